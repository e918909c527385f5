import {expect, fixture, html} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {ToolHost} from '../src/controllers/tool.js';
import '../src/elements/article/define.js';
import type {Failure, Place} from '../src/elements/read-aloud/narrator.js';
import {Recording} from '../src/elements/read-aloud/recording.js';
import {FakeClock, until} from './clock.js';

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
      'that breaks off': 'wav?seconds=3&fault=truncate',
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

    it('says so where nothing comes for twenty seconds', async () => {
      const player = await create(`/recordings/${newName()}.wav?fault=hang`);
      const clock = new FakeClock().install();
      try {
        await player.play();
        await until(() => player.recording.isWaiting);
        expect(player.recording.state).to.equal('playing');
        await clock.tick(19_000);
        expect(player.failures).to.deep.equal([]);
        await clock.tick(1_000);
        expect(player.failures).to.deep.equal(['recording']);
        expect(player.recording.state).to.equal('paused');
      } finally {
        clock.uninstall();
      }
    });
  });
});
