import type {Engine} from '../browsers/find.js';

/** What became of one test. */
export interface TestResult {
  /** The titles of the suites around the test, then its own. */
  readonly titles: readonly string[];
  /** Where it stands, from the root of the project. */
  readonly file: string;
  /** Those it ran in; none where no browser took part. */
  readonly engines: readonly Engine[];
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Passed, but not when it was run first. */
  readonly atSecondTry?: boolean;
}

/** How many tests of a suite passed and failed, and which they are. */
export interface Count {
  passed: number;
  failed: number;
  readonly results: TestResult[];
}

/** Counts tests; one that was skipped neither passed nor failed. */
export function countResults(results: TestResult[]): Count {
  const count = (outcome: TestResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).length;
  return {passed: count('passed'), failed: count('failed'), results};
}
