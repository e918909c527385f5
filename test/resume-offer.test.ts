import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {PlaceKeeper} from '../src/controllers/place-keeper.js';
import {ResumeOffer} from '../src/controllers/resume-offer.js';
import {keepReadingPlace, keptPlace} from '../src/dom/place-storage.js';
import {ReadingPlaces, type ReadingPlace} from '../src/dom/reading-place.js';
import {loadLocale} from '../src/locales/locales.js';
import {loadWords, type Words} from '../src/locales/words.js';
import {FakeClock} from './clock.js';

const place: ReadingPlace = {
  fraction: 0,
  minutesLeft: 1,
  isAtEnd: false,
  isInView: true,
  isReadOn: false,
  block: 0,
};

const wordsIn = async (language: string) =>
  loadWords(await loadLocale(language));

/** As long as it takes until the page has loaded, and one frame more. */
async function arrive(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}

describe('ResumeOffer', () => {
  let english: Words;
  let persian: Words;
  let root: ShadowRoot;
  let box: HTMLElement;
  let article: HTMLElement;
  let keeper: PlaceKeeper;
  let offer: ResumeOffer;
  const canonical = document.createElement('link');

  before(async () => {
    [english, persian] = await Promise.all([wordsIn('en'), wordsIn('fa')]);
    canonical.rel = 'canonical';
    document.head.append(canonical);
  });

  after(() => {
    canonical.remove();
  });

  beforeEach(async () => {
    canonical.href = '/offered';
    box = await fixture<HTMLElement>(
      html`<div style="block-size: 200px; overflow: auto">
        <article aria-label="Report">
          <div class="tool"></div>
          <p style="block-size: 5000px">One.</p>
          <p style="block-size: 5000px">Two.</p>
        </article>
      </div>`,
    );
    article = box.querySelector('article')!;
    root = box.querySelector('.tool')!.attachShadow({mode: 'open'});
    keeper = new PlaceKeeper(new ReadingPlaces(article));
    keep();
  });

  afterEach(() => {
    offer.disconnect();
    keeper.disconnect();
    keeper.forget();
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  function keep(): void {
    keepReadingPlace({article: keeper.key!, block: 1, text: 1, fraction: 0.5});
  }

  /** What stands before the offer, and the offer. */
  async function make(before = '', words = english): Promise<void> {
    root.innerHTML = before;
    offer = new ResumeOffer(root, article, keeper);
    offer.speak(words);
    await arrive();
  }

  const shown = () => root.querySelector<HTMLElement>('.offer');
  const isOffered = () => shown() !== null;
  const told = () => root.querySelector<HTMLElement>('.told');
  const buttons = () => [...shown()!.querySelectorAll('button')];

  it('is two buttons over the page, before a region that is live and empty', async () => {
    await make();
    expect(shown()).to.have.attribute('part', 'offer');
    expect(shown()).to.match(':popover-open');
    expect(shown()!.popover).to.equal('manual');
    expect(shown()!.nextElementSibling === told()).to.equal(true);
    expect(
      buttons().map((button) => [
        button.type,
        button.getAttribute('part'),
        button.textContent,
      ]),
    ).to.deep.equal([
      ['button', 'resume-button', english.strings.progress.resume],
      ['button', 'dismiss-button', english.strings.progress.dismiss],
    ]);
    expect(told()).to.have.attribute('aria-live', 'polite');
    expect(told()!.textContent).to.equal('');
    expect(getComputedStyle(told()!).position).to.equal('absolute');
  });

  it('speaks its language, and another when that is chosen', async () => {
    await make();
    expect([shown()!.lang, shown()!.dir]).to.deep.equal(['en', 'ltr']);
    offer.speak(persian);
    for (const element of [shown()!, told()!]) {
      expect([element.lang, element.dir]).to.deep.equal(['fa', 'rtl']);
    }
    expect(buttons().map(({textContent}) => textContent)).to.deep.equal([
      persian.strings.progress.resume,
      persian.strings.progress.dismiss,
    ]);
  });

  it('goes by its letters where the direction of its language is not known', async () => {
    const {locale} = english;
    await make('', {...english, locale: {...locale, language: 'x-late'}});
    expect([shown()!.dir, told()!.dir]).to.deep.equal(['auto', 'auto']);
  });

  it('leaves alone what it says in the same words', async () => {
    await make();
    const [text] = buttons()[0]!.childNodes;
    offer.speak(english);
    expect(buttons()[0]!.firstChild === text).to.equal(true);
  });

  it('waits for its words', async () => {
    offer = new ResumeOffer(root, article, keeper);
    await arrive();
    expect(isOffered()).to.equal(false);
    offer.speak(english);
    expect(isOffered()).to.equal(true);
  });

  it('is made once for an article, and anew where the article is another', async () => {
    await make();
    offer.disconnect();
    await make();
    expect(isOffered(), 'the same').to.equal(false);
    canonical.href = '/another';
    keeper.disconnect();
    keeper = new PlaceKeeper(new ReadingPlaces(article));
    keep();
    await make();
    expect(isOffered(), 'another').to.equal(true);
  });

  it('is not made where no place was kept', async () => {
    keeper.forget();
    await make();
    expect(isOffered()).to.equal(false);
    offer.follow({...place, fraction: 1});
    expect(told() === null).to.equal(false);
  });

  it('is not made to who follows a link to a part', async () => {
    history.replaceState(null, '', '#part');
    await make();
    expect(isOffered()).to.equal(false);
  });

  it('is not made to who has begun to scroll', async () => {
    box.scrollTop = 2;
    await make();
    expect(isOffered()).to.equal(false);
  });

  it('is made to who stands a pixel below the top, as zoomed pages can', async () => {
    box.scrollTop = 1;
    await make();
    expect(isOffered()).to.equal(true);
  });

  it('is not made once its tool has left the page', async () => {
    offer = new ResumeOffer(root, article, keeper);
    offer.speak(english);
    offer.disconnect();
    await arrive();
    expect(isOffered()).to.equal(false);
    expect(told() === null).to.equal(true);
  });

  it('is said once, a second later', async () => {
    const clock = new FakeClock().install();
    try {
      await make();
      await clock.tick(999);
      expect(told()!.textContent).to.equal('');
      await clock.tick(1);
      expect(told()!.textContent).to.equal(english.strings.progress.resumable);
      offer.speak(persian);
      await clock.tick(5000);
      expect(told()!.textContent).to.equal('');
    } finally {
      clock.uninstall();
    }
  });

  it('is not said once it was answered', async () => {
    const clock = new FakeClock().install();
    try {
      await make();
      const region = told()!;
      buttons()[1]!.click();
      await clock.tick(5000);
      expect(region.textContent).to.equal('');
      expect(clock.waits).to.deep.equal([]);
    } finally {
      clock.uninstall();
    }
  });

  describe('to a reader who reads on', () => {
    beforeEach(() => make());

    it('stays where they came', () => {
      offer.follow({...place, fraction: 0.9});
      box.scrollTop = 1;
      offer.follow({...place, fraction: 0.9});
      expect(isOffered()).to.equal(true);
    });

    it('stays before the place that it is of', () => {
      box.scrollTop = 2;
      offer.follow({...place, fraction: 0.49});
      expect(isOffered()).to.equal(true);
    });

    it('goes at that place', () => {
      box.scrollTop = 2;
      offer.follow({...place, fraction: 0.5});
      expect(isOffered()).to.equal(false);
      expect(told() === null).to.equal(true);
    });

    it('goes after more than a window of reading', () => {
      box.scrollTop = innerHeight;
      offer.follow(place);
      expect(isOffered()).to.equal(true);
      box.scrollTop = innerHeight + 1;
      offer.follow(place);
      expect(isOffered()).to.equal(false);
    });

    it('stays while it has the focus', () => {
      buttons()[0]!.focus();
      box.scrollTop = innerHeight + 100;
      offer.follow({...place, fraction: 1});
      expect(isOffered()).to.equal(true);
    });
  });

  it('leads to the place, which gets the focus', async () => {
    await make();
    const [resume] = buttons();
    resume!.click();
    await nextFrame();
    expect(document.activeElement?.textContent).to.equal('Two.');
    expect(box.scrollTop).to.be.within(4900, 5100);
    expect(isOffered()).to.equal(false);
    expect(keptPlace(keeper.key!), 'kept for another visit').not.to.equal(
      undefined,
    );
    // As when it is pressed twice.
    resume!.click();
  });

  it('goes where the place is gone from the page', async () => {
    await make();
    const [resume] = buttons();
    for (const paragraph of article.querySelectorAll('p')) paragraph.remove();
    resume!.click();
    expect(isOffered()).to.equal(false);
    expect(box.scrollTop).to.equal(0);
  });

  const bar = `<div class="bar"><button hidden>Contents</button><button tabindex="-1">Listen</button><button class="next">Share</button></div>`;

  for (const [name, before] of Object.entries({
    'the toolbar’s Tab stop': bar,
    'the line of text, where the toolbar is hidden': `${bar.replace('class="bar"', 'class="bar" hidden')}<div class="alone"><p class="next">Read to the end</p></div>`,
  })) {
    it(`is forgotten when it is turned down, and the focus goes to ${name}`, async () => {
      await make(before);
      buttons()[1]!.focus();
      buttons()[1]!.click();
      expect(isOffered()).to.equal(false);
      expect(root.activeElement?.className).to.equal('next');
      expect(keptPlace(keeper.key!)).to.equal(undefined);
      expect(box.scrollTop).to.equal(0);
    });
  }

  it('moves no page when it is turned down', async () => {
    await make(bar);
    box.scrollTop = 1000;
    buttons()[1]!.focus();
    buttons()[1]!.click();
    expect(root.activeElement?.className).to.equal('next');
    expect(box.scrollTop).to.equal(1000);
  });

  it('takes no focus from elsewhere when it is turned down', async () => {
    await make(bar);
    const around = document.activeElement;
    buttons()[1]!.click();
    expect(document.activeElement === around).to.equal(true);
    expect(root.activeElement === null).to.equal(true);
  });

  const press = (key: string, prevented = false) => {
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      cancelable: true,
    });
    if (prevented) event.preventDefault();
    buttons()[0]!.dispatchEvent(event);
    return event;
  };

  it('waits for another visit after Escape, which nothing else is then to take', async () => {
    await make(bar);
    buttons()[0]!.focus();
    expect(press('Tab').defaultPrevented).to.equal(false);
    press('Escape', true);
    expect(isOffered(), 'taken already').to.equal(true);
    expect(press('Escape').defaultPrevented).to.equal(true);
    expect(isOffered()).to.equal(false);
    expect(root.activeElement?.className).to.equal('next');
    expect(keptPlace(keeper.key!)).not.to.equal(undefined);
  });

  it('is shown, and said, where the browser has no popovers', async () => {
    const {popover, showPopover} = Object.getOwnPropertyDescriptors(
      HTMLElement.prototype,
    );
    const own = {popover, showPopover};
    for (const name of Object.keys(own)) {
      Reflect.deleteProperty(HTMLElement.prototype, name);
    }
    const clock = new FakeClock().install();
    try {
      await make();
      await clock.tick(1000);
    } finally {
      clock.uninstall();
      Object.defineProperties(HTMLElement.prototype, own);
    }
    expect(shown()).to.be.displayed;
    expect(told()!.textContent).to.equal(english.strings.progress.resumable);
  });
});
