import {held} from './held.js';
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {FakeClock, turn, until} from '../clock.js';
import {
  buttonOf,
  cleanPages,
  expectNoFaults,
  expectUsable,
  heldAtRest,
  open,
  openTool,
  rest,
  use,
} from './life-page.js';
import {isLong} from '../soak.js';
import {asWritten, lightOf} from './reading.js';
import {descriptions, elementsIn, openPage, settle} from '../security/page.js';

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

/** Connects and disconnects, and hours of a feed: `npm run test:soak` lasts as long as the promise. */
const cycles = isLong ? 5000 : 200;
const length = isLong ? 24 : 3;

const ownFetch = window.fetch.bind(window);
const tags = descriptions.map(({tagName}) => tagName);

describe('a long life on the page', function () {
  this.timeout(isLong ? 600_000 : 20_000);

  cleanPages();

  it('leaves nothing of a page behind that was used, whenever it goes', async () => {
    const live = async (): Promise<void> => {
      const page = await open();
      await use(page);
      page.remove();
      await rest(page);
    };
    await live();
    await rest();
    await turn();
    const before = await heldAtRest();
    for (let count = 0; count < 3; count++) await live();
    expect(await heldAtRest()).to.deep.equal(before);
    expectNoFaults();
    await expectUsable();
    // Firefox and WebKit can't be asked what is in their memory, nor made to collect their garbage.
    if (!navigator.userAgent.includes('Chrome')) return;
    const count = () =>
      executeServerCommand<number[], readonly string[]>(
        'count-instances',
        tags,
      );
    let left: readonly number[] = [];
    // The browser itself holds the last page for a moment: where the focus was, what was pressed.
    await until(
      async () => {
        left = await count();
        return left.every((number) => number === 0);
      },
      () => `the end of ${left.join()} instances of ${tags.join()}`,
    );
    const page = await open();
    expect(await count(), 'of a page that is there').to.not.include(0);
    page.remove();
  });

  it('leaves nothing behind of an element that goes before it is ready', async () => {
    const page = await open();
    const live = async (): Promise<void> => {
      for (const tag of tags) {
        const one = page.querySelector(tag)!;
        const {parentElement, nextSibling} = one;
        // In the same task, before an update, in its midst, and while it is fetched.
        for (const wait of [0, 1, 2, 5]) {
          for (const each of [one, one.cloneNode(true) as Element]) {
            parentElement!.insertBefore(each, nextSibling);
            for (let step = 0; step < wait; step++) await Promise.resolve();
            each.remove();
          }
        }
        await turn();
        parentElement!.insertBefore(one, nextSibling);
      }
      await rest(page);
    };
    await live();
    const before = await heldAtRest();
    await live();
    await live();
    expect(await heldAtRest()).to.deep.equal(before);
    page.remove();
    expectNoFaults();
  });

  it(`outlives ${cycles.toLocaleString('en')} connects and disconnects`, async () => {
    const page = await open();
    await use(page);
    page.remove();
    await rest(page);
    const before = await heldAtRest();
    for (let count = 0; count < cycles; count++) {
      document.body.append(page);
      if (count % 10 === 1) await Promise.resolve();
      if (count % 100 === 2) await turn();
      page.remove();
      if (count % 10 === 3) await Promise.resolve();
    }
    await rest(page);
    expect(await heldAtRest()).to.deep.equal(before);
    document.body.append(page);
    await rest(page);
    expectNoFaults();
    page.remove();
    expect(await heldAtRest()).to.deep.equal(before);
    await expectUsable();
  });

  for (const how of ['insertBefore', 'moveBefore'] as const) {
    // Not every engine has `moveBefore` yet: those that get it are tested then.
    if (!(how in Element.prototype)) continue;
    it(`stays as it is when everything is moved about with ${how}`, async () => {
      const page = await open();
      await openTool(page, 'contents');
      buttonOf(page, 'contents').click();
      await rest(page);
      const before = lightOf(page);
      const heldBefore = await heldAtRest();
      const elsewhere = document.createElement('div');
      const shadow = document.createElement('div').attachShadow({mode: 'open'});
      document.body.append(elsewhere, shadow.host);
      for (const element of elementsIn(page)) {
        const place = element.nextSibling;
        const parent = element.parentElement!;
        for (const to of [elsewhere, shadow, page]) {
          (to as ParentNode & Record<typeof how, Node['insertBefore']>)[how](
            element,
            null,
          );
          await settle(page);
        }
        parent[how](element, place);
        await settle(page);
      }
      elsewhere.remove();
      shadow.host.remove();
      await rest(page);
      expect(lightOf(page)).to.equal(before);
      expect(await heldAtRest()).to.deep.equal(heldBefore);
      expectNoFaults();
      await expectUsable();
      page.remove();
    });
  }

  it('makes of a clone what it made of the original', async () => {
    const page = await open();
    await use(page);
    history.back();
    await settle(page);
    const clone = page.cloneNode(true) as HTMLElement;
    page.remove();
    document.body.append(clone);
    await rest(clone);
    const again = asWritten(clone) as HTMLElement;
    clone.replaceWith(again);
    await rest(again);
    expect(lightOf(clone)).to.equal(lightOf(again));
    await use(again);
    again.remove();
    expectNoFaults();
    await expectUsable();
  });

  it('goes into another document and comes back', async () => {
    const page = await open();
    // An image that can't be loaded there is taken for a broken one, and has its place kept.
    const light = () => lightOf(page).replaceAll(' style=contain: size;', '');
    const before = light();
    const heldBefore = await heldAtRest();
    const text = page.textContent;
    const other = document.implementation.createHTMLDocument();
    other.body.append(page);
    await rest(page);
    document.body.append(page);
    await rest(page);
    expect(light()).to.equal(before);
    expect(page.textContent).to.equal(text);
    expect(await heldAtRest()).to.deep.equal(heldBefore);
    page.remove();
    expectNoFaults();
    await expectUsable();
  });

  // Once in four times WebKitGTK (2.50) reads from an address near 0 here, and the page's process ends. What goes into a frame's document is tried there in frame.test.ts.
  if (!isWebKit) {
    it("goes into a frame's document and comes back, also when the frame has gone", async () => {
      const page = await open();
      const heldBefore = await heldAtRest();
      const text = page.textContent;
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument!.body.append(page);
      await rest(page);
      document.body.append(page);
      await rest(page);
      expect(page.textContent).to.equal(text);
      expect(await heldAtRest()).to.deep.equal(heldBefore);
      await use(page);
      expectNoFaults();

      // Whatever is left of it, it does no harm.
      frame.contentDocument!.body.append(page);
      await rest(page);
      frame.remove();
      document.body.append(page);
      await rest(page);
      expect(page.textContent).to.contain('Nobody was there.');
      page.remove();
      expectNoFaults();
      await expectUsable();
    });
  }

  it('takes over what was set before its class came', async () => {
    const elsewhere = document.implementation.createHTMLDocument();
    for (const {tagName, properties} of descriptions) {
      const element = elsewhere.createElement(tagName);
      const values = Object.fromEntries(
        properties.map(({name, isFlag}) => [name, isFlag ? true : 'A text']),
      );
      Object.assign(element, values);
      expect(element).not.to.be.instanceOf(customElements.get(tagName)!);
      document.body.append(element);
      expect(element).to.be.instanceOf(customElements.get(tagName)!);
      await settle(document.body);
      for (const [name, value] of Object.entries(values)) {
        expect(Object.hasOwn(element, name), `${tagName}.${name}`).to.equal(
          false,
        );
        expect(Reflect.get(element, name), `${tagName}.${name}`).to.equal(
          value,
        );
      }
      element.remove();
    }
    expectNoFaults();
  });

  it('is printed, and is as it was', async () => {
    const page = await open();
    const before = lightOf(page);
    const heldBefore = await heldAtRest();
    const told: string[] = [];
    const tell = ({type}: Event) => told.push(type);
    addEventListener('beforeprint', tell);
    addEventListener('afterprint', tell);
    if (isWebKit) {
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    } else {
      await executeServerCommand('print-page');
    }
    removeEventListener('beforeprint', tell);
    removeEventListener('afterprint', tell);
    expect(told).to.deep.equal(['beforeprint', 'afterprint']);
    await rest(page);
    expect(lightOf(page)).to.equal(before);
    expect(await heldAtRest()).to.deep.equal(heldBefore);
    page.remove();
    expectNoFaults();
  });

  it(`follows a feed for ${length} hours with no more than in the first`, async () => {
    const page = await openPage('lede-breaking-banner');
    const banner = page.querySelector('lede-breaking-banner')!;
    let requests = 0;
    window.fetch = () => {
      const items = Array.from({length: 20}, (_, index) => ({
        id: `${requests}-${index}`,
        title: `Headline ${index} of hour ${requests}`,
        url: `/story/${requests}/${index}`,
      }));
      requests++;
      return Promise.resolve(
        new Response(
          JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items}),
          {headers: {'content-type': 'application/feed+json'}},
        ),
      );
    };
    const clock = new FakeClock().install();
    const start = Date.now();
    const hours = async (count: number): Promise<void> => {
      while (Date.now() < start + count * 3_600_000) await clock.step();
    };
    try {
      banner.refresh = 900;
      banner.src = '/feeds/day';
      await until(async () => {
        await clock.step();
        return requests === 1;
      }, 'the first request');
      await hours(1);
      const before = held();
      await hours(length);
      expect(requests).to.be.within(4 * length - 1, 4 * length + 1);
      expect(banner.querySelectorAll('p, li')).to.have.length(3);
      expect(
        banner.shadowRoot!.querySelectorAll('.status p').length,
      ).to.be.most(4);
      expect(held()).to.deep.equal(before);
    } finally {
      clock.uninstall();
      window.fetch = ownFetch;
      page.remove();
    }
    expectNoFaults();
  });
});
