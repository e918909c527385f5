import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import * as fc from 'fast-check';
import {idleTurn} from '../../src/dom/idle.js';
import {turn} from '../clock.js';
import {runs, seed} from '../random-cases.js';
import {isLong} from '../soak.js';
import {faultsSince, short} from '../security/guard.js';
import {settle} from '../security/page.js';
import {FakeEngine} from '../speech/fake-engine.js';
import {asWritten, heardOf, lightOf, textOf, wholeOf} from './reading.js';
import {
  anyCases,
  anyChange,
  build,
  change,
  withoutLede,
  type Case,
} from './trees.js';

/*
 * Random trees of the elements, of which what holds of every tree is asked.
 * What was found once is a test of the element that it was found in.
 */

/** Fails with the error's message: in Chromium alone the stack begins with it. */
const withMessage: fc.Plugin<unknown> = () => ({
  onAllRunsComplete(result) {
    if (!(result.errorInstance instanceof Error)) return;
    const {message} = result.errorInstance;
    throw new Error(`${message}\n${fc.defaultReportMessage(result)}`);
  },
});

/** Of some twenty trees each; at length, a thousandfold would take a day. Not even a counterexample is worth the end of the run. */
const options: fc.Parameters<unknown> = {
  seed,
  numRuns: Math.ceil(runs / (isLong ? 100 : 7)),
  plugins: [
    withMessage,
    fc.interruptAfterTimeLimit(isLong ? 800_000 : 65_000, {
      failOnInterrupt: true,
    }),
  ],
};

const early = {isReady: true, isContentFirst: false};

let count = 0;

/** Puts trees into a page, for a reader who has never been here, and waits until Lede has done with them. */
async function show(
  cases: readonly Case[],
  look: (elements: Element[], page: Element) => unknown,
  manner = early,
): Promise<void> {
  localStorage.clear();
  const page = document.createElement('div');
  page.lang = 'en';
  document.body.append(page);
  try {
    const elements = cases.map(({tree}) => build(tree, page, manner));
    await rest(page);
    await look(elements, page);
  } finally {
    page.remove();
    await settle(page);
  }
  expect(faultsSince().map(short).join('\n')).to.equal('');
}

/** Parts are fetched, an idle moment is waited for, and what changes at times is looked at again a moment later. */
async function rest(page: Element): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await settle(page);
    await idleTurn();
    await settle(page);
    await turn();
  }
}

/** Fails with the first that differs. */
function expectSame(these: readonly string[], those: readonly string[]): void {
  these.forEach((one, index) => {
    expect(one).to.equal(those[index]);
  });
}

/** Fails unless each sentence of a tree is among texts, once. */
function expectEachOnce(
  texts: readonly string[],
  {sentences, isInOrder, perhaps}: Case,
): void {
  const begins = (sentence: string) => (text: string) =>
    text.replace(/^[“«]?\s*/, '').startsWith(sentence);
  const heard = texts.flatMap((text) =>
    sentences.filter((sentence) => begins(sentence)(text)),
  );
  const expected = [...sentences];
  if (!isInOrder) for (const list of [heard, expected]) list.sort();
  expect(heard).to.deep.equal(expected);
  for (const sentence of perhaps) {
    const times = texts.filter(begins(sentence)).length;
    expect(times, sentence).to.be.at.most(1);
  }
}

describe('any tree of the elements', function () {
  this.timeout(3_600_000);

  let engine: FakeEngine;
  const setTimeout = window.setTimeout.bind(window);
  const own = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback');
  before(async () => {
    engine = new FakeEngine().install();
    // What Lede does in a moment, it does at once. It gives a server ten seconds, and the test's own has more.
    Object.assign(window, {
      setTimeout: (run: () => void, delay = 0) =>
        setTimeout(run, delay < 10_000 ? delay / 1000 : delay),
      requestIdleCallback: (run: () => void) => setTimeout(run),
    });
    // Everything that is fetched once.
    await fc.assert(
      fc.asyncProperty(anyCases, async (cases) => {
        await show(cases, () => undefined);
      }),
      {seed: 1, numRuns: 5},
    );
  });

  after(() => {
    Object.assign(window, {setTimeout});
    // Safari has none.
    if (own) Object.defineProperty(window, 'requestIdleCallback', own);
    else Reflect.deleteProperty(window, 'requestIdleCallback');
    engine.uninstall();
    console.log(`${count} cases`);
  });

  it('comes out the same whether it was ready early or late, and whatever came first', async () => {
    await fc.assert(
      fc.asyncProperty(anyCases, async (cases) => {
        count += cases.length;
        let first: string[] = [];
        await show(cases, (elements) => {
          first = elements.map(wholeOf);
        });
        for (const manner of [
          {isReady: true, isContentFirst: true},
          {isReady: false, isContentFirst: false},
        ]) {
          await show(
            cases,
            (elements) => {
              expectSame(elements.map(wholeOf), first);
            },
            manner,
          );
        }
      }),
      options,
    );
  });

  it('keeps its text, and has each sentence heard once', async () => {
    await fc.assert(
      fc.asyncProperty(anyCases, async (cases) => {
        count += cases.length;
        await show(cases, (elements) => {
          for (const [index, one] of cases.entries()) {
            const element = elements[index]!;
            expect(element.textContent).to.equal(textOf(one.tree));
            expectEachOnce(heardOf(element), one);
          }
        });
      }),
      options,
    );
  });

  // Firefox and WebKit tell their trees to assistive technology alone, of which a page knows nothing; those of the pages in test/trees are compared.
  if (navigator.userAgent.includes('Chrome')) {
    it('has each sentence once in the accessibility tree', async () => {
      await fc.assert(
        fc.asyncProperty(anyCases, async (cases) => {
          count += cases.length;
          await show(cases, async () => {
            const texts = await executeServerCommand<string[], undefined>(
              'spoken-texts',
            );
            for (const one of cases) expectEachOnce(texts, one);
          });
        }),
        options,
      );
    });
  }

  it('keeps its text while it is changed, and at length comes out as if it had been written so', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyCases,
        fc.array(anyChange, {minLength: 1, maxLength: 5}),
        async (cases, changes) => {
          count += cases.length;
          await show(cases, async (elements, page) => {
            const plain = cases.map(({tree}) => withoutLede(tree));
            for (const element of [...elements, ...plain]) {
              for (const one of changes) change(element, one);
            }
            await rest(page);
            expectSame(
              elements.map(({textContent}) => textContent),
              plain.map(({textContent}) => textContent),
            );
            if (!isLong) return;
            const changed = elements.map(lightOf);
            const written = elements.map(asWritten);
            page.replaceChildren(...written);
            await rest(page);
            expectSame(written.map(lightOf), changed);
          });
        },
      ),
      options,
    );
  });
});
