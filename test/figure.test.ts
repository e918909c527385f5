import {
  expect,
  fixture,
  fixtureSync,
  html,
  nextFrame,
  oneEvent,
  waitUntil,
} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {nothing, type TemplateResult} from 'lit';
import '../src/elements/figure/define.js';
import {idleTurn} from '../src/dom/idle.js';
import {strings as english} from '../src/locales/en.js';
import {LedeFigure} from '../src/elements/figure/figure.js';
import {turn} from './clock.js';
import {registerLateLocale} from './late-locale.js';

/** What each element tells the accessibility tree of itself; nothing on the page can ask for it. */
const internalsOf = new WeakMap<Element, ElementInternals>();
// eslint-disable-next-line @typescript-eslint/unbound-method -- called on each element below
const {attachInternals} = HTMLElement.prototype;
HTMLElement.prototype.attachInternals = function (): ElementInternals {
  const internals = attachInternals.call(this);
  internalsOf.set(this, internals);
  return internals;
};

const photo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGNowAIADQQDAQo8qRoAAAAASUVORK5CYII=';
const drawing =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>';

async function show(content: TemplateResult): Promise<LedeFigure> {
  const element = await fixture<LedeFigure>(content);
  await element.updateComplete;
  return element;
}

const image = (alt: string | typeof nothing): TemplateResult =>
  html`<img src=${photo} width="640" height="320" alt=${alt} />`;
const caption = html`<figcaption>
  Police at the border post. <small>Photo: A. Person</small>
</figcaption>`;

const isWebKit =
  'GestureEvent' in window || 'webkitConvertPointFromNodeToPage' in window;
const isFirefox = navigator.userAgent.includes('Firefox');

/**
 * The name of the one figure that the accessibility tree has, or `null` where it
 * has none that is named. In Firefox that is the host: see `LedeFigure`.
 */
function nameOf(element: Element): string | null {
  const figure = element.querySelector('figure');
  const internals = internalsOf.get(element);
  if (internals?.role !== 'figure') {
    return figure?.role === null ? figure.ariaLabel : null;
  }
  expect(isFirefox).to.equal(true);
  expect(figure?.role).to.equal('none');
  expect(figure?.ariaLabel).to.equal(null);
  return internals.ariaLabel;
}

/** Axe sees no fault. In Firefox the `figure` has a role that ARIA in HTML does not want beside a `figcaption`, so that the caption is said once. */
async function isAccessible(element: Element): Promise<void> {
  await expect(element).to.be.accessible(
    isFirefox ? {ignoredRules: ['aria-allowed-role']} : {},
  );
}

const press = (key: string): Promise<void> => sendKeys({press: key});

function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active;
}

/** Compared here, since an assertion on two nodes that differ prints the whole page. */
function hasFocus(element: Element | null): boolean {
  return element !== null && deepActiveElement() === element;
}

function part(element: Element, name: string): HTMLElement | null {
  return element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
}

/** How far the zoom button is in from the image's corner: from its top, and from its inline end. */
function insetOf(element: Element, direction: 'ltr' | 'rtl'): number[] {
  const box = part(element, 'zoom-button')!.getBoundingClientRect();
  const image = element.querySelector('img')!.getBoundingClientRect();
  return [
    box.top - image.top,
    direction === 'ltr' ? image.right - box.right : box.left - image.left,
  ];
}

const dialogOf = (element: Element) =>
  part(element, 'dialog') as HTMLDialogElement | null;

function dialogButton(element: Element, label: string): HTMLButtonElement {
  return dialogOf(element)!.querySelector<HTMLButtonElement>(
    `button[aria-label="${label}"]`,
  )!;
}

async function opened(element: Element): Promise<HTMLDialogElement> {
  await waitUntil(() => dialogOf(element)?.open, 'the dialog opens');
  return dialogOf(element)!;
}

async function closed(element: Element): Promise<void> {
  await waitUntil(() => !dialogOf(element), 'the dialog closes');
  await waitUntil(
    () => !(history.state as {ledeDialog?: string} | null)?.ledeDialog,
    'the history is as it was',
  );
}

describe('lede-figure', () => {
  describe('its name (WCAG 1.3.1 and 4.1.2)', () => {
    const table = html`<table>
      <tbody>
        <tr>
          <td>1</td>
        </tr>
      </tbody>
    </table>`;
    const kinds: [string, TemplateResult][] = [
      ['Photo', image('Two officers.')],
      [
        'Photo',
        html`<picture
          ><source srcset=${photo} />
          ${image('Two.')}</picture
        >`,
      ],
      ['Photo', html`<a href="/story">${image('Two officers.')}</a>`],
      ['Illustration', html`<img src=${drawing} alt="A plan." />`],
      ['Illustration', html`<img src="/plan.svg?v=2" alt="A plan." />`],
      ['Illustration', html`<svg role="img" aria-label="A plan."></svg>`],
      ['Chart', html`<canvas>Prices doubled.</canvas>`],
      ['Video', html`<video controls></video>`],
      ['Audio', html`<audio controls></audio>`],
      ['Table', table],
      ['Code', html`<pre>print(1)</pre>`],
      ['Embedded content', html`<iframe title="Map" srcdoc="Map"></iframe>`],
    ];
    for (const [name, media] of kinds) {
      it(`is “${name}” for ${media.strings[0]!.trim().split(/[\s>]/)[0]!.slice(1) || 'img'}`, async () => {
        const element = await show(
          html`<lede-figure><figure>${media}${caption}</figure></lede-figure>`,
        );
        expect(nameOf(element)).to.equal(name);
        await isAccessible(element);
      });
    }

    it('is what `label` says', async () => {
      const element = await show(
        html`<lede-figure label="Map">
          <figure>${image('The pass.')}${caption}</figure>
        </lede-figure>`,
      );
      expect(nameOf(element)).to.equal('Map');
      element.label = null;
      await element.updateComplete;
      expect(nameOf(element)).to.equal('Photo');
      element.setAttribute('label', '');
      await element.updateComplete;
      expect(nameOf(element)).to.equal('Photo');
    });

    it('is in the language around it, and follows that', async () => {
      const page = await fixture(
        html`<div lang="fa-AF">
          <lede-figure>
            <figure>${image('دو مأمور.')}${caption}</figure>
          </lede-figure>
        </div>`,
      );
      const element = page.querySelector('lede-figure')!;
      await waitUntil(() => nameOf(element) === 'عکس');
      page.setAttribute('lang', 'de');
      await waitUntil(() => nameOf(element) === 'Foto');
    });

    it('follows what it holds', async () => {
      const element = await show(
        html`<lede-figure
          ><figure>${image('Two officers.')}${caption}</figure></lede-figure
        >`,
      );
      element
        .querySelector('img')!
        .replaceWith(document.createElement('video'));
      await waitUntil(() => nameOf(element) === 'Video');
    });

    it('is the author’s where they named the figure', async () => {
      for (const figure of [
        html`<figure aria-label="Map">${image('Pass.')}${caption}</figure>`,
        html`<figure role="group">${image('Pass.')}${caption}</figure>`,
      ]) {
        const element = await show(html`<lede-figure>${figure}</lede-figure>`);
        expect(internalsOf.get(element)?.role).to.equal(null);
        const {role, ariaLabel} = element.querySelector('figure')!;
        expect(role).to.not.equal('none');
        expect(role ?? ariaLabel).to.be.oneOf(['group', 'Map']);
      }
    });

    it('is left to the caption where it holds no media', async () => {
      const element = await show(
        html`<lede-figure>
          <figure><p>A poem.</p></figure>
        </lede-figure>`,
      );
      expect(nameOf(element)).to.equal(null);
      expect(element.querySelector('figure')!.role).to.equal(null);
    });

    it('is one for a figure that holds figures: their captions name nothing, in Firefox either', async () => {
      const inner = (text: string) =>
        html`<figure>
          ${image('Water in the street.')}
          <figcaption>${text}</figcaption>
        </figure>`;
      const element = await show(
        html`<lede-figure>
          <figure>
            ${inner('Before dawn.')}${inner('At noon.')}
            <figure aria-label="Map">
              ${image('The river.')}
              <figcaption>The river.</figcaption>
            </figure>
            <lede-figure>${inner('At dusk.')}</lede-figure>
            <figcaption>One day.</figcaption>
          </figure>
        </lede-figure>`,
      );
      expect(nameOf(element)).to.equal('Photo');
      const [dawn, noon, map] = element.querySelectorAll('figure figure');
      const role = isFirefox ? 'none' : null;
      expect(dawn!.role).to.equal(role);
      expect(noon!.role).to.equal(role);
      expect(map!.role).to.equal(null);
      expect(nameOf(element.querySelector('lede-figure')!)).to.equal('Photo');
    });

    it('is taken back from what is no longer the figure, or in it', async () => {
      const element = await show(
        html`<lede-figure>
          <div></div>
          <figure id="outer">
            ${image('Two officers.')}${caption}
            <figure id="inner">
              ${image('The river.')}
              <figcaption>At dusk.</figcaption>
            </figure>
          </figure>
        </lede-figure>`,
      );
      const [outer, inner] = element.querySelectorAll('figure');
      const changed = async () => {
        // Changes are reported in a microtask.
        await Promise.resolve();
        await element.updateComplete;
      };
      element.querySelector('div')!.append(inner!);
      await changed();
      expect(nameOf(element)).to.equal('Photo');
      expect([outer!.role, outer!.ariaLabel]).to.deep.equal([null, null]);

      inner!.after(outer!);
      outer!.after(inner!);
      await changed();
      expect([inner!.role, inner!.ariaLabel]).to.deep.equal([null, null]);

      outer!.remove();
      inner!.remove();
      await changed();
      expect(internalsOf.get(element)?.role).to.equal(null);
    });

    it('is none where there is nothing to hear', async () => {
      const element = await show(
        html`<lede-figure><figure>${image('')}</figure></lede-figure>`,
      );
      expect(internalsOf.get(element)?.role).to.equal(null);
      expect(element.querySelector('figure')!.role).to.equal('none');
      element.querySelector('img')!.alt = 'Two officers.';
      await waitUntil(() => nameOf(element) === 'Photo');
    });
  });

  describe('in a link, which is named by what is in it (WCAG 2.4.4 and 2.5.3)', () => {
    const figure = (alt: string, text: TemplateResult | typeof nothing) =>
      html`<figure>${image(alt)}${text}</figure>`;
    const around = (content: TemplateResult) =>
      html`<div>
        <a href="/story"><lede-figure>${content}</lede-figure></a>
      </div>`;

    /** What a screen reader is told of the first figure of a page, of the link around it and of each image. */
    async function open(content: TemplateResult) {
      const page = await fixture(content);
      const element = page.querySelector('lede-figure')!;
      await element.updateComplete;
      const told = () => ({
        host: internalsOf.get(element)?.role ?? null,
        figure: element.querySelector('figure')!.role,
        name: nameOf(element),
        link: page.querySelector('a')!.ariaLabel,
        images: [...page.querySelectorAll('img, svg')].map(
          (one) => one.ariaHidden !== 'true',
        ),
      });
      return {page, element, told};
    }
    const none = {host: null, figure: 'none', name: null, link: null};

    it('is no figure: its caption and its image name the link', async () => {
      const {page, told} = await open(around(figure('Two.', caption)));
      expect(told()).to.deep.equal({...none, images: [true]});
      expect(page.querySelector('a')!.dataset['ledeSet']).to.equal(undefined);
      for (const [content, images] of [
        [figure('', caption), [false]],
        [figure('Police at the border post.', caption), [false]],
        [figure('Two officers.', nothing), [true]],
        [
          html`<figure><svg role="img" aria-label="A plan."></svg></figure>`,
          [true],
        ],
      ] as const) {
        const {told} = await open(around(content));
        expect(told()).to.deep.equal({...none, images});
      }
    });

    it('is no figure where the link stands in it, around the native one', async () => {
      const inside = (alt: string, text: TemplateResult | typeof nothing) =>
        html`<div>
          <lede-figure zoom>
            <a href="/large.jpg">${figure(alt, text)}</a>
          </lede-figure>
        </div>`;
      const {told} = await open(inside('Two officers.', caption));
      expect(told()).to.deep.equal({...none, images: [true]});
      const {told: nameless} = await open(inside('DSC_0042.jpg', nothing));
      expect(nameless()).to.deep.equal({
        ...none,
        link: 'Enlarge image',
        images: [false],
      });
    });

    it('is no figure either where the link has words beside it, or a name', async () => {
      for (const [label, text] of [
        [nothing, 'The story'],
        ['The story', ''],
      ] as const) {
        const {told} = await open(
          html`<div>
            <a href="/story" aria-label=${label}
              ><lede-figure>${figure('', nothing)}</lede-figure>${text}</a
            >
          </div>`,
        );
        expect(told()).to.deep.equal({
          ...none,
          link: label === nothing ? null : label,
          images: [false],
        });
      }
    });

    it('names the link where nothing else does', async () => {
      for (const alt of ['DSC_0042.jpg', '']) {
        const {told} = await open(around(figure(alt, nothing)));
        const {name, link, images} = told();
        expect([name, link, images]).to.deep.equal(['Photo', null, [false]]);
      }
    });

    it('has no figures in it either', async () => {
      const {page, element, told} = await open(
        around(
          html`<figure>
            ${figure('Before.', nothing)}${figure('After.', nothing)}
            <figure aria-label="Map">${image('The river.')}</figure>
          </figure>`,
        ),
      );
      expect(told()).to.deep.equal({...none, images: [true, true, true]});
      const roles = () =>
        [...element.querySelectorAll('figure figure')].map(({role}) => role);
      expect(roles()).to.deep.equal(['none', 'none', null]);

      page.append(element);
      await element.updateComplete;
      expect(nameOf(element)).to.equal('Photo');
      const role = isFirefox ? 'none' : null;
      expect(roles()).to.deep.equal([role, role, null]);
    });

    it('is what the author made it', async () => {
      const {told} = await open(
        around(html`<figure aria-label="Map">${image('The pass.')}</figure>`),
      );
      expect([told().figure, told().name]).to.deep.equal([null, 'Map']);
    });

    it('is a figure again outside it', async () => {
      const {page, element, told} = await open(around(figure('Two.', caption)));
      expect(told().figure).to.equal('none');
      page.append(element);
      await element.updateComplete;
      expect(nameOf(element)).to.equal('Photo');
    });
  });

  describe('an alternative text (WCAG 1.1.1)', () => {
    async function isSpoken(
      alt: string | typeof nothing,
      figcaption: TemplateResult | typeof nothing = caption,
    ): Promise<boolean> {
      const element = await show(
        html`<lede-figure
          ><figure>${image(alt)}${figcaption}</figure></lede-figure
        >`,
      );
      const img = element.querySelector('img')!;
      expect(nameOf(element)).to.equal('Photo');
      expect(img.getAttribute('alt')).to.equal(alt === nothing ? null : alt);
      await isAccessible(element);
      return img.getAttribute('aria-hidden') !== 'true';
    }

    it('is spoken where it says what the caption does not', async () => {
      expect(await isSpoken('Two officers kneel beside a car.')).to.equal(true);
    });

    it('is silent where it repeats the caption, with the credit or without', async () => {
      expect(await isSpoken('Police at the border post.')).to.equal(false);
      expect(await isSpoken('POLICE at the  border post')).to.equal(false);
      expect(
        await isSpoken('Police at the border post. Photo: A. Person'),
      ).to.equal(false);
    });

    it('is silent where the caption begins with it, not where it stands further on', async () => {
      const text = html`<figcaption>
        <small>Photo: A. Person</small> Police at the border on 6 November.
      </figcaption>`;
      expect(await isSpoken('Police at the border.', text)).to.equal(false);
      expect(await isSpoken('Photo of police at the bor…', text)).to.equal(
        false,
      );
      expect(await isSpoken('The border', text)).to.equal(true);
    });

    it('is a part of the caption once it is moved there', async () => {
      const element = await show(
        html`<lede-figure>
          <figure>${image('Police at the border post.')}${caption}</figure>
        </lede-figure>`,
      );
      const img = element.querySelector('img')!;
      expect(img.ariaHidden).to.equal('true');
      element.querySelector('figcaption')!.append(img);
      await waitUntil(() => img.ariaHidden === null);
    });

    it('is compared with a caption that has a form in it, whatever its fields are called', async () => {
      const form = html`<figcaption>
        Police at the border post.
        <form><input name="childNodes" /><input name="matches" /></form>
      </figcaption>`;
      expect(await isSpoken('Two officers kneel beside a car.', form)).to.equal(
        true,
      );
      expect(await isSpoken('Police at the border post.', form)).to.equal(
        false,
      );
    });

    it('is silent where it repeats the caption beside a credit of any kind', async () => {
      expect(
        await isSpoken(
          'The bay at low tide',
          html`<figcaption>
            The bay at low tide <small>taken from a kite</small>
          </figcaption>`,
        ),
      ).to.equal(false);
    });

    it('is silent where it is a placeholder or a bare credit', async () => {
      expect(await isSpoken('16x9 Image')).to.equal(false);
      expect(await isSpoken('DSC_0042.jpg', nothing)).to.equal(false);
      expect(await isSpoken('Photo: A. Person')).to.equal(false);
      expect(
        await isSpoken(
          'Someone Known',
          html`<figcaption>At work. <small>Someone Known</small></figcaption>`,
        ),
      ).to.equal(false);
    });

    it('is not made up where it is missing: the name of the file is not spoken', async () => {
      expect(await isSpoken(nothing)).to.equal(false);
      expect(await isSpoken(nothing, nothing)).to.equal(false);
    });

    it('keeps its caption where it is empty', async () => {
      const element = await show(
        html`<lede-figure
          ><figure>${image('')}${caption}</figure></lede-figure
        >`,
      );
      expect(nameOf(element)).to.equal('Photo');
      expect(
        element.querySelector('figcaption')!.closest('[aria-hidden]'),
      ).to.equal(null);
    });

    it('is judged again when it or the caption changes', async () => {
      const element = await show(
        html`<lede-figure
          ><figure>
            ${image('Police at the border post.')}
            <figcaption>A fire.</figcaption>
          </figure></lede-figure
        >`,
      );
      const img = element.querySelector('img')!;
      const text = element.querySelector('figcaption')!.firstChild as Text;
      expect(img.ariaHidden).to.equal(null);
      text.data = 'Police at the border post';
      await waitUntil(() => img.getAttribute('aria-hidden') === 'true');
      img.alt = 'Two officers.';
      await waitUntil(() => !img.hasAttribute('aria-hidden'));
      expect(img.hasAttribute('data-lede-set')).to.equal(false);
    });

    it('is compared with the caption of its own figure', async () => {
      const element = await show(
        html`<lede-figure>
          <figure>
            <figure>
              ${image('The bridge.')}
              <figcaption>The bridge.</figcaption>
            </figure>
            <lede-figure>
              <figure>
                ${image('Both, before and after.')}
                <figcaption>The mill.</figcaption>
              </figure>
            </lede-figure>
            <figcaption>Both, before and after.</figcaption>
          </figure>
        </lede-figure>`,
      );
      await element.querySelector('lede-figure')!.updateComplete;
      const hidden = [...element.querySelectorAll('img')].map((img) =>
        img.hasAttribute('aria-hidden'),
      );
      expect(hidden).to.deep.equal([true, false]);
      expect(nameOf(element.querySelector('lede-figure')!)).to.equal('Photo');
    });

    it('stays where hiding it would hide what takes the focus', async () => {
      const element = await show(
        html`<lede-figure>
          <figure>
            <img src=${photo} alt="16x9 Image" tabindex="0" />
            ${caption}
          </figure>
        </lede-figure>`,
      );
      expect(element.querySelector('img')!.ariaHidden).to.equal(null);
    });

    it('leaves the author’s own aria-hidden', async () => {
      const element = await show(
        html`<lede-figure>
          <figure>
            <img src=${photo} alt="Two officers." aria-hidden="true" />
            ${caption}
          </figure>
        </lede-figure>`,
      );
      expect(element.querySelector('img')!.ariaHidden).to.equal('true');
    });

    const inLink = (href: string, alt: string, text = '') =>
      show(
        html`<lede-figure>
          <figure><a href=${href}>${image(alt)}${text}</a>${caption}</figure>
        </lede-figure>`,
      );

    it('leaves a name to the link around it', async () => {
      const toFile = await inLink('/large.jpg', 'Police at the border post.');
      expect(toFile.querySelector('a')!.ariaLabel).to.equal('Enlarge image');
      expect(toFile.querySelector('img')!.ariaHidden).to.equal('true');
      await isAccessible(toFile);

      const toPage = await inLink('/story', '16x9 Image');
      expect(toPage.querySelector('a')!.ariaLabel).to.equal('Photo');
      toPage.querySelector('img')!.alt = 'The story of the post';
      await waitUntil(() => !toPage.querySelector('a')!.ariaLabel);
    });

    it('leaves alone a link that has a name', async () => {
      const spoken = await inLink('/large.jpg', 'Two officers.');
      expect(spoken.querySelector('a')!.ariaLabel).to.equal(null);
      const withText = await inLink('/story', '16x9 Image', 'The story');
      expect(withText.querySelector('a')!.ariaLabel).to.equal(null);
      expect(withText.querySelector('img')!.ariaHidden).to.equal('true');
    });
  });

  describe('zoom', () => {
    const zoomable = (content: TemplateResult = image('Two officers.')) =>
      show(
        html`<lede-figure zoom>
          <figure>${content}${caption}</figure>
        </lede-figure>`,
      );
    /** The address of a file that no browser has in its cache. */
    const newFile = () =>
      URL.createObjectURL(
        new Blob(
          [
            '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"></svg>',
          ],
          {type: 'image/svg+xml'},
        ),
      );
    const large = newFile();
    const linked = () =>
      zoomable(
        html`<a href=${large} type="image/svg+xml"
          >${image('Two officers.')}</a
        >`,
      );

    afterEach(async () => {
      for (const element of document.querySelectorAll('lede-figure')) {
        if (!dialogOf(element)) continue;
        dialogOf(element)!.close();
        await closed(element);
      }
    });

    it('is a named button in the corner of the image, large enough for a finger (WCAG 2.5.8 and 4.1.2)', async () => {
      for (const direction of ['ltr', 'rtl'] as const) {
        const page = await fixture(
          html`<div dir=${direction} style="inline-size: 900px">
            <lede-figure zoom>
              <figure>${image('Two officers.')}${caption}</figure>
            </lede-figure>
          </div>`,
        );
        const element = page.querySelector('lede-figure')!;
        await element.updateComplete;
        const button = part(element, 'zoom-button')!;
        expect(button.ariaLabel).to.equal('Enlarge image');
        const {width, height} = button.getBoundingClientRect();
        expect(width).to.be.at.least(44);
        expect(height).to.be.at.least(44);
        for (const inset of insetOf(element, direction)) {
          expect(inset).to.be.within(0, 16);
        }
        await isAccessible(element);
      }
    });

    for (const direction of ['ltr', 'rtl'] as const) {
      const small = html`<img
        src=${photo}
        alt="Two officers."
        style="display: block; inline-size: 120px; block-size: 90px"
      />`;
      for (const [where, content] of Object.entries({
        'below a caption': html`<figure>${caption}${small}</figure>`,
        'in a wrapper': html`<figure>
          <div style="padding: 20px 30px">${small}</div>
          ${caption}
        </figure>`,
        'without a figure': small,
        'smaller than its caption': html`<figure>${small}${caption}</figure>`,
        'in a figure with a margin': html`<figure style="margin: 1em 40px">
          ${small}${caption}
        </figure>`,
      })) {
        it(`is in the corner of an image ${where}, ${direction}`, async () => {
          const page = await fixture(
            html`<div dir=${direction} style="inline-size: 900px">
              <lede-figure zoom>${content}</lede-figure>
            </div>`,
          );
          const element = page.querySelector('lede-figure')!;
          await element.updateComplete;
          for (let frame = 0; frame < 2; frame++) await nextFrame();
          for (const inset of insetOf(element, direction)) {
            expect(inset).to.be.within(7, 9);
          }
        });
      }
    }

    it('opens a named modal dialog by key, with image, caption and credit (WCAG 2.1.1 and 4.1.2)', async () => {
      const element = await zoomable(
        html`<img id="photo" src=${photo} alt="Two officers." />`,
      );
      const text = element.querySelector('figcaption')!;
      text.id = 'caption';
      text.querySelector('small')!.id = 'credit';
      part(element, 'zoom-button')!.focus();
      await press('Enter');
      const dialog = await opened(element);
      expect(dialog.matches(':modal')).to.equal(true);
      expect(dialog.ariaLabel).to.equal('Enlarged image');
      expect(dialog.querySelector('img')!.alt).to.equal('Two officers.');
      expect(dialog.querySelector('[id]') === null).to.equal(true);
      const copy = part(element, 'dialog-caption')!;
      expect(copy.textContent).to.include('Police at the border post.');
      expect(copy.querySelector('small')!.textContent).to.equal(
        'Photo: A. Person',
      );
      expect(text.isConnected && text.id).to.equal('caption');
      expect(dialog.contains(deepActiveElement())).to.equal(true);
      await isAccessible(element);
    });

    it('does not say in the dialog what the page does not say', async () => {
      const element = await zoomable(image('Police at the border post.'));
      part(element, 'zoom-button')!.click();
      const dialog = await opened(element);
      expect(dialog.querySelector('img')!.ariaHidden).to.equal('true');
    });

    for (const [how, close] of [
      ['Escape', () => press('Escape')],
      [
        'its button',
        async (element: Element) => {
          await waitUntil(
            () => deepActiveElement() === dialogButton(element, 'Close'),
          );
          await press('Enter');
        },
      ],
      [
        'Back',
        () => {
          history.back();
        },
      ],
    ] as const) {
      it(`closes by ${how} and returns the focus across shadow roots (WCAG 2.1.2 and 2.4.3)`, async () => {
        const outer = await fixture(html`<div></div>`);
        const root = outer.attachShadow({mode: 'open'});
        const element = document.createElement('lede-figure');
        element.zoom = true;
        element.append(
          (await zoomable()).querySelector('figure')!.cloneNode(true),
        );
        root.append(element);
        await element.updateComplete;
        const button = part(element, 'zoom-button')!;
        button.focus();
        await press('Enter');
        await opened(element);
        await close(element);
        await closed(element);
        expect(hasFocus(button)).to.equal(true);
      });
    }

    it('leaves the address, the history and a router alone', async () => {
      const heard: unknown[] = [];
      const router = (event: PopStateEvent) => heard.push(event.state);
      history.replaceState({page: 7}, '');
      addEventListener('popstate', router);
      const {href} = location;
      const element = await zoomable();
      for (const close of [
        () => {
          dialogOf(element)!.close();
        },
        () => {
          history.back();
        },
      ]) {
        part(element, 'zoom-button')!.click();
        await opened(element);
        expect((history.state as {page: number}).page).to.equal(7);
        close();
        await closed(element);
        expect(history.state).to.deep.equal({page: 7});
        expect(location.href).to.equal(href);
      }
      // What a router may hear is that it is where it was.
      for (const state of heard) expect(state).to.deep.equal({page: 7});
      removeEventListener('popstate', router);
      history.replaceState(null, '');
    });

    it('lets go of Back when the page goes elsewhere', async () => {
      const element = await zoomable();
      const heard: string[] = [];
      const router = () => heard.push(location.hash);
      addEventListener('popstate', router);
      part(element, 'zoom-button')!.click();
      await opened(element);
      location.hash = '#note';
      await closed(element);
      expect(location.hash).to.equal('#note');
      expect(heard).to.deep.equal(['#note']);
      removeEventListener('popstate', router);
      history.go(-2);
      await waitUntil(() => location.hash === '');
    });

    it('magnifies by buttons and by key, and says how much (WCAG 2.1.1, 2.5.1 and 4.1.3)', async () => {
      const element = await zoomable();
      part(element, 'zoom-button')!.click();
      const dialog = await opened(element);
      const status = dialog.querySelector('[role=status]')!;
      const width = () =>
        dialog.querySelector('img')!.getBoundingClientRect().width;
      const fitting = width();
      expect(status.textContent).to.equal('100%');
      expect(dialogButton(element, 'Zoom out').ariaDisabled).to.equal('true');
      dialogButton(element, 'Zoom in').click();
      expect(status.textContent).to.equal('150%');
      expect(width()).to.be.closeTo(fitting * 1.5, 2);
      await press('+');
      expect(status.textContent).to.equal('225%');
      await press('-');
      await press('0');
      expect(status.textContent).to.equal('100%');
      for (let press = 0; press < 9; press++) {
        dialogButton(element, 'Zoom in').click();
      }
      expect(status.textContent).to.equal('800%');
      expect(dialogButton(element, 'Zoom in').ariaDisabled).to.equal('true');
      await isAccessible(element);
    });

    it('magnifies by a pinch of two fingers or on a trackpad, and leaves the wheel alone', async () => {
      const element = await zoomable();
      part(element, 'zoom-button')!.click();
      const dialog = await opened(element);
      const scroller = part(element, 'dialog-scroller')!;
      const status = dialog.querySelector('[role=status]')!;
      const touch = (type: string, distance: number) => {
        const event = new Event(type, {bubbles: true, cancelable: true});
        const touches = [100, 100 + distance].map((clientX) => ({
          clientX,
          clientY: 100,
        }));
        Object.assign(event, {touches});
        scroller.firstElementChild!.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(touch('touchstart', 50)).to.equal(true);
      touch('touchmove', 100);
      expect(status.textContent).to.equal('200%');
      const wheel = (ctrlKey: boolean) =>
        scroller.dispatchEvent(
          new WheelEvent('wheel', {ctrlKey, deltaY: 100, cancelable: true}),
        );
      expect(wheel(false)).to.equal(true);
      expect(status.textContent).to.equal('200%');
      expect(wheel(true)).to.equal(false);
      expect(status.textContent).to.equal('100%');
    });

    it('is scrolled with the arrow keys, without a drag (WCAG 2.1.1 and 2.5.7)', async () => {
      const element = await zoomable();
      part(element, 'zoom-button')!.click();
      await opened(element);
      const scroller = part(element, 'dialog-scroller')!;
      expect(scroller.tabIndex).to.equal(-1);
      await press('+');
      await press('+');
      await press('+');
      expect(scroller.tabIndex).to.equal(0);
      expect(scroller.ariaLabel).to.equal('Enlarged image');
      expect(scroller.scrollWidth).to.be.above(scroller.clientWidth);
      const before = scroller.scrollLeft;
      expect(before).to.be.above(0);
      scroller.focus();
      await press('ArrowRight');
      await waitUntil(() => scroller.scrollLeft > before);
    });

    it('keeps the focus on the image when it is as small as at first again, so that the keys go on working (WCAG 2.4.3)', async () => {
      const element = await zoomable();
      part(element, 'zoom-button')!.click();
      const dialog = await opened(element);
      const scroller = part(element, 'dialog-scroller')!;
      await press('+');
      scroller.focus();
      await press('0');
      expect(scroller.tabIndex).to.equal(-1);
      // Chromium takes the focus from what can't have it when it next draws.
      await nextFrame();
      await nextFrame();
      expect(element.shadowRoot!.activeElement).to.equal(scroller);
      await press('+');
      expect(dialog.querySelector('[role=status]')!.textContent).to.equal(
        '150%',
      );
    });

    it('opens by a click on the image, not by one that selects text or means another tab', async () => {
      const element = await zoomable();
      const img = element.querySelector('img')!;
      const click = (options: MouseEventInit) =>
        img.dispatchEvent(
          new MouseEvent('click', {
            bubbles: true,
            composed: true,
            cancelable: true,
            ...options,
          }),
        );
      for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
        expect(click({[key]: true})).to.equal(true);
      }
      getSelection()!.selectAllChildren(element.querySelector('figcaption')!);
      expect(click({})).to.equal(true);
      getSelection()!.removeAllRanges();
      expect(click({})).to.equal(false);
      await opened(element);
      dialogOf(element)!.close();
      await closed(element);
      expect(hasFocus(part(element, 'zoom-button'))).to.equal(true);
    });

    it('takes the link to a larger file for its opener, and shows that file', async () => {
      const element = await linked();
      expect(part(element, 'zoom-button') === null).to.equal(true);
      expect(element.shadowRoot).to.equal(null);
      const link = element.querySelector('a')!;
      link.focus();
      await press('Enter');
      const dialog = await opened(element);
      await waitUntil(() => dialog.querySelector('img')!.src === large);
      await press('Escape');
      await closed(element);
      expect(hasFocus(link)).to.equal(true);

      // A second time, with the shadow root of the first.
      await press('Enter');
      await opened(element);
    });

    it('leaves modified clicks on that link, and links to pages, to the browser', async () => {
      const element = await linked();
      const stop = (event: Event) => {
        prevented.push(event.defaultPrevented);
        event.preventDefault();
      };
      const prevented: boolean[] = [];
      addEventListener('click', stop);
      const link = element.querySelector('a')!;
      for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
        link.dispatchEvent(
          new MouseEvent('click', {
            bubbles: true,
            cancelable: true,
            [key]: true,
          }),
        );
      }
      const toPage = await zoomable(
        html`<a href="/story">${image('Two officers.')}</a>`,
      );
      toPage.querySelector('img')!.click();
      removeEventListener('click', stop);
      expect(prevented).to.deep.equal([false, false, false, false, false]);
      expect(part(toPage, 'zoom-button') === null).to.equal(false);
    });

    it('does not take a script for a file', async () => {
      const element = await zoomable(
        html`<a href="javascript:void%200//a.jpg">${image('Two.')}</a>`,
      );
      expect(part(element, 'zoom-button') === null).to.equal(false);
    });

    it('keeps the image that is there where the larger one does not come', async () => {
      const element = await zoomable(
        html`<a href="/missing.jpg">${image('Two officers.')}</a>`,
      );
      let loads = 0;
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called on each image below
      const {decode} = HTMLImageElement.prototype;
      HTMLImageElement.prototype.decode = function () {
        return decode.call(this).finally(() => {
          loads++;
        });
      };
      element.querySelector('a')!.click();
      const dialog = await opened(element);
      await waitUntil(() => loads === 1);
      HTMLImageElement.prototype.decode = decode;
      expect(dialog.querySelector('img')!.src).to.equal(photo);
    });

    it('shows the largest file that the page names', async () => {
      const largest = newFile();
      const element = await zoomable(
        html`<picture>
          <source type="image/none" srcset="/none.jpg 9000w" />
          <img
            src=${photo}
            srcset="${photo} 3000w, ${largest} 9000w"
            sizes="20px"
            alt="Two officers."
            loading="lazy"
          />
        </picture>`,
      );
      part(element, 'zoom-button')!.click();
      const dialog = await opened(element);
      await waitUntil(
        () => dialog.querySelector('img')!.currentSrc === largest,
      );
    });

    it('enlarges a drawing in the page, with what it refers to', async () => {
      const element = await zoomable(
        html`<svg width="200" height="100" role="img" aria-label="A plan.">
          <defs><path id="line" d="M0 0L9 9" /></defs>
          <use href="#line" />
        </svg>`,
      );
      part(element, 'zoom-button')!.click();
      const dialog = await opened(element);
      const copy = dialog.querySelector<SVGSVGElement>('.scroller svg')!;
      expect(copy.getAttribute('viewBox')).to.equal('0 0 200 100');
      expect(copy.querySelector('#line') === null).to.equal(false);
      expect(copy.getBoundingClientRect().width).to.be.above(200);
    });

    it('leaves nothing inert, and the focus where the reader was, when it is removed while open', async () => {
      const page = await fixture(
        html`<div>
          <section>
            <lede-figure zoom>
              <figure>${image('Two officers.')}${caption}</figure>
            </lede-figure>
            <button id="other">Other</button>
          </section>
        </div>`,
      );
      const element = page.querySelector('lede-figure')!;
      await element.updateComplete;
      part(element, 'zoom-button')!.click();
      await opened(element);
      element.remove();
      const section = page.querySelector('section')!;
      await waitUntil(() => document.activeElement === section);
      await closed(element);
      const other = page.querySelector<HTMLElement>('#other')!;
      await press('Tab');
      expect(hasFocus(other)).to.equal(true);
      expect(section.hasAttribute('tabindex')).to.equal(false);
      const {x, y} = other.getBoundingClientRect();
      expect(document.elementFromPoint(x + 5, y + 5) === other).to.equal(true);
    });

    it('does not go back over a page that a router has opened meanwhile', async () => {
      const element = await zoomable();
      part(element, 'zoom-button')!.click();
      await opened(element);
      element.remove();
      history.pushState({page: 8}, '');
      await new Promise((resolve) => setTimeout(resolve));
      await nextFrame();
      expect(history.state).to.deep.equal({page: 8});
      history.go(-2);
      await waitUntil(() => history.state === null);
    });

    const moves: [string, (element: Element, parent: Element) => void][] = [
      [
        'moved',
        (element, parent) => {
          parent.prepend(element);
        },
      ],
      [
        'moved with its state',
        (element, parent) => {
          // Chromium and Firefox keep a dialog open, and modal, that is moved so.
          // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the parent below
          const {moveBefore = parent.insertBefore} = parent as {
            moveBefore?: typeof parent.insertBefore;
          };
          moveBefore.call(parent, element, parent.firstChild);
        },
      ],
    ];
    for (const [how, move] of moves) {
      it(`closes when it is ${how} while open, and keeps the focus on the opener`, async () => {
        const parent = await fixture(html`<div><p>Text</p></div>`);
        parent.append(await zoomable());
        const element = parent.querySelector('lede-figure')!;
        await element.updateComplete;
        part(element, 'zoom-button')!.click();
        await opened(element);
        move(element, parent);
        await closed(element);
        await waitUntil(() => hasFocus(part(element, 'zoom-button')));
        part(element, 'zoom-button')!.click();
        await opened(element);
      });
    }

    it('survives changes of the figure while it is open', async () => {
      const element = await linked();
      element.querySelector('a')!.click();
      const dialog = await opened(element);
      element.querySelector('small')!.textContent = 'Photo: B. Person';
      element.label = 'Map';
      await element.updateComplete;
      expect(dialogOf(element) === dialog).to.equal(true);
      expect(dialog.matches(':modal')).to.equal(true);
    });

    it('speaks the language around it', async () => {
      const page = await fixture(
        html`<div lang="fa" dir="rtl">
          <lede-figure zoom>
            <figure>${image('دو مأمور.')}${caption}</figure>
          </lede-figure>
        </div>`,
      );
      const element = page.querySelector('lede-figure')!;
      await waitUntil(() => part(element, 'zoom-button'));
      const button = part(element, 'zoom-button')!;
      expect(button.lang).to.equal('fa');
      expect(button.ariaLabel).to.equal('بزرگ کردن تصویر');
      button.click();
      const dialog = await opened(element);
      expect(dialog.lang).to.equal('fa');
      expect(dialog.querySelector('[role=status]')!.textContent).to.match(
        /۱۰۰/,
      );
      const [first, , last] = dialog.querySelectorAll('button');
      expect(last!.getBoundingClientRect().left).to.be.below(
        first!.getBoundingClientRect().left,
      );
    });

    it('does not animate (WCAG 2.3.3)', async () => {
      const element = await zoomable();
      part(element, 'zoom-button')!.click();
      const dialog = await opened(element);
      expect(dialog.getAnimations({subtree: true})).to.deep.equal([]);
    });

    it('is not offered for what is no image', async () => {
      const element = await zoomable(html`<video controls></video>`);
      expect(part(element, 'zoom-button') === null).to.equal(true);
    });

    it('leaves the image of a figure inside to that figure', async () => {
      const element = await zoomable(
        html`<lede-figure>
          <figure>${image('Two officers.')}</figure>
        </lede-figure>`,
      );
      expect(part(element, 'zoom-button') === null).to.equal(true);
    });

    it('comes and goes with the attribute', async () => {
      const element = await zoomable();
      element.zoom = false;
      await element.updateComplete;
      expect(part(element, 'zoom-button') === null).to.equal(true);
      expect(element.querySelector('img')!.checkVisibility()).to.equal(true);
      element.setAttribute('zoom', '');
      await element.updateComplete;
      expect(part(element, 'zoom-button') === null).to.equal(false);
    });

    it('keeps its dialog off the paper', async () => {
      const element = await zoomable();
      part(element, 'zoom-button')!.click();
      const dialog = await opened(element);
      const sheets = element.shadowRoot!.adoptedStyleSheets;
      const printed = sheets
        .flatMap((sheet) => [...sheet.cssRules])
        .filter(
          (rule): rule is CSSMediaRule =>
            rule instanceof CSSMediaRule && rule.conditionText === 'print',
        )
        .flatMap((rule) => [...rule.cssRules] as CSSStyleRule[])
        .filter((rule) => dialog.matches(rule.selectorText));
      expect(printed.map((rule) => rule.style.display)).to.include('none');
    });
  });

  it('is tended to once, though it was taken out and put back before its turn, or only taken out', async () => {
    const given: number[] = [];
    const make = (index: number): LedeFigure => {
      const figure = new LedeFigure();
      const addController = figure.addController.bind(figure);
      given[index] = 0;
      figure.addController = (controller) => {
        given[index]! += 1;
        addController(controller);
      };
      document.body.append(figure);
      figure.remove();
      return figure;
    };
    const [put, taken] = [make(0), make(1)];
    document.body.append(put);
    await Promise.all([put.updateComplete, taken.updateComplete]);
    put.remove();
    expect(given[0]).to.be.greaterThan(0);
    expect(given[0]).to.equal(given[1]);
  });

  it('is complete once the words of its language are here', async () => {
    const bring = registerLateLocale('x-late', english);
    const element = fixtureSync<LedeFigure>(
      html`<lede-figure zoom lang="x-late"
        ><figure>${image('A lamp.')}</figure></lede-figure
      >`,
    );
    let isComplete = false;
    const completed = element.updateComplete.then(() => {
      isComplete = true;
    });
    // One that comes later, and whose words are here, needs all the rest too.
    await show(
      html`<lede-figure zoom
        ><figure>${image('A lamp.')}</figure></lede-figure
      >`,
    );
    await turn();
    expect(isComplete).to.equal(false);
    bring();
    await completed;
    expect(element.shadowRoot?.querySelector('[part=zoom-button]')).to.exist;
  });

  it('gives back what it lent to what is taken out of it', async () => {
    const words = 'Police at the border post.';
    const page = await fixture<HTMLElement>(html`
      <div>
        <lede-figure label="Photo">
          <figure>${image(words)}${caption}</figure>
        </lede-figure>
        <lede-figure sensitive>
          <figure>${image('A boat.')}${caption}</figure>
        </lede-figure>
      </div>
    `);
    const [silenced, hidden] = page.querySelectorAll('img');
    await waitUntil(() => silenced!.ariaHidden === 'true' && hidden!.inert);
    await idleTurn();
    await nextFrame();
    for (const element of page.querySelectorAll('lede-figure')) {
      element.replaceWith(...element.childNodes);
    }
    await waitUntil(() => !page.querySelector('[data-lede-set]'));
    expect(silenced!.ariaHidden).to.equal(null);
    expect(silenced!.alt).to.equal(words);
    expect(hidden!.inert).to.equal(false);
    for (const figure of page.querySelectorAll('figure')) {
      expect(figure.attributes.length).to.equal(0);
    }
  });

  describe('sensitive', () => {
    const reason = 'Shows a person who was hurt.';
    const sensitive = (
      media: TemplateResult = image('A person on a stretcher.'),
    ) =>
      show(
        html`<lede-figure sensitive=${reason} zoom>
          <figure>${media}${caption}</figure>
        </lede-figure>`,
      );
    const isShown = (element: Element): boolean =>
      [...element.querySelectorAll('img, video')].every((media) =>
        media.checkVisibility({visibilityProperty: true}),
      );
    const revealButton = (element: Element) => part(element, 'reveal-button')!;

    it('hides nothing where script has set no reason, as frameworks do with `undefined`', async () => {
      const element = await sensitive();
      Object.assign(element, {sensitive: undefined});
      await element.updateComplete;
      expect(isShown(element)).to.equal(true);
      expect(part(element, 'warning')).to.equal(null);
    });

    it('hides the image behind the reason and a button, and keeps the caption', async () => {
      const element = await sensitive();
      expect(element.matches(':state(concealed)')).to.equal(true);
      expect(isShown(element)).to.equal(false);
      expect(part(element, 'reason')!.textContent.trim()).to.equal(reason);
      const button = revealButton(element);
      expect(button.textContent.trim()).to.equal('Show image');
      // Said once: in the name of the button.
      const words = button.getAttribute('aria-labelledby')!.split(' ');
      expect(words).to.deep.equal([button.id, part(element, 'reason')!.id]);
      expect(part(element, 'reason')!.ariaHidden).to.equal('true');
      const box = button.getBoundingClientRect();
      expect(box.height).to.be.at.least(44);
      expect(
        element.shadowRoot!.elementFromPoint(
          box.x + box.width / 2,
          box.y + box.height / 2,
        ) === button,
      ).to.equal(true);
      expect(
        element
          .querySelector('figcaption')!
          .checkVisibility({visibilityProperty: true}),
      ).to.equal(true);
      await isAccessible(element);
    });

    it('is as tall as the image and its caption, where the file is larger than its place', async () => {
      const element = await sensitive(
        html`<img
          src=${photo}
          width="1600"
          height="800"
          alt="A person on a stretcher."
        />`,
      );
      element.parentElement!.style.inlineSize = '480px';
      const figcaption = element.querySelector('figcaption')!;
      const {marginBlockStart} = getComputedStyle(figcaption);
      const height =
        240 + parseFloat(marginBlockStart) + figcaption.offsetHeight;
      expect(element.offsetHeight).to.be.closeTo(height, 1);
      revealButton(element).click();
      await element.updateComplete;
      expect(element.offsetHeight).to.be.closeTo(height, 1);
    });

    it('withholds the alternative text until then', async () => {
      const element = await sensitive();
      const img = element.querySelector('img')!;
      expect(img.inert).to.equal(true);
      await press('Tab');
      revealButton(element).click();
      await element.updateComplete;
      expect(img.inert).to.equal(false);
      expect(img.hasAttribute('data-lede-set')).to.equal(false);
    });

    it('reveals by key, keeps the focus, says so and hides again (WCAG 2.1.1, 2.4.3 and 4.1.2)', async () => {
      const element = await sensitive();
      const button = revealButton(element);
      button.focus();
      const event = oneEvent(element, 'lede-reveal');
      await press('Enter');
      const {detail, bubbles, composed} = (await event) as CustomEvent<unknown>;
      expect({detail, bubbles, composed}).to.deep.equal({
        detail: {revealed: true},
        bubbles: true,
        composed: true,
      });
      await element.updateComplete;
      expect(isShown(element)).to.equal(true);
      expect(element.matches(':state(revealed)')).to.equal(true);
      expect(element.matches(':state(concealed)')).to.equal(false);
      expect(part(element, 'reason') === null).to.equal(true);
      expect(hasFocus(button)).to.equal(true);
      expect(button.textContent.trim()).to.equal('Hide image');
      expect(button.hasAttribute('aria-labelledby')).to.equal(false);
      await isAccessible(element);

      await press('Enter');
      await element.updateComplete;
      expect(isShown(element)).to.equal(false);
      expect(hasFocus(button)).to.equal(true);
    });

    it('reveals without moving the page', async () => {
      const element = await sensitive();
      const text = element.querySelector('figcaption')!;
      const before = text.getBoundingClientRect().top;
      revealButton(element).click();
      await element.updateComplete;
      expect(text.getBoundingClientRect().top).to.be.closeTo(before, 1);
    });

    it('does not enlarge what is hidden', async () => {
      const element = await sensitive();
      expect(part(element, 'zoom-button') === null).to.equal(true);
      element.querySelector('img')!.click();
      revealButton(element).click();
      await element.updateComplete;
      expect(dialogOf(element) === null).to.equal(true);
      part(element, 'zoom-button')!.click();
      await opened(element);
      element.revealed = false;
      await closed(element);
      expect(hasFocus(revealButton(element))).to.equal(true);
    });

    it('gives a reason where the author gives none', async () => {
      const element = await show(
        html`<lede-figure sensitive>
          <figure>${image('A person.')}${caption}</figure>
        </lede-figure>`,
      );
      expect(part(element, 'reason')!.textContent.trim()).to.equal(
        'This image may be upsetting.',
      );
    });

    it('stops a video, and takes it out of the tab order', async () => {
      const element = await sensitive(html`<video controls></video>`);
      const video = element.querySelector('video')!;
      expect(revealButton(element).textContent.trim()).to.equal('Show');
      let pauses = 0;
      video.pause = () => pauses++;
      video.dispatchEvent(new Event('play'));
      expect(pauses).to.equal(1);
      expect(video.inert).to.equal(true);
      revealButton(element).click();
      await element.updateComplete;
      expect(video.inert).to.equal(false);
      video.dispatchEvent(new Event('play'));
      expect(pauses).to.equal(1);
    });

    it('gives the focus to its button when what held it is hidden (WCAG 2.4.3)', async () => {
      const element = await show(
        html`<lede-figure sensitive=${reason} .revealed=${true}>
          <figure><a href="/story">${image('A person.')}</a>${caption}</figure>
        </lede-figure>`,
      );
      const link = element.querySelector('a')!;
      link.focus();
      expect(hasFocus(link)).to.equal(true);
      element.revealed = false;
      await element.updateComplete;
      expect(hasFocus(revealButton(element))).to.equal(true);
    });

    it('keeps a name and the same place for what is hidden', async () => {
      const element = await sensitive();
      expect(nameOf(element)).to.equal('Photo');
    });

    it('is undone when the author takes the warning away, or a framework does, which sets undefined', async () => {
      for (const nothing of [null, undefined]) {
        const element = await sensitive();
        element.sensitive = nothing;
        await element.updateComplete;
        expect(isShown(element)).to.equal(true);
        expect(part(element, 'reveal-button') === null).to.equal(true);
        expect(element.querySelector('[inert]') === null).to.equal(true);
      }
    });

    it('is undone for a picture that stands elsewhere in the figure by then', async () => {
      const element = await sensitive();
      const img = element.querySelector('img')!;
      const frame = document.createElement('p');
      img.replaceWith(frame);
      frame.append(img);
      await waitUntil(() => frame.inert);
      revealButton(element).click();
      await element.updateComplete;
      expect(frame.inert).to.equal(false);
      expect(img.inert).to.equal(false);
    });

    it('hides a figure that comes late, or comes again as a clone', async () => {
      const element = await show(
        html`<lede-figure sensitive=${reason}></lede-figure>`,
      );
      element.append(
        (await sensitive()).querySelector('figure')!.cloneNode(true),
      );
      await waitUntil(() => element.querySelector('img')!.inert);
      expect(isShown(element)).to.equal(false);
      element.revealed = true;
      await element.updateComplete;
      const clone = copyOf(element);
      element.after(clone);
      await clone.updateComplete;
      expect(isShown(clone)).to.equal(false);
    });

    it('hides and prints by the style sheet alone, and makes way for nothing', async () => {
      const markup = `<lede-figure sensitive="${reason}"><figure>
        <img src="${photo}" width="640" height="320" alt="A person.">
        <figcaption>Police at the border post.</figcaption></figure></lede-figure>`;
      const frame = await withoutScript(markup);
      const plain = frame.querySelector<HTMLElement>('lede-figure')!;
      expect(isShown(plain)).to.equal(false);
      expect(
        frame.defaultView!.getComputedStyle(plain, '::before').content,
      ).to.be.oneOf([`"${reason}"`, 'attr(sensitive)']);

      const box = document.createElement('div');
      box.style.inlineSize = '700px';
      const range = document.createRange();
      box.append(range.createContextualFragment(markup));
      (await fixture(html`<div></div>`)).append(box);
      const element = box.querySelector('lede-figure')!;
      await element.updateComplete;
      expect(layoutOf(element)).to.deep.equal(layoutOf(plain));
    });
  });

  it('shows what is sensitive without script to a reader who goes there', async () => {
    const frame = await withoutScript(
      `<lede-figure sensitive="Why"><figure><img src="${photo}" width="640" height="320" alt="A person.">
        <figcaption>At work. <a href="#source">Source</a></figcaption></figure></lede-figure>`,
    );
    const img = frame.querySelector('img')!;
    const isVisible = () => img.checkVisibility({visibilityProperty: true});
    expect(isVisible()).to.equal(false);
    frame.querySelector('a')!.focus();
    await waitUntil(isVisible);
    frame.querySelector('a')!.blur();
    await waitUntil(() => !isVisible());
  });

  describe('layout', () => {
    const contents: [string, string][] = [
      ['an image', `<img src="${photo}" width="640" height="320" alt="A.">`],
      [
        'a broken image',
        '<img src="/missing.jpg" width="640" height="320" alt="A bridge.">',
      ],
      [
        'a picture in a link',
        `<a href="/large.jpg"><picture><img src="${photo}" width="900" height="300" alt=""></picture></a>`,
      ],
      ['a video', '<video controls></video>'],
      ['a recording', '<audio controls></audio>'],
      ['an embed', '<iframe title="Map" width="560" height="315"></iframe>'],
      ['a table', '<table><tr><td>Cell</td></tr></table>'],
      ['a listing', '<pre>print(1)</pre>'],
    ];
    for (const [name, content] of contents) {
      // Without script, WebKit gives a broken image the shape of its icon.
      if (isWebKit && name === 'a broken image') continue;
      it(`is the same before and after the script, with ${name}`, async () => {
        const markup = `<lede-figure zoom><figure>${content}
          <figcaption>Police at the border post. <small>Photo: A. Person</small></figcaption></figure></lede-figure>`;
        const frame = await withoutScript(markup);
        const box = document.createElement('div');
        box.style.inlineSize = '700px';
        box.append(document.createRange().createContextualFragment(markup));
        (await fixture(html`<div></div>`)).append(box);
        const element = box.querySelector('lede-figure')!;
        await element.updateComplete;
        for (const img of [
          ...frame.querySelectorAll('img'),
          ...element.querySelectorAll('img'),
        ]) {
          await waitUntil(() => img.complete);
        }
        await nextFrame();
        const before = layoutOf(frame.querySelector('lede-figure')!);
        expect(layoutOf(element)).to.deep.equal(before);
      });
    }

    it('gives an embed the height that it says, across the column, and a video 16:9 at any width', async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="inline-size: 640px">
          ${[
            html`<iframe title="Chart" width="600" height="700"></iframe>`,
            html`<iframe title="Sound" width="100%" height="166"></iframe>`,
            html`<iframe
              title="Video"
              width="560"
              height="315"
              allowfullscreen
            ></iframe>`,
            html`<iframe title="Map"></iframe>`,
            html`<iframe title="Own" style="block-size: 123px"></iframe>`,
          ].map(
            (embed) =>
              html`<lede-figure><figure>${embed}</figure></lede-figure>`,
          )}
        </div>`,
      );
      const sizes = () =>
        [...box.querySelectorAll('iframe')].map(
          ({offsetWidth, offsetHeight}) => [offsetWidth, offsetHeight],
        );
      const wide = [700, 166, 360, 360, 123].map((height) => [640, height]);
      expect(sizes()).to.deep.equal(wide);
      box.style.inlineSize = '320px';
      const narrow = [700, 166, 180, 180, 123].map((height) => [320, height]);
      expect(sizes()).to.deep.equal(narrow);
    });

    it('keeps the place, the alternative text and the caption of a broken image', async () => {
      const element = await show(
        html`<lede-figure>
          <figure>
            <img src="/missing.jpg" width="640" height="320" alt="A bridge." />
            ${caption}
          </figure>
        </lede-figure>`,
      );
      const img = element.querySelector('img')!;
      await waitUntil(() => img.complete);
      await nextFrame();
      const {width, height} = img.getBoundingClientRect();
      expect(width / height).to.be.closeTo(2, 0.05);
      expect(img.alt).to.equal('A bridge.');
      expect(element.querySelector('small')!.checkVisibility()).to.equal(true);
    });

    /** A figure whose image has attributes of another shape than its file. */
    async function withImage(source: string | typeof nothing, style = '') {
      const element = await show(
        html`<lede-figure>
          <figure>
            <img
              src=${source}
              style=${style || nothing}
              width="640"
              height="640"
              alt="A bridge."
            />
            ${caption}
          </figure>
        </lede-figure>`,
      );
      const img = element.querySelector('img')!;
      await waitUntil(() => img.complete);
      // The error is reported in a task of its own.
      await turn();
      return img;
    }
    const arrives = async (img: HTMLImageElement) => {
      const loaded = oneEvent(img, 'load');
      img.src = photo;
      await loaded;
      await nextFrame();
    };

    it('leaves an image alone that has no address yet', async () => {
      const img = await withImage(nothing);
      expect(img.style.contain).to.equal('');
      img.closest('lede-figure')!.requestUpdate();
      await arrives(img);
      expect(img.getAttribute('style')).to.equal(null);
    });

    it('gives a broken image its own shape again once it comes after all', async () => {
      const img = await withImage('/missing.jpg');
      await waitUntil(() => img.style.contain === 'size');
      await arrives(img);
      expect(img.style.contain).to.equal('');
      img.src = '/missing.jpg?again';
      await waitUntil(() => img.style.contain === 'size');
      await arrives(img);
      expect(img.style.contain).to.equal('');
    });

    it('leaves the author’s own containment of an image', async () => {
      const img = await withImage('/missing.jpg', 'contain: layout size');
      await arrives(img);
      expect(img.style.contain).to.be.oneOf(['layout size', 'size layout']);
    });

    it('keeps the caption as narrow as a small image', async () => {
      const element = await show(
        html`<lede-figure>
          <figure>
            <img src=${photo} width="400" height="200" alt="Two officers." />
            <figcaption>
              A caption that has much more to say than there is room for beside
              so small an image, and then says some more.
            </figcaption>
          </figure>
        </lede-figure>`,
      );
      expect(element.getBoundingClientRect().width).to.equal(400);
      expect(element.querySelector('figcaption')!.offsetWidth).to.equal(400);
    });

    it('does not overflow a phone (WCAG 1.4.10)', async () => {
      for (const [, content] of contents) {
        const box = document.createElement('div');
        box.style.inlineSize = '280px';
        box.append(
          document
            .createRange()
            .createContextualFragment(
              `<lede-figure zoom><figure>${content}<figcaption>Unbreakablyverylongwordofacaptionthatgoesonandonandon</figcaption></figure></lede-figure>`,
            ),
        );
        (await fixture(html`<div></div>`)).append(box);
        await box.querySelector('lede-figure')!.updateComplete;
        await nextFrame();
        expect(box.scrollWidth).to.be.at.most(280);
        const [media] = box.querySelector('figure')!.children;
        expect(media!.getBoundingClientRect().height).to.be.above(10);
      }
    });

    for (const wrapped of [false, true]) {
      it(`scrolls a wide table${wrapped ? ' in a wrapper' : ''}, by key too, and only while it is too wide (WCAG 1.4.10 and 2.1.1)`, async () => {
        const table = html`<table>
          <tbody>
            <tr>
              <td><div style="inline-size: 600px">Wide</div></td>
            </tr>
          </tbody>
        </table>`;
        const box = await fixture<HTMLElement>(
          html`<div style="inline-size: 300px">
            <lede-figure>
              <figure>
                ${wrapped ? html`<div>${table}</div>` : table} ${caption}
              </figure>
            </lede-figure>
          </div>`,
        );
        const element = box.querySelector('lede-figure')!;
        const scroller = isFirefox ? element : element.querySelector('figure')!;
        await waitUntil(() => scroller.hasAttribute('tabindex'));
        expect(box.scrollWidth).to.equal(300);
        await element.updateComplete;
        expect(nameOf(element)).to.equal('Table');
        await isAccessible(box);
        await press('Tab');
        expect(hasFocus(scroller)).to.equal(true);
        expect(getComputedStyle(scroller).outlineStyle).not.to.equal('none');
        await press('ArrowRight');
        await waitUntil(() => scroller.scrollLeft > 0);
        const text = element.querySelector('figcaption')!;
        expect(text.getBoundingClientRect().left).to.be.closeTo(
          scroller.getBoundingClientRect().left,
          1,
        );
        box.style.inlineSize = '700px';
        await waitUntil(() => !scroller.hasAttribute('tabindex'));
      });
    }

    it('draws its controls with a border and an outline, which forced colours keep', async () => {
      const element = await show(
        html`<lede-figure zoom>
          <figure>${image('Two officers.')}${caption}</figure>
        </lede-figure>`,
      );
      const button = part(element, 'zoom-button')!;
      await press('Tab');
      expect(hasFocus(button)).to.equal(true);
      const style = getComputedStyle(button);
      expect(parseFloat(style.borderBlockStartWidth)).to.be.at.least(1);
      expect(style.borderBlockStartStyle).to.equal('solid');
      expect(style.outlineStyle).to.equal('solid');
    });
  });

  describe('in a page that changes', () => {
    it('takes what comes late, piece by piece', async () => {
      const element = await show(html`<lede-figure zoom></lede-figure>`);
      const figure = document.createElement('figure');
      element.append(figure);
      await element.updateComplete;
      figure.append(
        (
          await show(
            html`<lede-figure>${image('Police at the post.')}</lede-figure>`,
          )
        ).querySelector('img')!,
      );
      await waitUntil(() => nameOf(element) === 'Photo');
      expect(part(element, 'zoom-button') === null).to.equal(false);
      const text = document.createElement('figcaption');
      text.textContent = 'Police at the post.';
      figure.append(text);
      await waitUntil(
        () => element.querySelector('img')!.ariaHidden === 'true',
      );
    });

    it('keeps properties that were set before it was defined', async () => {
      const early = document.createElement('lede-figure');
      early.label = 'Map';
      early.revealed = true;
      early.sensitive = 'Why';
      (await fixture(html`<div></div>`)).append(early);
      early.append(document.createElement('figure'));
      early.firstElementChild!.append(new Image());
      await waitUntil(() => nameOf(early) === 'Map');
      expect(early.matches(':state(revealed)')).to.equal(true);
    });

    it('can be cloned, moved, taken out and put back', async () => {
      const element = await show(
        html`<lede-figure zoom>
          <figure>${image('Police at the border post.')}${caption}</figure>
        </lede-figure>`,
      );
      const clone = copyOf(element);
      element.after(clone);
      await clone.updateComplete;
      expect(nameOf(clone)).to.equal('Photo');
      expect(part(clone, 'zoom-button') === null).to.equal(false);
      clone.querySelector('img')!.alt = 'Two officers.';
      await waitUntil(() => !clone.querySelector('img')!.ariaHidden);

      element.remove();
      element.querySelector('img')!.alt = 'A burnt car.';
      clone.after(element);
      await waitUntil(() => !element.querySelector('img')!.ariaHidden);
      expect(part(element, 'zoom-button') === null).to.equal(false);
    });

    it('does without a shadow root where there is no control', async () => {
      const element = await show(
        html`<lede-figure
          ><figure>${image('Two officers.')}${caption}</figure></lede-figure
        >`,
      );
      expect(element.shadowRoot).to.equal(null);
    });

    it('does not throw for what no author should write', async () => {
      for (const content of [
        html`<lede-figure zoom sensitive></lede-figure>`,
        html`<lede-figure zoom>Text</lede-figure>`,
        html`<lede-figure zoom>${image('Bare.')}</lede-figure>`,
        html`<lede-figure zoom="no" label="">
          <figure><figcaption></figcaption></figure>
        </lede-figure>`,
      ]) {
        const element = await show(content);
        await isAccessible(element);
      }
    });
  });

  describe('telling the author', () => {
    async function warnings(content: TemplateResult): Promise<string[]> {
      const {warn} = console;
      const said: string[] = [];
      console.warn = (message: unknown): void =>
        void said.push(String(message));
      try {
        const element = await show(content);
        element.requestUpdate();
        await element.updateComplete;
      } finally {
        console.warn = warn;
      }
      return said;
    }
    const mistakes: [string, RegExp, TemplateResult][] = [
      [
        'a repeated alt',
        /alt says what the caption says/,
        html`<figure>${image('Police at the border post.')}${caption}</figure>`,
      ],
      [
        'a placeholder',
        /alt says nothing/,
        html`<figure>${image('16x9 Image')}${caption}</figure>`,
      ],
      [
        'a missing alt',
        /without alt/,
        html`<figure>${image(nothing)}${caption}</figure>`,
      ],
      ['a missing figure', /no figure/, image('Two officers.')],
      [
        'a missing size',
        /width and height/,
        html`<figure><img src=${photo} alt="Two officers." /></figure>`,
      ],
    ];
    for (const [name, message, content] of mistakes) {
      it(`says ${name} once`, async () => {
        const said = await warnings(
          html`<lede-figure>${content}</lede-figure>`,
        );
        expect(said).to.have.length(1);
        expect(said[0]).to.match(/^<lede-figure> /);
        expect(said[0]).to.match(message);
      });
    }

    it('says that only images can be enlarged', async () => {
      const said = await warnings(
        html`<lede-figure zoom>
          <figure><video controls></video></figure>
        </lede-figure>`,
      );
      expect(said[0]).to.match(/zoom/);
    });

    it('is silent where all is well', async () => {
      expect(
        await warnings(
          html`<lede-figure zoom>
            <figure>${image('Two officers.')}${caption}</figure>
          </lede-figure>`,
        ),
      ).to.deep.equal([]);
    });
  });
});

/** The markup in a page of its own, 700 px wide, where no script runs. */
async function withoutScript(markup: string): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe
      title="Page without script"
      width="900"
      height="600"
      sandbox="allow-same-origin"
      srcdoc=${`<!doctype html><html lang="en"><link rel="stylesheet" href="${location.origin}/src/styles/lede.css"><body><div style="inline-size:700px">${markup}</div>`}
    ></iframe>`,
  );
  await waitUntil(
    () =>
      frame.contentDocument?.readyState === 'complete' &&
      frame.contentDocument.querySelector('lede-figure'),
  );
  return frame.contentDocument!;
}

function copyOf(element: LedeFigure): LedeFigure {
  const holder = document.createElement('div');
  holder.append(element.cloneNode(true));
  return holder.querySelector('lede-figure')!;
}

/** Where everything in a figure stands, from its own corner. */
function layoutOf(element: Element): number[][] {
  const origin = element.getBoundingClientRect();
  const parts = [element, ...element.querySelectorAll('*')].filter(
    (part) => part.getClientRects().length > 0,
  );
  return parts.map((part) => {
    const {x, y, width, height} = part.getBoundingClientRect();
    return [x - origin.x, y - origin.y, width, height].map(Math.round);
  });
}
