import {executeServerCommand} from '@web/test-runner-commands';

/** What a page is to run. */
export interface Run {
  /** Of tests, from the root of the project. */
  readonly file: string;
  /** Those that are to run, and how long each may take, in milliseconds. Default: all. */
  readonly tests?: readonly TestToRun[];
  /** Id of the mutant that is to be alive. */
  readonly mutant?: string;
  /** How often its line may run: more is a loop without end. */
  readonly hitLimit?: number | undefined;
}

interface TestToRun {
  /** The file, `#` and the titles. */
  readonly id: string;
  readonly timeout: number;
}

/** How often each mutant's line has run: in each test, and besides. */
export interface Coverage {
  readonly static: Readonly<Record<string, number>>;
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

declare global {
  /** By this, what Stryker puts into the code and what runs it know of one another. */
  var __stryker__: {
    activeMutant?: string | undefined;
    hitCount: number;
    hitLimit?: number | undefined;
    currentTestId?: string | undefined;
    mutantCoverage?: Coverage;
  };
}

const {file, tests, mutant, hitLimit} = await executeServerCommand<
  Partial<Run>,
  never
>('mutation-run');

if (file) {
  globalThis.__stryker__ = {activeMutant: mutant, hitCount: 0, hitLimit};
  await import(`/${file}`);
  if (tests) {
    const titles = tests.map(({id}) => id.slice(file.length + 1));
    mocha.grep(new RegExp(`^(?:${titles.map(escape).join('|')})$`));
    mocha.suite.eachTest((test) => {
      const at = titles.indexOf(test.fullTitle());
      test.timeout(tests[at]?.timeout ?? 0);
    });
  }
  beforeEach(function () {
    globalThis.__stryker__.currentTestId = `${file}#${this.currentTest?.fullTitle()}`;
  });
  afterEach(() => {
    globalThis.__stryker__.currentTestId = undefined;
  });
  after(async () => {
    if (mutant) return;
    await executeServerCommand(
      'mutation-coverage',
      globalThis.__stryker__.mutantCoverage ?? {static: {}, perTest: {}},
    );
  });
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
