import {expect, fixture, html} from '@open-wc/testing';
import {ReactiveElement} from 'lit';
import {ContentController} from '../src/controllers/content-controller.js';
import {turn} from './clock.js';

class Probe extends ReactiveElement {
  updates = 0;

  constructor() {
    super();
    new ContentController(this, ['title']);
  }

  override requestUpdate(
    ...change: Parameters<ReactiveElement['requestUpdate']>
  ): void {
    this.updates++;
    super.requestUpdate(...change);
  }

  protected override createRenderRoot(): this {
    return this;
  }
}
customElements.define('test-content-probe', Probe);

describe('ContentController', () => {
  let probe: Probe;

  beforeEach(async () => {
    probe = await fixture<Probe>(
      html`<test-content-probe
        ><p>One <b>two</b></p></test-content-probe
      >`,
    );
  });

  /** How often the element is updated by a change. */
  async function updatesBy(change: () => unknown): Promise<number> {
    const before = probe.updates;
    change();
    await turn();
    return probe.updates - before;
  }

  it('updates an element when its elements, their text or an attribute that counts change', async () => {
    const [p, b] = [probe.querySelector('p')!, probe.querySelector('b')!];
    expect(
      await updatesBy(() => {
        probe.append('three');
      }),
    ).to.equal(1);
    expect(await updatesBy(() => (b.firstChild!.nodeValue = '2'))).to.equal(1);
    expect(await updatesBy(() => (p.title = 'One'))).to.equal(1);
    expect(await updatesBy(() => (p.lang = 'en'))).to.equal(0);
  });

  it('leaves an element alone that has left the page, until it comes back', async () => {
    const around = probe.parentElement!;
    probe.remove();
    expect(
      await updatesBy(() => {
        probe.append('three');
      }),
    ).to.equal(0);
    expect(
      await updatesBy(() => {
        around.append(probe);
      }),
    ).to.be.greaterThan(0);
    expect(
      await updatesBy(() => {
        probe.append('four');
      }),
    ).to.equal(1);
  });
});
