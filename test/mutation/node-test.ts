import {afterAll, beforeAll, it as run, onTestFinished} from 'vitest';

/*
 * Node's runner, for Vitest: what tests of `src/text` use of it. Vitest runs
 * them in one process, where Node would begin one for each file and mutant.
 */

export {describe} from 'vitest';
export {afterAll as after, beforeAll as before};

interface Context {
  after(restore: () => void): void;
  test(name: string, test: () => unknown): Promise<void>;
}

export function it(name: string, test: (context: Context) => unknown): void {
  run(name, async () => {
    await test({
      after: onTestFinished,
      test: async (_name, inner) => {
        await inner();
      },
    });
  });
}

export {it as test};
