import {expect, fixture, html} from '@open-wc/testing';
import {ReactiveElement} from 'lit';
import {PageController} from '../src/controllers/page-controller.js';
import {FakeClock} from './clock.js';
import {countingDisconnects} from './disconnects.js';

class Probe extends ReactiveElement {
  updates = 0;
  readonly page = new PageController(this);

  override requestUpdate(
    ...change: Parameters<ReactiveElement['requestUpdate']>
  ): void {
    this.updates++;
    super.requestUpdate(...change);
  }
}
customElements.define('test-page-probe', Probe);

describe('PageController', () => {
  let clock: FakeClock;
  let probe: Probe;
  let heading: HTMLElement;

  beforeEach(async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <h2>One</h2>
        <test-page-probe></test-page-probe>
      </div>`,
    );
    probe = page.querySelector('test-page-probe') as Probe;
    heading = page.querySelector('h2') as HTMLElement;
    clock = new FakeClock().install();
    await clock.tick(1000);
  });

  afterEach(() => {
    clock.uninstall();
  });

  /** How often an element is updated within a fifth of a second of a change. */
  async function updatesBy(change: () => unknown): Promise<number> {
    const before = probe.updates;
    change();
    await clock.tick(200);
    return probe.updates - before;
  }

  it('updates an element once in a fifth of a second, however much changes', async () => {
    const before = probe.updates;
    heading.append(document.createElement('b'));
    await clock.tick(100);
    heading.id = 'one';
    await clock.tick(99);
    expect(probe.updates).to.equal(before);
    await clock.tick(1);
    expect(probe.updates).to.equal(before + 1);
    await clock.tick(1000);
    expect(probe.updates).to.equal(before + 1);
    expect(
      await updatesBy(() => {
        heading.remove();
      }),
    ).to.equal(1);
  });

  for (const name of [
    'aria-hidden',
    'hidden',
    'href',
    'id',
    'inert',
    'name',
    'role',
  ]) {
    it(`updates it when ${name} changes, wherever that is`, async () => {
      const set = () => {
        heading.setAttribute(name, 'x');
      };
      expect(await updatesBy(set)).to.equal(1);
    });
  }

  it('leaves it alone for what makes no target of a link', async () => {
    const set = () => {
      heading.className = 'one';
      heading.style.color = 'red';
      heading.lang = 'de';
    };
    expect(await updatesBy(set)).to.equal(0);
  });

  it('updates it when an open shadow root changes that it went through', async () => {
    const outer = heading.attachShadow({mode: 'open'});
    const inner = document.createElement('div');
    outer.append(inner);
    inner.attachShadow({mode: 'open'});
    expect([...probe.page.roots()]).to.include.members([
      document,
      outer,
      inner.shadowRoot,
    ]);
    expect(
      await updatesBy(() => {
        outer.append('more');
      }),
    ).to.equal(1);
    expect(
      await updatesBy(() => {
        inner.shadowRoot!.append('x');
      }),
    ).to.equal(1);
  });

  it('updates it when an element is defined that it went through', async () => {
    heading.append(document.createElement('test-page-late'));
    expect([...probe.page.roots()]).to.include(document);
    expect([...probe.page.roots()]).to.include(document);
    await clock.tick(1000);
    const define = () => {
      customElements.define('test-page-late', class extends HTMLElement {});
    };
    expect(await updatesBy(define)).to.equal(1);
  });

  it('leaves it alone once it has left the page, and watches no more after the last', async () => {
    await countingDisconnects(async (count) => {
      const other = new Probe();
      heading.after(other);
      await clock.tick(200);
      other.remove();
      expect(count()).to.equal(0);
      const {updates} = other;
      expect(await updatesBy(() => (heading.id = 'two'))).to.equal(1);
      expect(other.updates).to.equal(updates);
      const around = probe.parentElement!;
      probe.remove();
      expect(count()).to.equal(1);
      expect(await updatesBy(() => (heading.id = 'three'))).to.equal(0);
      expect(
        await updatesBy(() => {
          around.append(probe);
        }),
      ).to.be.greaterThan(0);
      expect(await updatesBy(() => (heading.id = 'four'))).to.equal(1);
    });
  });
});
