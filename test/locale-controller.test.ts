import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {ReactiveElement} from 'lit';
import {LocaleController} from '../src/controllers/locale-controller.js';
import {registerLocale} from '../src/locales/locales.js';
import {strings as english} from '../src/locales/en.js';
import {registerLateLocale} from './late-locale.js';
import {countingDisconnects} from './disconnects.js';

class Probe extends ReactiveElement {
  updates = 0;
  readonly controller = new LocaleController(this);

  get label(): string | undefined {
    return this.controller.locale?.strings.breakingBanner.label;
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
customElements.define('test-locale-probe', Probe);

async function probeIn(language: string): Promise<Probe> {
  const around = await fixture<HTMLElement>(
    html`<div lang=${language}>
      <p><test-locale-probe></test-locale-probe></p>
    </div>`,
  );
  return around.querySelector('test-locale-probe') as Probe;
}

const tajik = {
  ...english,
  breakingBanner: {...english.breakingBanner, label: 'Хабари фаврӣ'},
};

describe('LocaleController', () => {
  it('has English at once', async () => {
    expect((await probeIn('en-GB')).label).to.equal('Breaking news');
  });

  it('says nothing until another language is here, then that language', async () => {
    const arrive = registerLateLocale('x-late', tajik);
    const probe = await probeIn('x-late');
    expect(probe.label).to.be.undefined;
    arrive();
    await waitUntil(() => probe.label === 'Хабари фаврӣ');
  });

  it('takes the parent language where the variety is not there', async () => {
    const probe = await probeIn('fa-AF');
    await waitUntil(() => probe.label);
    expect(probe.controller.locale?.language).to.equal('fa');
  });

  it('speaks English where a language is not there, or is no language', async () => {
    for (const tag of ['tlh', '', '???', 'en-', '-']) {
      const probe = await probeIn(tag);
      expect(probe.controller.locale?.language, tag).to.equal('en');
    }
  });

  it('speaks English where a language can not be fetched', async () => {
    registerLocale('x-gone', () => Promise.reject(new Error('offline')));
    const probe = await probeIn('x-gone');
    await waitUntil(() => probe.label);
    expect(probe.controller.locale?.language).to.equal('en');
  });

  it('takes a language that the page registered', async () => {
    registerLocale('tg', () => Promise.resolve({strings: tajik}));
    const probe = await probeIn('tg');
    await waitUntil(() => probe.label === 'Хабари фаврӣ');
  });

  it('follows the nearest lang when it changes', async () => {
    const probe = await probeIn('en');
    const around = probe.closest('div') as HTMLElement;
    around.lang = 'de';
    await waitUntil(() => probe.controller.locale?.language === 'de');
    probe.parentElement?.setAttribute('lang', 'en');
    await waitUntil(() => probe.controller.locale?.language === 'en');
  });

  it('takes a language that comes late for no other than the one it was fetched for', async () => {
    const arrive = registerLateLocale('x-slow', tajik);
    const probe = await probeIn('x-slow');
    (probe.closest('div') as HTMLElement).lang = 'en';
    await waitUntil(() => probe.controller.locale?.language === 'en');
    arrive();
    await probeIn('x-slow');
    expect(probe.controller.locale?.language).to.equal('en');
  });

  it('updates nothing while the language is what it was', async () => {
    const probe = await probeIn('en');
    const updates = probe.updates;
    const around = probe.closest('div') as HTMLElement;
    around.lang = 'en';
    around.previousElementSibling?.setAttribute('lang', 'de');
    const other = await probeIn('de');
    await waitUntil(() => other.controller.locale?.language === 'de');
    expect(probe.updates).to.equal(updates);
  });

  it('stops to watch the page once the last of them has left', async () => {
    for (const probe of document.querySelectorAll('test-locale-probe')) {
      probe.remove();
    }
    await countingDisconnects(async (count) => {
      const [first, second] = [await probeIn('en'), await probeIn('en')];
      first.remove();
      expect(count()).to.equal(0);
      second.remove();
      expect(count()).to.equal(1);
      const third = await probeIn('en');
      (third.closest('div') as HTMLElement).lang = 'de';
      await waitUntil(() => third.controller.locale?.language === 'de');
    });
  });

  it('finds the lang outside its shadow root', async () => {
    const outside = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    const root = outside.attachShadow({mode: 'open'});
    const probe = new Probe();
    root.append(probe);
    await waitUntil(() => probe.controller.locale?.language === 'de');
    outside.lang = 'en';
    await waitUntil(() => probe.controller.locale?.language === 'en');
  });
});
