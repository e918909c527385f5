import type {ReactiveElement} from '@lit/reactive-element';
import '../../src/define-all.js';
import {turn} from '../clock.js';
import {faultsSince, rejected, writtenByAuthor} from './guard.js';

const image =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** A page with every element of Lede's, as authors write them. */
const page = `
  <lede-skip-links>
    <a href="#content">Skip to the article</a>
    <a href="#gone">Skip to what is gone</a>
  </lede-skip-links>
  <lede-breaking-banner dismissible>
    <p><a href="/story">Storm closes the northern pass</a></p>
  </lede-breaking-banner>
  <main id="content">
    <lede-article>
      <article lang="en">
        <header>
          <h1>The mill</h1>
          <p>It stood still for a hundred years.</p>
          <address>By <a rel="author" href="/people/a">A. Person</a></address>
        </header>
        <lede-reader></lede-reader>
        <lede-contents inline></lede-contents>
        <lede-reading-preferences inline></lede-reading-preferences>
        <lede-read-aloud inline></lede-read-aloud>
        <lede-share inline></lede-share>
        <lede-reading-progress></lede-reading-progress>
        <p>The wheel began to turn at noon. Nobody was there.</p>
        <h2>The wheel</h2>
        <p>It is made of oak. It is older than the house.</p>
        <lede-figure zoom>
          <figure>
            <img src="${image}" width="4" height="3" alt="A wheel under water." />
            <figcaption>The wheel. <small>Photo: A. Person</small></figcaption>
          </figure>
        </lede-figure>
        <lede-figure zoom sensitive="It shows an accident.">
          <figure>
            <a href="/demo/wheel.jpg"><img src="${image}" width="4" height="3" alt="A broken wheel." /></a>
            <figcaption>What was left of it.</figcaption>
          </figure>
        </lede-figure>
        <lede-pull-quote>
          <blockquote><p>Nobody was there.</p></blockquote>
          <p>A. Person, <cite>A Museum</cite></p>
        </lede-pull-quote>
        <h2 id="pond">The <bdi>pond</bdi><sup><a href="#note">1</a></sup></h2>
        <p>It fills with the tide. It empties with it.</p>
        <ul><li>In spring</li><li>In autumn</li></ul>
      </article>
    </lede-article>
  </main>
  <lede-publisher-footer name="The Example">
    <footer>
      <p><a href="/"><img src="${image}" width="4" height="3" alt="16x9 Image" /></a></p>
      <nav aria-label="Languages">
        <ul><li><a href="/fa" hreflang="fa">فارسی</a></li><li><a href="/de" lang="de"></a></li></ul>
      </nav>
      <small>© The Example</small>
    </footer>
  </lede-publisher-footer>`;

/**
 * Puts the page into the document.
 *
 * @param only - A tag of Lede's; of the elements around nothing of the author's, the tools, the page then has that alone. They answer to everything.
 */
export async function openPage(only?: string): Promise<HTMLElement> {
  const root = document.createElement('div');
  root.lang = 'en';
  root.innerHTML = page;
  if (only) {
    for (const tool of root.querySelectorAll(`:is(${selector}):empty`)) {
      if (tool.localName !== only) tool.remove();
    }
  }
  // The policy has something to say of that, which is the test's own.
  await turn();
  faultsSince();
  writtenByAuthor(root);
  document.body.append(root);
  // Parts are fetched one after the other: what an element needs, then what its panel does.
  for (let round = 0; round < 12; round++) await settle(root);
  return root;
}

/** Waits until Lede has answered what was done to a page. */
export async function settle(root: ParentNode): Promise<void> {
  await updated(elementsIn(root));
  await turn();
}

/** Waits until elements have updated. */
export async function updated(
  elements: readonly Pick<ReactiveElement, 'updateComplete'>[],
): Promise<void> {
  for (const {updateComplete} of elements) {
    // What is thrown in an update is rejected here, and told by the window.
    await updateComplete.catch(rejected);
  }
}

/** Lede's elements under a root. */
export function elementsIn(root: ParentNode): ReactiveElement[] {
  return [...root.querySelectorAll<ReactiveElement>(selector)];
}

interface Field {
  readonly name: string;
  readonly type?: {readonly text: string};
  readonly readonly?: boolean;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly kind: string;
}

/** What an author can set. */
interface Option {
  readonly name: string;
  /** Whether it is there or not, whatever its value. */
  readonly isFlag: boolean;
}

/** An element as the manifest describes it. */
interface Description {
  readonly tagName: string;
  readonly attributes: readonly Option[];
  /** Public, and not read-only. */
  readonly properties: readonly Option[];
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly {
        readonly name: string;
        readonly type?: {readonly text: string};
      }[];
      readonly members?: readonly Field[];
    }[];
  }[];
}

const request = new XMLHttpRequest();
request.open('GET', '/custom-elements.json', false);
request.send();

/** Every element of the manifest: what is new in it is tested without anybody's remembering. */
export const descriptions: readonly Description[] = (
  JSON.parse(request.responseText) as Manifest
).modules
  .flatMap(({declarations = []}) => declarations)
  .flatMap(({tagName, attributes = [], members = []}) =>
    tagName
      ? [
          {
            tagName,
            attributes: attributes.map(({name, type}) => ({
              name,
              isFlag: type?.text === 'boolean',
            })),
            properties: members
              .filter(
                (member) =>
                  member.kind === 'field' &&
                  !member.readonly &&
                  !member.static &&
                  !member.privacy,
              )
              .map(({name, type}) => ({
                name,
                isFlag: type?.text === 'boolean',
              })),
          },
        ]
      : [],
  );

const selector = descriptions.map(({tagName}) => tagName).join();
