import {ask} from './instruments.js';
import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {idleTurn} from '../../src/dom/idle.js';
import {FakeEngine} from '../speech/fake-engine.js';
import {faultsSince, short} from '../security/guard.js';
import {settle} from '../security/page.js';
import {
  anyChange,
  anyTrees,
  build,
  change,
  type Manner,
  type Tree,
} from './trees.js';
import {
  asWritten,
  collapse,
  heardOf,
  lightOf,
  textsOf,
  wholeOf,
} from './reading.js';

/*
 * Random trees of the elements, another draw on every run. The seed is printed;
 * `npm run test:soak -- --seed N` makes the same again, and without a seed many
 * more. What was found once is in `found`.
 */

const request = new XMLHttpRequest();
request.open('GET', '/soak.json', false);
request.send();
const {seed = Date.now() & 0x7fffffff, runs = 150} = JSON.parse(
  request.responseText,
) as {seed?: number; runs?: number};
console.log(`seed ${seed}: npm run test:soak -- --seed ${seed}`);

/** Of ten trees each, at most. */
const options: fc.Parameters<unknown> = {
  seed,
  numRuns: Math.ceil(runs / 2),
};

const early: Manner = {isReady: true, isContentFirst: false};

/** Puts trees into the page until something is told of each. */
async function show<Told>(
  all: readonly Tree[],
  manner: Manner,
  tell: (element: Element, tree: Tree) => Told,
  change?: (element: Element) => void,
  look?: (elements: Element[]) => Promise<void>,
): Promise<Told[]> {
  const page = document.createElement('div');
  page.lang = 'en';
  document.body.append(page);
  try {
    const elements = all.map((tree) => build(tree, page, manner));
    await rest(page);
    if (change) {
      elements.forEach(change);
      await rest(page);
    }
    await look?.(elements);
    return elements.map((element, index) => tell(element, all[index]!));
  } finally {
    page.remove();
    await settle(page);
    expect(faultsSince().map(short)).to.deep.equal([]);
  }
}

/** Parts are fetched the first time; after that there is an update, an idle moment, and an update again. */
async function rest(page: Element): Promise<void> {
  await settle(page);
  await idleTurn();
  await settle(page);
  await settle(page);
}

describe('any tree of the elements', function () {
  this.timeout(3_600_000);

  let engine: FakeEngine;
  before(async () => {
    engine = new FakeEngine().install();
    // Everything that is fetched once.
    await fc.assert(
      fc.asyncProperty(anyTrees, async (all) => {
        await show(all, early, () => undefined);
      }),
      {seed: 1, numRuns: 5},
    );
  });

  after(() => {
    engine.uninstall();
  });

  it('comes out the same whether it was ready early or late, and whatever came first', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrees, async (all) => {
        const first = await show(all, early, wholeOf);
        for (const manner of [
          {isReady: true, isContentFirst: true},
          {isReady: false, isContentFirst: false},
        ]) {
          const other = await show(all, manner, wholeOf);
          expect(other).to.deep.equal(first);
        }
      }),
      options,
    );
  });

  it('keeps its text, and has each sentence heard once', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrees, async (all) => {
        await show(all, early, (element, tree) => {
          expect(element.textContent).to.equal(textsOf(tree).join(''));
          expect(sentencesIn(heardOf(element), tree)).to.deep.equal(
            sentencesOf(tree),
          );
        });
      }),
      options,
    );
  });

  it('has each sentence once in the accessibility tree', async function () {
    // Firefox and WebKit can't be asked for theirs from here; what they show and silence is asked for above.
    if (!(await ask('spoken'))) this.skip();
    await fc.assert(
      fc.asyncProperty(anyTrees, async (all) => {
        let spoken: string[] = [];
        await show(
          all,
          early,
          () => undefined,
          undefined,
          async () => {
            spoken = (await ask('spoken')) ?? [];
          },
        );
        for (const tree of all) {
          expect(sentencesIn(spoken, tree)).to.deep.equal(sentencesOf(tree));
        }
      }),
      {...options, numRuns: Math.ceil(runs / 20)},
    );
  });

  it('comes out the same whether it was written so or changed to that', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTrees,
        fc.array(anyChange, {minLength: 1, maxLength: 5}),
        async (all, changes) => {
          await show(
            all,
            early,
            () => undefined,
            (element) => {
              for (const one of changes) change(element, one);
            },
            async (elements) => {
              const changed = elements.map(lightOf);
              const written = elements.map(asWritten);
              elements.forEach((element, index) => {
                element.replaceWith(written[index]!);
              });
              await rest(written[0]!.parentElement!);
              expect(written.map(lightOf)).to.deep.equal(changed);
            },
          );
        },
      ),
      options,
    );
  });
});

/** The sentences of a tree that its author did not hide. */
function sentencesOf(tree: Tree): string[] {
  return audible(tree).map(collapse);
}

function audible(tree: Tree): string[] {
  // What waits for the reader.
  if (tree.tag === 'lede-figure' && 'sensitive' in tree.attributes) return [];
  if (tree.tag === 'details') return [];
  return tree.children.flatMap((child) =>
    typeof child === 'string' ? [child] : audible(child),
  );
}

/** Which of a tree's sentences are among texts, as often as they are. */
function sentencesIn(texts: readonly string[], tree: Tree): string[] {
  const sentences = new Set(sentencesOf(tree));
  return texts.filter((text) => sentences.has(text));
}
