import {executeServerCommand} from '@web/test-runner-commands';
import type {Instruments} from '../../scripts/test/instruments.js';

/** Asks the browser; `undefined` where it has no such instrument. */
export async function ask<Name extends keyof Instruments>(
  name: Name,
  ...[what]: Instruments[Name]['ask'] extends null
    ? []
    : [Instruments[Name]['ask']]
): Promise<Instruments[Name]['answer'] | undefined> {
  const answer = await executeServerCommand<
    Instruments[Name]['answer'] | 'none',
    Instruments[Name]['ask'] | null
  >(name, what ?? null);
  return answer === 'none' ? undefined : answer;
}
