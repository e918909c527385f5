import {HtmlValidate, StaticConfigLoader} from 'html-validate';
import type {Report, Scope} from './finding.js';

/** Lede's tags, as the standard would describe them: they stand where flow content may, and hold what could stand in their place. */
const elements = Object.fromEntries(
  [
    'lede-article',
    'lede-breaking-banner',
    'lede-figure',
    'lede-publisher-footer',
    'lede-pull-quote',
    'lede-skip-links',
  ].map((tag) => [tag, {flow: true, transparent: true}]),
);

/** What the standard demands, and the rules on accessibility; matters of style are Prettier's. */
const base = ['html-validate:standard', 'html-validate:a11y'];

const validators: Readonly<Record<Scope, HtmlValidate>> = {
  page: validator([...base, 'html-validate:document']),
  component: validator(base),
};

/** The HTML standard's content models, attributes and references. */
export async function runHtmlValidate(
  markup: string,
  scope: Scope,
): Promise<Report> {
  const {results} = await validators[scope].validateString(markup);
  return {
    passed: new Set(),
    findings: results
      .flatMap(({messages}) => messages)
      .map(({ruleId, selector, message, line, column}) => ({
        engine: 'html-validate',
        rule: ruleId,
        target: `${selector ?? ''} ${tagAt(markup, line, column)}`,
        why: message,
      })),
  };
}

function validator(presets: string[]): HtmlValidate {
  return new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: presets,
      elements: ['html5', elements],
      rules: {
        'no-missing-references': 'error',
        // The project's own files, from its own server.
        'require-sri': ['error', {target: 'crossorigin'}],
      },
    }),
  );
}

/** The opening tag that a message is about: its place is just after the bracket, or in the tag. */
function tagAt(markup: string, line: number, column: number): string {
  const before = markup.split('\n').slice(0, line - 1);
  const place = before.reduce((sum, text) => sum + text.length + 1, column - 1);
  const start = markup.lastIndexOf('<', place);
  return markup.slice(start, markup.indexOf('>', place) + 1);
}
