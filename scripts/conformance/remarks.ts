import {engines} from '../browsers/find.js';
import type {Row, Statement, Support} from './evidence.js';
import {engineNames, type Versions} from './instruments.js';

/** Levels of support as the VPAT names them. */
export const supportNames: Readonly<Record<Support, string>> = {
  supports: 'Supports',
  'partially-supports': 'Partially Supports',
  'does-not-support': 'Does Not Support',
  'not-applicable': 'Not Applicable',
  'not-evaluated': 'Not Evaluated',
};

const list = new Intl.ListFormat('en-GB');

/** How often a statement was tested, and where. */
export function extent({
  passed,
  failed,
  engines: ran,
}: Pick<Statement, 'passed' | 'failed' | 'engines'>): string {
  const total = passed + failed;
  const tests = total === 1 ? '1 test' : `${total} tests`;
  const where =
    ran.length > 0
      ? ` in ${list.format(ran.map((engine) => engineNames[engine]))}`
      : ', no browser named';
  const fault = failed > 0 ? `, ${failed} failed` : '';
  return `${tests}${where}${fault}`;
}

/** What else there is to say of a row than its statements. */
export function reservations({
  criterion,
  statements,
}: Pick<Row, 'criterion' | 'statements'>): string[] {
  return [
    ...(statements.length === 0 ? ['No test.'] : []),
    ...(criterion.limits ? [criterion.limits] : []),
  ];
}

/** What this run can't speak of: said in every report. */
export function untested(versions: Versions): string[] {
  const missing = engines.filter(
    (engine) => !(engineNames[engine] in versions),
  );
  const heard =
    'Orca' in versions
      ? 'Of screen readers, only Orca was listened to, with Firefox on Linux. '
      : 'No screen reader was listened to. ';
  return [
    ...missing.map((engine) => `${engineNames[engine]} took no part.`),
    `${heard}NVDA, JAWS, VoiceOver and TalkBack were not tested.`,
    'Safari itself was not tested: WebKit is WebKitGTK on Linux, which has another accessibility interface.',
    'No phone was tested, and no braille display, screen magnifier, switch or voice control.',
    'Nobody with a disability took part: these are tests by machine.',
    'The content, colours and scripts of a site are its own. Tests ran on Lede’s stories and demonstration articles.',
  ];
}

export const method =
  'Each row is worked out from the results of automated tests in real browsers. ' +
  'A test is evidence for the criterion that its title names. ' +
  'A row says “Supports” only where at least one test ran and none failed, and “Not Evaluated” where there is none. ' +
  'A skipped test is no evidence.';
