import {expect, fixture, html} from '@open-wc/testing';
import {render} from 'lit';
import {Announcer} from '../src/controllers/announcer.js';
import {FakeClock} from './clock.js';

/** Has a dialog cover nothing. */
const bare = html`<style>
  dialog::backdrop {
    display: none;
  }
</style>`;

describe('Announcer', () => {
  let clock: FakeClock;
  let region: HTMLElement;
  let announcer: Announcer;

  beforeEach(async () => {
    region = await fixture<HTMLElement>(html`<div aria-live="polite"></div>`);
    announcer = new Announcer(() => region);
    clock = new FakeClock().install();
  });

  afterEach(() => {
    clock.uninstall();
    Reflect.deleteProperty(document, 'hidden');
  });

  const said = () => [...region.children].map(({textContent}) => textContent);

  /** What is said of a message, by when it would have been said. */
  async function saidOf(text: string): Promise<(string | null)[]> {
    announcer.announce([{text}]);
    await clock.tick(1000);
    return said();
  }

  it('says the messages of one second together, then takes them away', async () => {
    announcer.announce([{text: 'One'}]);
    await clock.tick(999);
    announcer.announce([{text: 'Two'}]);
    expect(said()).to.be.empty;
    await clock.tick(1);
    expect(said()).to.deep.equal(['One', 'Two']);
    announcer.announce([{text: 'Three'}]);
    await clock.tick(1000);
    expect(region.hasChildNodes()).to.be.false;
    await clock.tick(1000);
    expect(said()).to.deep.equal(['Three']);
    await clock.tick(1000);
    expect(region.hasChildNodes()).to.be.false;
    await clock.tick(1000);
    expect(clock.waits).to.be.empty;
  });

  it('says once what they are, before them, and nothing where there is none', async () => {
    announcer.announce([], 'Live:');
    expect(clock.waits).to.be.empty;
    announcer.announce([{text: 'One'}, {text: 'Two'}], 'Breaking:');
    await clock.tick(1000);
    expect(said()).to.deep.equal(['Breaking:', 'One', 'Two']);
  });

  it('says each in its own direction, and in its language where that is another', async () => {
    announcer.announce([{text: 'One'}, {text: 'دو', language: 'fa'}]);
    await clock.tick(1000);
    const [one, two] = region.children as Iterable<Element> as HTMLElement[];
    expect(one).to.have.attribute('dir', 'auto');
    expect(one).not.to.have.attribute('lang');
    expect(two).to.have.attribute('dir', 'auto');
    expect(two).to.have.attribute('lang', 'fa');
  });

  it('says the latest twenty of what has waited', async () => {
    announcer.announce(Array.from({length: 19}, () => ({text: 'old'})));
    announcer.announce([{text: 'new'}, {text: 'newer'}]);
    await clock.tick(1000);
    expect(said()).to.have.lengthOf(20);
    expect(said().slice(-3)).to.deep.equal(['old', 'new', 'newer']);
  });

  it('takes back what waits and what stands', async () => {
    announcer.announce([{text: 'One'}]);
    await clock.tick(1000);
    announcer.announce([{text: 'Two'}]);
    announcer.clear();
    expect(region.hasChildNodes()).to.be.false;
    expect(clock.waits).to.be.empty;
    expect(await saidOf('Three')).to.deep.equal(['Three']);
  });

  it('says nothing where its region has gone, and stops', async () => {
    const none = new Announcer(() => undefined);
    none.announce([{text: 'One'}]);
    await clock.tick(1000);
    expect(clock.waits).to.be.empty;
    none.clear();
  });

  it('waits while the tab is hidden', async () => {
    Object.defineProperty(document, 'hidden', {
      value: true,
      configurable: true,
    });
    expect(await saidOf('One')).to.be.empty;
    Reflect.deleteProperty(document, 'hidden');
    await clock.tick(1000);
    expect(said()).to.deep.equal(['One']);
  });

  it('waits behind a modal dialog that has neither the focus nor a backdrop', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog>${bare}Wait</dialog>`,
    );
    dialog.showModal();
    (document.activeElement as HTMLElement).blur();
    expect(await saidOf('One')).to.be.empty;
    dialog.close();
    await clock.tick(1000);
    expect(said()).to.deep.equal(['One']);
  });

  it('is not kept waiting by a dialog that leaves the page as it is', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><button>Close</button></dialog>`,
    );
    dialog.show();
    expect(await saidOf('One')).to.deep.equal(['One']);
  });

  for (const [what, isBare] of [
    ['the focus and no backdrop', true],
    ['a backdrop and no focus', false],
  ] as const) {
    it(`waits behind a modal dialog in a shadow root in a shadow root, with ${what}`, async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const inner = document.createElement('div');
      host.attachShadow({mode: 'open'}).append(inner);
      const dialog = document.createElement('dialog');
      render(html`${isBare ? bare : ''}<button>Close</button>`, dialog);
      inner.attachShadow({mode: 'open'}).append(dialog);
      dialog.showModal();
      if (!isBare) dialog.querySelector('button')?.blur();
      expect(await saidOf('One')).to.be.empty;
      dialog.close();
      await clock.tick(1000);
      expect(said()).to.deep.equal(['One']);
    });
  }

  it('speaks from within a modal dialog, also out of a shadow root', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><div></div></dialog>`,
    );
    dialog.showModal();
    dialog.append(region);
    expect(await saidOf('One')).to.deep.equal(['One']);
    await clock.tick(1000);
    dialog.querySelector('div')?.attachShadow({mode: 'open'}).append(region);
    expect(await saidOf('Two')).to.deep.equal(['Two']);
  });
});
