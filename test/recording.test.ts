import {expect, fixture, html} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {ToolHost} from '../src/controllers/tool.js';
import '../src/elements/article/define.js';
import '../src/elements/read-aloud/define.js';
import '../src/elements/reader/define.js';
import type {Failure, Place} from '../src/elements/read-aloud/narrator.js';
import {Recording} from '../src/elements/read-aloud/recording.js';
import {FakeClock, turn, until} from './clock.js';
import {FakeEngine} from './speech/fake-engine.js';

/** Three paragraphs, and when each of their sentences is heard. */
const sentences = [
  'The mill turns again.',
  'The tide drives it.',
  'Nobody knows why.',
  'Two men saw it.',
  'They ran.',
] as const;
const starts = [2, 4, 6, 8, 10] as const;

const clockTime = (seconds: number): string =>
  `00:${seconds.toFixed(3).padStart(6, '0')}`;

/** @param scale - How long a sentence takes, in halves. */
const vtt = (scale = 1): string =>
  `WEBVTT\n\n00:00.000 --> ${clockTime(2 * scale)}\nYou are listening to The Harbour Times.\n\n${sentences
    .map(
      (text, index) =>
        `${clockTime((starts[index] ?? 0) * scale)} --> ${clockTime(((starts[index] ?? 0) + 2) * scale)}\n${text}`,
    )
    .join('\n\n')}`;

let names = 0;
const newName = (): string =>
  `r${(names++).toString()}-${Date.now().toString(36)}`;

const requests = async (name: string): Promise<number> =>
  Number(await (await fetch(`/recordings/${name}/log`)).text());

class Player {
  readonly failures: Failure[] = [];
  /** What was being read, each time that it was another. */
  readonly heard: (string | undefined)[] = [];
  readonly recording: Recording;
  changes = 0;
  #button: HTMLButtonElement;

  constructor(
    readonly host: HTMLElement,
    readonly article: Element,
  ) {
    this.recording = new Recording({
      host: host as unknown as ToolHost,
      article: () => document.querySelector('article') ?? undefined,
      changed: () => {
        this.changes++;
        const text = this.recording.sentence?.text;
        if (text !== this.heard.at(-1)) this.heard.push(text);
      },
      failed: (failure) => this.failures.push(failure),
    });
    this.#button = document.createElement('button');
    this.#button.style.cssText = 'position:fixed;inset:0;z-index:9';
    this.host.append(this.#button);
  }

  /** Has the reader press, really: browsers give sound to no one else. */
  async press(action: () => void): Promise<void> {
    this.#button.onclick = action;
    await sendMouse({type: 'click', position: [20, 20]});
  }

  play(from?: Place): Promise<void> {
    return this.press(() => {
      this.recording.play(from);
    });
  }

  /** What is read, or would be. */
  get text(): string | undefined {
    return this.recording.sentence?.text;
  }
}

const players: Player[] = [];

async function create(src: string, transcript?: string): Promise<Player> {
  const around = await fixture(html`
    <div>
      <lede-article>
        <article lang="en">
          <h1 data-read-aloud="skip">The mill</h1>
          <p id="one">The mill <em>turns</em> again. The tide drives it.</p>
          <p id="two">Nobody knows why. Two men saw it.</p>
          <p id="three">They ran.</p>
        </article>
      </lede-article>
      <div class="host"></div>
    </div>
  `);
  const host = around.querySelector<HTMLElement>('.host')!;
  host.setAttribute('src', src);
  if (transcript !== undefined) host.setAttribute('transcript', transcript);
  const player = new Player(host, around.querySelector('article')!);
  players.push(player);
  return player;
}

const transcriptUrl = (name: string, body: string, more = ''): string =>
  `/recordings/${name}.vtt?body=${encodeURIComponent(body)}${more}`;

/** A player of a recording of twenty seconds, with its transcript. */
async function withTranscript(more = '', scale = 1): Promise<[Player, string]> {
  const name = newName();
  const player = await create(
    `/recordings/${name}.wav?seconds=20${more}`,
    transcriptUrl(name, vtt(scale)),
  );
  return [player, name];
}

const placeIn = (id: string, offset = 0): Place => ({
  node: document.querySelector(`#${id}`)!.firstChild!,
  offset,
});

const warnings: string[] = [];
const realWarn = console.warn.bind(console);

describe('a recording of an article', () => {
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => {
      warnings.push(String(words[0]));
    };
  });

  afterEach(() => {
    console.warn = realWarn;
    for (const {recording} of players.splice(0)) recording.close();
  });

  // The first: a press lets the page sound for good in some browsers.
  it('says that the browser wants a press first, and plays at the next', async () => {
    const [player] = await withTranscript();
    player.recording.play();
    await until(() => player.failures.length > 0);
    expect(player.failures).to.deep.equal(['blocked']);
    expect(player.recording.state).to.equal('paused');
    await player.play();
    await until(() => player.text === sentences[0]);
    expect(player.recording.state).to.equal('playing');
    expect(player.failures).to.have.length(1);
    expect(warnings).to.deep.equal([]);
  });

  it('fetches nothing before it is played', async () => {
    const [player, name] = await withTranscript();
    player.recording.rate = 2;
    player.recording.pause();
    expect(player.recording.state).to.equal('stopped');
    expect(await requests(name)).to.equal(0);
    await player.play();
    await until(() => player.recording.state === 'playing');
    await until(async () => (await requests(name)) > 1);
  });

  it('follows each sentence as it is heard, none in the introduction, and ends', async () => {
    const name = newName();
    const player = await create(
      `/recordings/${name}.wav?seconds=3.2`,
      transcriptUrl(name, vtt(0.25)),
    );
    await player.play();
    await until(() => player.recording.state === 'ended');
    expect(player.heard).to.deep.equal([...sentences, undefined]);
    await player.play();
    await until(() => player.text === sentences[0]);
    expect(player.recording.state).to.equal('playing');
    expect(player.failures).to.deep.equal([]);
  });

  it('pauses, and goes on where it was', async () => {
    const [player] = await withTranscript();
    await player.play(placeIn('two'));
    await until(() => player.text === sentences[2]);
    player.recording.pause();
    await until(() => player.recording.state === 'paused');
    expect(player.text).to.equal(sentences[2]);
    await player.play();
    await until(() => player.recording.state === 'playing');
    expect(player.text).to.equal(sentences[2]);
    await until(() => player.text === sentences[3]);
    expect(player.heard).to.not.include(sentences[0]);
  });

  it('begins at a place in the text, and says nothing of the beginning while it looks for it', async () => {
    const [player] = await withTranscript();
    await player.play(placeIn('one', 4));
    await until(() => player.text);
    expect(player.heard).to.deep.equal([sentences[0]]);
    // The transcript is there now.
    await player.play({node: document.querySelector('#three')!, offset: 0});
    await until(() => player.text === sentences[4]);
    expect(player.recording.state).to.equal('playing');
    await player.play({
      node: document.querySelector('#one')!.lastChild!,
      offset: 10,
    });
    await until(() => player.text === sentences[1]);
  });

  it('steps by sentence and by paragraph, and stays paused', async () => {
    const [player] = await withTranscript();
    const {recording} = player;
    const walk: [Parameters<Recording['step']>[0], number][] = [
      ['nextSentence', 0],
      ['nextSentence', 1],
      ['nextParagraph', 2],
      ['nextParagraph', 4],
      // There is no more.
      ['nextParagraph', 4],
      ['nextSentence', 4],
      ['previousSentence', 3],
      ['previousSentence', 2],
      ['previousParagraph', 0],
      ['previousSentence', 0],
      ['previousParagraph', 0],
    ];
    // Before it is played, too.
    for (const [step, index] of walk) {
      recording.step(step);
      await until(() => player.text === sentences[index], step);
    }
    expect(recording.state).to.equal('stopped');
    await player.play();
    await until(() => recording.state === 'playing' && !recording.isWaiting);
    recording.step('nextParagraph');
    await until(() => player.text === sentences[2]);
    await until(() => player.text === sentences[3], 'it to play on');
    recording.pause();
    await until(() => recording.state === 'paused');
    recording.step('nextParagraph');
    await until(() => player.text === sentences[4]);
    expect(recording.state).to.equal('paused');
  });

  it('plays at the reader’s speed, from the first moment', async () => {
    const name = newName();
    const player = await create(`/recordings/${name}.wav?seconds=6`);
    player.recording.rate = 3;
    await player.play();
    await until(() => !player.recording.isWaiting);
    const start = performance.now();
    await until(() => player.recording.state === 'ended');
    expect(performance.now() - start).to.be.within(1000, 4000);
    expect(player.recording.rate).to.equal(3);
  });

  it('tells of a change once', async () => {
    const [player] = await withTranscript();
    await player.play();
    await until(() => player.text === sentences[0]);
    const {changes} = player;
    await until(() => player.text === sentences[1]);
    expect(player.changes).to.be.within(changes + 1, changes + 2);
  });

  it('goes by seconds without a transcript', async () => {
    const name = newName();
    const player = await create(`/recordings/${name}.wav?seconds=15`);
    const {recording} = player;
    expect(recording.goesBySeconds).to.equal(true);
    // It can't be known where that is heard.
    await player.play(placeIn('two'));
    await until(() => recording.state === 'playing' && !recording.isWaiting);
    recording.step('nextSentence');
    recording.step('nextParagraph');
    await until(() => recording.state === 'ended');
    expect(player.heard).to.deep.equal([]);
    expect(player.failures).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
  });

  it('finds its place again in an article that was replaced', async () => {
    const [player] = await withTranscript();
    await player.play();
    await until(() => player.text === sentences[0]);
    const copy = player.article.cloneNode(true) as Element;
    player.article.replaceWith(copy);
    await until(() => player.text === sentences[1]);
    await until(() => player.recording.sentence?.range.toString().trim());
    expect(copy.contains(player.recording.sentence!.block)).to.equal(true);
  });

  it('plays on without an article', async () => {
    const [player] = await withTranscript();
    player.article.remove();
    await player.play();
    await until(() => player.recording.goesBySeconds);
    expect(player.recording.state).to.equal('playing');
    expect(player.failures).to.deep.equal([]);
  });

  describe('whose transcript fails', () => {
    const elsewhere = location.origin.replace('localhost', '127.0.0.1');
    for (const [what, address] of Object.entries({
      'a 404': transcriptUrl('none', vtt(), '&status=404'),
      'a 500': transcriptUrl('none', vtt(), '&status=500'),
      'an error page': transcriptUrl(
        'none',
        '<!doctype html><title>Oh</title>',
        '&type=text/html',
      ),
      'that breaks off': transcriptUrl('none', vtt(), '&fault=truncate'),
      'another origin that does not share it':
        elsewhere + transcriptUrl('none', vtt()),
      'no address': 'http://[',
      'the words of another article': transcriptUrl(
        'none',
        'WEBVTT\n\n00:00.000 --> 00:09.000\nA storm closes every pass.',
      ),
    })) {
      it(`plays on without highlighting, and tells the developer once: ${what}`, async () => {
        const player = await create(
          `/recordings/${newName()}.wav?seconds=20`,
          address,
        );
        await player.play();
        await until(() => player.recording.goesBySeconds);
        player.recording.step('nextSentence');
        await player.play();
        await until(() => !player.recording.isWaiting);
        expect(player.recording.state).to.equal('playing');
        expect(player.heard).to.deep.equal([]);
        expect(player.failures).to.deep.equal([]);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.contain('without highlighting');
      });
    }

    it('takes cues that are malformed for left out', async () => {
      const name = newName();
      const player = await create(
        `/recordings/${name}.wav?seconds=20`,
        transcriptUrl(name, vtt().replace('00:02.000 -->', '00:02,000 -->')),
      );
      await player.play();
      await until(() => player.text);
      expect(player.text).to.equal(sentences[1]);
    });

    it('reads one of another origin that shares it, though the recording is not shared', async () => {
      const name = newName();
      const player = await create(
        `${elsewhere}/recordings/${name}.wav?seconds=20`,
        elsewhere + transcriptUrl(name, vtt(), '&cors=*'),
      );
      await player.play();
      await until(() => player.text === sentences[0]);
    });

    it('does not wait for one that is slow', async () => {
      const player = await create(
        `/recordings/${newName()}.wav?seconds=20`,
        transcriptUrl('none', vtt(), '&fault=hang'),
      );
      await player.play();
      await until(
        () =>
          player.recording.state === 'playing' && !player.recording.isWaiting,
      );
      expect(player.recording.goesBySeconds).to.equal(false);
    });
  });

  describe('that fails', () => {
    for (const [what, address] of Object.entries({
      'a 404': 'wav?status=404',
      'a 500': 'wav?status=500',
      'an error page': `vtt?type=text/html&body=${encodeURIComponent('<!doctype html><title>Not here</title>')}`,
    })) {
      it(`says so once, is paused, and tries again at the next press: ${what}`, async () => {
        const name = newName();
        const player = await create(`/recordings/${name}.${address}`);
        await player.play();
        await until(() => player.failures.length > 0);
        expect(player.recording.state).to.equal('paused');
        expect(player.recording.isWaiting).to.equal(false);
        await player.play();
        await until(() => player.failures.length > 1);
        expect(await requests(name)).to.be.above(0);
        expect(player.failures).to.deep.equal(['recording', 'recording']);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.contain(name);
      });
    }

    for (const [what, address] of [
      ['nothing comes', 'fault=hang'],
      ['it breaks off', 'seconds=3&fault=truncate'],
    ] as const) {
      it(`says so after twenty seconds without sound, if not before: ${what}`, async () => {
        const player = await create(`/recordings/${newName()}.wav?${address}`);
        const clock = new FakeClock().install();
        try {
          await player.play();
          await until(
            () => player.recording.isWaiting || player.failures.length > 0,
          );
          if (what === 'nothing comes') {
            await clock.tick(19_000);
            expect(player.failures).to.deep.equal([]);
            expect(player.recording.state).to.equal('playing');
          }
          await clock.tick(20_000);
          await until(() => player.failures.length > 0);
          expect(player.failures).to.deep.equal(['recording']);
          expect(player.recording.state).to.equal('paused');
          expect(player.recording.isWaiting).to.equal(false);
        } finally {
          clock.uninstall();
        }
      });
    }

    it('stays where it is in a file of which the server sends no parts', async () => {
      const [player] = await withTranscript('&fault=whole');
      const {recording} = player;
      await player.play();
      await until(() => player.text === sentences[0]);
      const {canStep} = recording;
      recording.step('nextParagraph');
      // Firefox and WebKit keep what they have read, and go there.
      await until(() => player.text === sentences[canStep ? 2 : 1]);
      expect(player.heard).to.not.include(undefined);
      expect(warnings).to.have.length(canStep ? 0 : 1);
    });
  });

  describe('and the media keys', () => {
    const session = navigator.mediaSession;
    const real = {
      setActionHandler: session.setActionHandler.bind(session),
      setPositionState: session.setPositionState.bind(session),
    };
    const handlers = new Map<string, MediaSessionActionHandler>();
    const unknown = new Set<string>();
    let position: MediaPositionState | undefined;

    const press = (
      action: MediaSessionAction,
      more: Partial<MediaSessionActionDetails> = {},
    ): void => {
      handlers.get(action)?.({action, ...more});
    };

    beforeEach(() => {
      handlers.clear();
      unknown.clear();
      position = undefined;
      Object.assign(session, {
        setActionHandler: (
          action: string,
          handler: MediaSessionActionHandler | null,
        ) => {
          if (unknown.has(action)) throw new TypeError(action);
          if (handler) handlers.set(action, handler);
          else handlers.delete(action);
        },
        setPositionState: (state?: MediaPositionState) => {
          real.setPositionState(state);
          position = state;
        },
      });
    });

    afterEach(() => {
      for (const {recording} of players) recording.close();
      for (const name of Object.keys(real))
        Reflect.deleteProperty(session, name);
      for (const meta of document.querySelectorAll('meta[property]')) {
        meta.remove();
      }
    });

    const describePage = (property: string, content: string): void => {
      const meta = document.createElement('meta');
      meta.setAttribute('property', property);
      meta.content = content;
      document.head.append(meta);
    };

    it('are taken by the first sound, and say what is read', async () => {
      describePage('og:site_name', 'The Harbour Times');
      describePage('og:image', '/docs/article-page.png');
      const [player] = await withTranscript();
      expect(session.metadata).to.equal(null);
      expect(handlers.size).to.equal(0);
      await player.play();
      await until(() => player.text === sentences[0]);
      const {title, artist, artwork} = session.metadata!;
      expect(title).to.equal('The mill');
      expect(artist).to.equal('The Harbour Times');
      expect(artwork.map(({src}) => src)).to.deep.equal([
        `${location.origin}/docs/article-page.png`,
      ]);
      expect(session.playbackState).to.equal('playing');
      expect(position?.duration).to.be.closeTo(20, 0.1);
      player.recording.rate = 1.5;
      await until(() => position?.playbackRate === 1.5);
      player.recording.pause();
      await until(() => session.playbackState === 'paused');
    });

    for (const address of [
      'javascript:alert(1)',
      'data:image/png,x',
      'http://[',
    ]) {
      it(`show no picture that is none: ${address}`, async () => {
        describePage('og:image', address);
        const [player] = await withTranscript();
        await player.play();
        expect(session.metadata?.artwork).to.have.length(0);
      });
    }

    it('pause, play on, and step by paragraph and by seconds', async () => {
      const [player] = await withTranscript();
      const {recording} = player;
      await player.play();
      await until(() => handlers.has('nexttrack'));
      await until(() => recording.state === 'playing' && !recording.isWaiting);
      press('nexttrack');
      await until(() => player.text === sentences[2]);
      press('previoustrack');
      await until(() => player.text === sentences[0]);
      press('pause');
      await until(() => recording.state === 'paused');
      press('seekto', {seekTime: 8.5});
      await until(() => player.text === sentences[3]);
      press('seekbackward', {seekOffset: 4});
      await until(() => player.text === sentences[1]);
      press('seekforward', {seekOffset: 6});
      await until(() => player.text === sentences[4]);
      press('seekbackward');
      await until(() => player.text === undefined);
      press('seekforward');
      await until(() => player.text === sentences[4]);
      await player.press(() => {
        press('play');
      });
      await until(() => recording.state === 'playing');
      press('stop');
      await until(() => recording.state === 'paused');
      await until(() => player.text === undefined);
    });

    it('step by seconds only without a transcript', async () => {
      const player = await create(`/recordings/${newName()}.wav?seconds=20`);
      await player.play();
      await until(() => position);
      expect([...handlers.keys()]).to.not.include.members(['nexttrack']);
      expect([...handlers.keys()]).to.include.members(['seekforward']);
    });

    it('are given back at the end, all of them', async () => {
      const [player] = await withTranscript();
      await player.play();
      await until(() => handlers.has('nexttrack') && position);
      player.recording.close();
      expect(handlers.size).to.equal(0);
      expect(session.metadata).to.equal(null);
      expect(session.playbackState).to.equal('none');
      expect(position).to.equal(undefined);
    });

    it('belong to what was played last', async () => {
      const [first] = await withTranscript();
      await first.play();
      await until(() => first.text);
      const [second] = await withTranscript();
      await second.play();
      await until(() => second.text);
      press('pause');
      await until(() => second.recording.state === 'paused');
      expect(first.recording.state).to.equal('playing');
      first.recording.close();
      expect(handlers.size).to.be.above(0);
      second.recording.close();
      expect(handlers.size).to.equal(0);
    });

    it('are done without, where there are none or not all', async () => {
      for (const name of ['previoustrack', 'stop', 'seekto']) unknown.add(name);
      const [player] = await withTranscript();
      await player.play();
      await until(() => handlers.has('nexttrack'));
      player.recording.close();
      expect(handlers.size).to.equal(0);

      const [other] = await withTranscript();
      const {MediaMetadata} = window;
      Reflect.deleteProperty(window, 'MediaMetadata');
      try {
        await other.play();
        await until(() => other.text);
        expect(handlers.size).to.equal(0);
        other.recording.close();
      } finally {
        Object.assign(window, {MediaMetadata});
      }

      const [last] = await withTranscript();
      Object.assign(session, {
        setPositionState: () => {
          throw new TypeError('none');
        },
      });
      await last.play();
      await until(() => last.text);
    });
  });

  it('gives up all it has when it is closed', async () => {
    const name = newName();
    const player = await create(
      `/recordings/${name}.wav?seconds=20`,
      transcriptUrl('none', vtt(), '&fault=hang'),
    );
    await player.play();
    await until(() => player.recording.state === 'playing');
    // A browser may not ask at all for what is given up at once.
    await until(async () => (await requests(name)) > 0);
    player.recording.close();
    const {changes} = player;
    player.recording.step('nextSentence');
    player.recording.pause();
    // The browser has told of the pause, had there been anybody to tell.
    for (let count = 0; count < 20; count++) await turn();
    expect(player.changes).to.equal(changes);
    expect(player.failures).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
  });

  describe('in the player', () => {
    /** A page with the player open. */
    async function openPlayer(
      attributes: Record<string, string>,
      tag = 'lede-read-aloud',
    ): Promise<HTMLElement> {
      const page = await fixture<HTMLElement>(html`
        <main lang="en">
          <lede-article>
            <article>
              <h1 data-read-aloud="skip">The mill</h1>
              <p id="one">The mill <em>turns</em> again. The tide drives it.</p>
              <p id="two">Nobody knows why. Two men saw it.</p>
              <p id="three">They ran.</p>
            </article>
          </lede-article>
        </main>
      `);
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
      }
      page.append(element);
      const opener = () =>
        element.shadowRoot?.querySelector<HTMLElement>('#readAloud');
      await until(opener);
      opener()!.click();
      await until(() => panelOf(page)?.matches(':popover-open'));
      await until(() => named(page, 'Play'));
      return page;
    }

    const panelOf = (page: Element) =>
      page.lastElementChild!.shadowRoot!.querySelector<HTMLElement>('.panel');

    const buttonsOf = (page: Element) => [
      ...panelOf(page)!.querySelectorAll<HTMLElement>('.controls button'),
    ];

    const named = (page: Element, name: string) =>
      buttonsOf(page).find(
        (button) =>
          button.ariaLabel === name || button.textContent.trim() === name,
      );

    const namesOf = (page: Element) =>
      buttonsOf(page).map(
        ({ariaLabel, textContent}) => ariaLabel ?? textContent.trim(),
      );

    /** Presses a button with the mouse. */
    async function press(page: Element, name: string): Promise<void> {
      let box = new DOMRect();
      await until(() => {
        const last = box;
        box = named(page, name)?.getBoundingClientRect() ?? last;
        return box.width > 0 && box.top === last.top && box.left === last.left;
      }, name);
      await sendMouse({
        type: 'click',
        position: [
          Math.round(box.left + box.width / 2),
          Math.round(box.top + box.height / 2),
        ],
      });
    }

    const status = (page: Element) =>
      [...panelOf(page)!.querySelectorAll('[role=status],[aria-live]')]
        .map(({textContent}) => textContent.trim())
        .join('');

    const highlighted = (): string =>
      [...CSS.highlights]
        .filter(([name]) => name.endsWith('sentence'))
        .flatMap(([, highlight]) => [...highlight].map(String))
        .join();

    const addresses = (): [
      name: string,
      attributes: Record<string, string>,
    ] => {
      const name = newName();
      return [
        name,
        {
          src: `/recordings/${name}.wav?seconds=20`,
          transcript: transcriptUrl(name, vtt()),
        },
      ];
    };

    for (const tag of ['lede-read-aloud', 'lede-reader']) {
      it(`plays with the same controls and the same highlighting: ${tag}`, async () => {
        const [name, attributes] = addresses();
        const page = await openPlayer(attributes, tag);
        expect(namesOf(page)).to.deep.equal([
          'Previous paragraph',
          'Previous sentence',
          'Play',
          'Next sentence',
          'Next paragraph',
          'Options',
        ]);
        expect(await requests(name)).to.equal(0);
        await press(page, 'Play');
        await until(() => named(page, 'Pause'));
        await until(() => highlighted() === sentences[0]);
        await press(page, 'Next paragraph');
        await until(() => highlighted() === sentences[2]);
        await expect(page.lastElementChild).to.be.accessible();
        await press(page, 'Pause');
        await until(() => named(page, 'Play'));
        expect(highlighted()).to.equal(sentences[2]);
      });
    }

    it('starts from the selection', async () => {
      const [, attributes] = addresses();
      const page = await openPlayer(attributes);
      getSelection()!.selectAllChildren(page.querySelector('#three')!);
      await press(page, 'Play');
      await until(() => highlighted() === sentences[4]);
    });

    it('offers no voice, as it needs none', async () => {
      const [, attributes] = addresses();
      const page = await openPlayer(attributes);
      await press(page, 'Options');
      await until(() => panelOf(page)!.querySelector('.options:not([hidden])'));
      expect(panelOf(page)!.querySelector('select')).to.equal(null);
      expect(panelOf(page)!.querySelectorAll('input')).to.have.length(3);
    });

    it('steps by ten seconds where it has no transcript, and offers nothing that needs one', async () => {
      const page = await openPlayer({
        src: `/recordings/${newName()}.wav?seconds=20`,
      });
      expect(namesOf(page)).to.deep.equal([
        'Back 10 seconds',
        'Play',
        'Forward 10 seconds',
        'Options',
      ]);
      await press(page, 'Options');
      expect(panelOf(page)!.querySelectorAll('input')).to.have.length(1);
      await press(page, 'Play');
      await until(() => named(page, 'Pause'));
      await press(page, 'Forward 10 seconds');
      await press(page, 'Forward 10 seconds');
      await until(() => status(page) === 'End of the article.');
      await until(() => named(page, 'Play'));
      await expect(page.lastElementChild).to.be.accessible();
    });

    it('steps by ten seconds once its transcript has failed', async () => {
      const page = await openPlayer({
        src: `/recordings/${newName()}.wav?seconds=20`,
        transcript: '/recordings/none.vtt?status=404',
      });
      await press(page, 'Play');
      await until(() => named(page, 'Forward 10 seconds'));
      expect(namesOf(page)).to.not.include('Next sentence');
    });

    it('is closed and given up when another is opened', async () => {
      const [, attributes] = addresses();
      const page = await openPlayer(attributes);
      await press(page, 'Play');
      await until(() => highlighted() !== '');
      const [, others] = addresses();
      await openPlayer(others);
      expect(panelOf(page)!.matches(':popover-open')).to.be.false;
      expect(highlighted()).to.equal('');
      expect(navigator.mediaSession.metadata).to.equal(null);
    });

    it('pauses when the reader leaves the page, and is given up with the player', async () => {
      const [, attributes] = addresses();
      const page = await openPlayer(attributes);
      await press(page, 'Play');
      await until(() => highlighted());
      dispatchEvent(new PageTransitionEvent('pagehide'));
      await until(() => named(page, 'Play'));
      await press(page, 'Play');
      await until(() => named(page, 'Pause'));
      page.lastElementChild!.remove();
      expect(highlighted()).to.equal('');
      expect(navigator.mediaSession.metadata).to.equal(null);
    });

    it('says that it waits, once that takes a second', async () => {
      const page = await openPlayer({
        src: `/recordings/${newName()}.wav?fault=hang`,
      });
      await press(page, 'Play');
      await until(() => named(page, 'Pause'));
      expect(status(page)).to.equal('');
      await until(() => status(page) === 'Loading…');
      await press(page, 'Pause');
      await until(() => status(page) === '');
    });

    describe('that fails', () => {
      let engine: FakeEngine;

      afterEach(() => {
        engine.uninstall();
      });

      it('has a voice read on, and says why', async () => {
        engine = new FakeEngine().install();
        const page = await openPlayer({
          src: '/recordings/none.wav?status=404',
        });
        await press(page, 'Play');
        await until(() => engine.calls > 0);
        await until(
          () =>
            status(page) ===
            'The recording could not be played, so a computer voice will read instead.',
        );
        expect(named(page, 'Next sentence')).to.not.equal(undefined);
        await until(() => named(page, 'Pause'));
      });

      it('says nothing before the reader presses Play, though its address fails at once', async () => {
        engine = new FakeEngine().install();
        const src = 'https://[';
        const page = await openPlayer({src});
        // One that was asked for later fails later.
        const other = new Audio();
        const failed = new Promise((resolve) => {
          other.addEventListener('error', resolve);
        });
        other.src = src;
        await failed;
        await turn();
        expect(engine.calls).to.equal(0);
        await press(page, 'Play');
        await until(() => engine.calls > 0);
      });

      it('can be tried again where no voice is', async () => {
        engine = new FakeEngine([]).install();
        Reflect.deleteProperty(window, 'SpeechSynthesisUtterance');
        const name = newName();
        const page = await openPlayer({
          src: `/recordings/${name}.wav?status=404`,
        });
        await press(page, 'Play');
        const again =
          'The recording could not be played. Press Play to try again.';
        await until(
          () => status(page) === again,
          () => `a message, not “${status(page)}”`,
        );
        await expect(page.lastElementChild).to.be.accessible();
        await press(page, 'Play');
        await until(async () => (await requests(name)) > 1);
        await until(() => status(page) === again);
      });
    });
  });
});
