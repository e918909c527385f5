import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../src/elements/article/define.js';
import type {Failure} from '../src/elements/read-aloud/narrator.js';
import {SpeechNarrator} from '../src/elements/read-aloud/speech/speech-narrator.js';
import {Voices} from '../src/elements/read-aloud/speech/voices.js';
import type {ToolHost} from '../src/controllers/tool.js';
import {speaks} from '../src/text/voices.js';
import {FakeClock, turn} from './clock.js';
import {
  FakeEngine,
  fakeVoice,
  type FakeVoice,
  type Manners,
} from './speech/fake-engine.js';

const clock = new FakeClock();
let engine: FakeEngine;
let narrator: SpeechNarrator;
let voices: Voices;
let failures: Failure[];

const three = html`<p>The first sentence is here. The second comes after it.</p>
  <p>The third is in a paragraph of its own.</p>`;
const sentences = [
  'The first sentence is here.',
  'The second comes after it.',
  'The third is in a paragraph of its own.',
];

interface Options {
  voices?: readonly FakeVoice[];
  manners?: Partial<Manners>;
  isLocalOnly?: boolean;
}

/** An article and who reads it, not yet begun. */
async function open(
  content: TemplateResult = three,
  {voices: own, manners, isLocalOnly = false}: Options = {},
): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <lede-article
        ><article lang="en">
          <h1 hidden>News</h1>
          ${content}
        </article></lede-article
      >
    </div>`,
  );
  clock.install();
  engine = new FakeEngine(own, manners).install();
  failures = [];
  voices = new Voices({
    isLocalOnly: () => isLocalOnly,
    changed: () => undefined,
  });
  narrator = new SpeechNarrator({
    host: page as unknown as ToolHost,
    article: () => page.querySelector('lede-article') ?? undefined,
    voices,
    language: () => 'en',
    changed: () => undefined,
    failed: (failure) => failures.push(failure),
  });
  await turn();
  return page;
}

/** Lets time pass until the narrator has ended, or given up. */
async function finish(): Promise<void> {
  for (let second = 0; second < 600; second++) {
    await clock.tick(1000);
    if (narrator.state !== 'playing') return;
  }
  throw new Error(`It goes on and on: ${JSON.stringify(engine.said)}`);
}

async function readThrough(
  content?: TemplateResult,
  options?: Options,
): Promise<string[]> {
  await open(content, options);
  narrator.play();
  await finish();
  return engine.said;
}

describe('a voice', () => {
  // Not in test/text: Node's `Intl` knows names that WebKit's doesn't.
  for (const [voice, language] of [
    ['cmn-CN', 'zh-CN'],
    ['fil-PH', 'tl'],
    ['arb', 'ar'],
    ['pes', 'fa-IR'],
    ['prs', 'fa'],
  ] as const) {
    it(`for ${voice} reads ${language}`, () => {
      expect(speaks(fakeVoice('Any', voice), language)).to.be.true;
    });
  }
});

describe('the speech narrator', () => {
  afterEach(() => {
    narrator.close();
    voices.close();
    engine.uninstall();
    clock.uninstall();
  });

  it('says each sentence once, in order, and is at the end', async () => {
    expect(await readThrough()).to.deep.equal(sentences);
    expect(narrator.state).to.equal('ended');
    expect(failures).to.deep.equal([]);
  });

  it('is silent until it is asked', async () => {
    await open();
    await clock.tick(5000);
    expect(engine.calls).to.equal(0);
    expect(narrator.state).to.equal('stopped');
  });

  it('speaks within the press, as iOS wants it', async () => {
    await open();
    narrator.play();
    expect(engine.calls).to.equal(1);
    await finish();
    expect(engine.said).to.deep.equal(sentences);
  });

  it('speaks an empty utterance within the press where the words are not there yet', async () => {
    const page = await open();
    narrator.play({node: page.querySelectorAll('p')[1]!, offset: 0});
    expect(engine.calls).to.equal(1);
    await finish();
    expect(engine.said).to.deep.equal([sentences[2]]);
  });

  it('tells the sentence and the word that it is at', async () => {
    await open();
    narrator.play();
    await clock.tick(600);
    expect(narrator.sentence!.text).to.equal(sentences[0]);
    expect(narrator.word!.toString()).to.equal('first');
    await clock.tick(2200);
    expect(narrator.sentence!.text).to.equal(sentences[1]);
  });

  it('says each part in its own language, with that language’s voice', async () => {
    await readThrough(
      html`<p>He said <q lang="fr">bon, ça va bien,</q> and left.</p>
        <p lang="fa">او رفت.</p>
        <p lang="">Nobody knows.</p>`,
      {
        voices: [
          fakeVoice('Anna', 'en-US'),
          fakeVoice('Paul', 'fr_FR'),
          fakeVoice('Zhaleh', 'fa-IR'),
        ],
      },
    );
    expect(
      engine.heard.map(({text, language, voice}) => [text, language, voice]),
    ).to.deep.equal([
      ['He said', 'en', 'Anna'],
      ['bon, ça va bien,', 'fr', 'Paul'],
      ['and left.', 'en', 'Anna'],
      ['او رفت.', 'fa', 'Zhaleh'],
      ['Nobody knows.', 'en', 'Anna'],
    ]);
  });

  it('reads words of a language without a voice with the voice of the article', async () => {
    await readThrough(html`<p lang="fi">Hyvää päivää kaikille.</p>`);
    expect(engine.heard[0]!.voice).to.equal('Anna');
  });

  it('goes on after a pause where it was', async () => {
    await open();
    narrator.play();
    await clock.tick(2500);
    narrator.pause();
    expect(engine.speaking).to.be.false;
    await clock.tick(60_000);
    expect(narrator.state).to.equal('paused');
    narrator.play();
    await finish();
    expect(engine.said).to.deep.equal([
      sentences[0],
      'The seco–',
      sentences[1],
      sentences[2],
    ]);
  });

  it('says a long sentence in parts, and after a pause goes on in that part', async () => {
    const long = `${'It goes on and on, clause after clause, '.repeat(8)}until it ends.`;
    await open(html`<p>${long}</p>`);
    narrator.play();
    await clock.tick(14_500);
    narrator.pause();
    narrator.play();
    await finish();
    expect(engine.saidWhole.length).to.be.above(1);
    expect(engine.saidWhole.join(' ')).to.equal(long);
    for (const text of engine.saidWhole) expect(text.length).to.be.below(201);
  });

  it('says less in one utterance where it speaks slowly', async () => {
    const long = `${'It goes on and on, clause after clause, '.repeat(8)}until it ends.`;
    await open(html`<p>${long}</p>`, {manners: {silentAfter: 14_800}});
    narrator.rate = 0.5;
    narrator.play();
    await finish();
    expect(engine.said.join(' ')).to.equal(long);
    for (const {rate} of engine.heard) expect(rate).to.equal(0.5);
  });

  describe('of an engine that misbehaves', () => {
    it('waits for voices that come late', async () => {
      expect(
        await readThrough(three, {manners: {voicesAfter: 1500}}),
      ).to.deep.equal(sentences);
      expect(engine.heard[0]!.voice).to.equal('Anna');
    });

    it('finds late voices also where nobody tells', async () => {
      expect(
        await readThrough(three, {
          manners: {voicesAfter: 1500, tellsOfVoices: false},
        }),
      ).to.deep.equal(sentences);
    });

    it('gives up where there are no voices, at the first sentence', async () => {
      expect(
        await readThrough(three, {
          voices: [],
          manners: {voicesAfter: Infinity},
        }),
      ).to.deep.equal([]);
      expect(failures.at(-1)).to.equal('voice');
      expect(narrator.state).to.equal('paused');
      expect(narrator.sentence!.text).to.equal(sentences[0]);
    });

    it('needs no boundary events', async () => {
      expect(await readThrough(three, {manners: {words: false}})).to.deep.equal(
        sentences,
      );
      expect(narrator.word).to.be.undefined;
    });

    for (const words of [true, false]) {
      it(`says a sentence again in which the engine fell silent, ${words ? 'with' : 'without'} word events`, async () => {
        await open(three, {manners: {words}});
        narrator.play();
        await clock.tick(2700);
        engine.fallSilent();
        await finish();
        expect(engine.said).to.deep.equal([
          sentences[0],
          'The second–',
          sentences[1],
          sentences[2],
        ]);
        expect(failures).to.deep.equal([]);
      });
    }

    it('keeps each utterance shorter than the 14 seconds after which an engine falls silent', async () => {
      const long = `${'It goes on and on, clause after clause, '.repeat(30)}until it ends.`;
      const said = await readThrough(html`<p>${long}</p>`, {
        manners: {silentAfter: 14_300, words: false},
      });
      expect(said.join(' ')).to.equal(long);
    });

    for (const words of [true, false]) {
      it(`goes on where the end is never told, ${words ? 'with' : 'without'} word events`, async () => {
        expect(
          await readThrough(three, {manners: {end: 'never', words}}),
        ).to.deep.equal(sentences);
      });
    }

    it('goes on where the end can be told by the last word alone', async () => {
      expect(
        await readThrough(three, {manners: {end: 'unseen'}}),
      ).to.deep.equal(sentences);
    });

    it('comes through where nothing at all tells the end', async () => {
      // The first is said twice before that can be known.
      expect(
        await readThrough(three, {manners: {end: 'unseen', words: false}}),
      ).to.deep.equal([sentences[0], ...sentences]);
      expect(narrator.state).to.equal('ended');
    });

    it('tries again after an error in the middle', async () => {
      expect(
        await readThrough(three, {
          manners: {
            error: (text, attempt) =>
              text === sentences[1] && attempt === 1
                ? 'audio-hardware'
                : undefined,
          },
        }),
      ).to.deep.equal([
        sentences[0],
        'The second co–',
        sentences[1],
        sentences[2],
      ]);
      expect(failures).to.deep.equal([]);
    });

    it('passes over what can’t be said after some attempts, the last with another voice, and tells once', async () => {
      await readThrough(
        html`<p>
          Good one here. Bad one here. Good again. Bad again here. End.
        </p>`,
        {
          voices: [fakeVoice('Anna', 'en-US'), fakeVoice('Bob', 'en-GB')],
          manners: {
            error: (text) =>
              text.startsWith('Bad') ? 'synthesis-failed' : undefined,
          },
        },
      );
      expect(engine.saidWhole).to.deep.equal([
        'Good one here.',
        'Good again.',
        'End.',
      ]);
      expect(
        engine.heard.slice(1, 4).map(({voice, isWhole}) => [voice, isWhole]),
      ).to.deep.equal([
        ['Anna', false],
        ['Anna', false],
        ['Bob', false],
      ]);
      expect(failures).to.deep.equal(['sentence']);
    });

    it('takes another voice where its own fails', async () => {
      await readThrough(three, {
        voices: [fakeVoice('Anna', 'en-US'), fakeVoice('Bob', 'en-GB')],
        manners: {
          error: (_, attempt) =>
            attempt < 3 ? 'voice-unavailable' : undefined,
        },
      });
      expect(engine.saidWhole).to.deep.equal(sentences);
      expect(failures).to.deep.equal([]);
    });

    it('gives up where nothing can be said, and goes back to where that began', async () => {
      let isBroken = true;
      await open(
        html`<p>One is good. Two is bad. Three is bad. Four is bad. Five.</p>`,
        {
          manners: {
            error: (text) =>
              isBroken && text.includes('bad') ? 'synthesis-failed' : undefined,
          },
        },
      );
      narrator.play();
      await finish();
      expect(failures).to.deep.equal(['sentence', 'voice']);
      expect(narrator.state).to.equal('paused');
      isBroken = false;
      narrator.play();
      await finish();
      expect(engine.saidWhole).to.deep.equal([
        'One is good.',
        'Two is bad.',
        'Three is bad.',
        'Four is bad.',
        'Five.',
      ]);
    });

    it('does not rush through where the engine says that it is done and has said nothing', async () => {
      await readThrough(three, {manners: {isHollow: () => true}});
      expect(failures.at(-1)).to.equal('voice');
      expect(narrator.sentence!.text).to.equal(sentences[0]);
    });

    for (const cancelled of ['error', 'end', 'nothing'] as const) {
      it(`does not take the ${cancelled} of what it cancelled for news`, async () => {
        await open(three, {manners: {cancelled}});
        narrator.play();
        await clock.tick(1000);
        narrator.step('nextSentence');
        await clock.tick(1000);
        narrator.pause();
        narrator.play();
        await finish();
        expect(engine.saidWhole).to.deep.equal(sentences.slice(1));
        expect(failures).to.deep.equal([]);
      });
    }

    it('asks again where a new utterance is lost after a cancelled one', async () => {
      await open(three, {manners: {deafAfterCancel: 150}});
      narrator.play();
      await clock.tick(1000);
      narrator.step('nextSentence');
      await finish();
      expect(engine.saidWhole).to.deep.equal(sentences.slice(1));
    });

    it('lets what cuts it finish, then says the cut sentence again', async () => {
      await open(three, {manners: {cancelled: 'error'}});
      narrator.play();
      await clock.tick(2700);
      const {speechSynthesis: page} = window;
      page.cancel();
      page.speak(new SpeechSynthesisUtterance('Somebody else is speaking.'));
      await finish();
      expect(engine.said).to.deep.equal([
        sentences[0],
        'The second–',
        'Somebody else is speaking.',
        sentences[1],
        sentences[2],
      ]);
    });

    it('gives way to who cuts it again and again', async () => {
      await open(three, {
        manners: {error: () => 'interrupted'},
      });
      narrator.play();
      await finish();
      expect(failures).to.deep.equal(['interrupted']);
      expect(narrator.state).to.equal('paused');
    });

    it('says again what a pause of somebody else’s has cancelled', async () => {
      await open(three, {manners: {pauseCancels: true}});
      narrator.play();
      await clock.tick(2700);
      speechSynthesis.pause();
      await finish();
      expect(engine.said).to.deep.equal([
        sentences[0],
        'The second–',
        sentences[1],
        sentences[2],
      ]);
    });

    it('wakes an engine that was left paused', async () => {
      await open();
      speechSynthesis.pause();
      narrator.play();
      await finish();
      expect(engine.said).to.deep.equal(sentences);
    });

    it('waits for another press where the browser wants one', async () => {
      await open(three, {
        manners: {
          error: (_, attempt) => (attempt === 1 ? 'not-allowed' : undefined),
        },
      });
      narrator.play();
      await finish();
      expect(failures).to.deep.equal(['blocked']);
      expect(narrator.state).to.equal('paused');
    });

    it('goes on with another voice where its own is removed', async () => {
      await open(three, {
        voices: [fakeVoice('Anna', 'en-US'), fakeVoice('Bob', 'en-GB')],
      });
      narrator.play();
      await clock.tick(1000);
      engine.setVoices([fakeVoice('Bob', 'en-GB')]);
      await finish();
      expect(engine.heard.map(({voice}) => voice)).to.deep.equal([
        'Anna',
        'Bob',
        'Bob',
      ]);
      expect(engine.said).to.deep.equal(sentences);
    });
  });

  describe('sends the text nowhere', () => {
    const both = [
      fakeVoice('Cloud', 'en-US', {localService: false, default: true}),
      fakeVoice('Device', 'en-GB'),
    ];

    it('unless the reader has chosen a remote voice', async () => {
      await open(three, {voices: both});
      expect(voices.voiceFor('en')!.name).to.equal('Device');
      voices.choose('en', 'Cloud');
      expect(voices.voiceFor('en')!.name).to.equal('Cloud');
    });

    it('and has no remote voice at all where the author says so', async () => {
      await open(three, {voices: both, isLocalOnly: true});
      voices.choose('en', 'Cloud');
      expect(voices.voiceFor('en')!.name).to.equal('Device');
      expect(voices.all.length).to.equal(1);
    });
  });

  describe('steps', () => {
    it('to the sentence and the paragraph before and after', async () => {
      await open(
        html`<p>One. Two. Three.</p>
          <p>Four. Five.</p>
          <p>Six.</p>`,
      );
      const at = async (...steps: Parameters<SpeechNarrator['step']>[0][]) => {
        for (const step of steps) narrator.step(step);
        await clock.tick(0);
        return narrator.sentence?.text;
      };
      expect(await at('nextSentence')).to.equal('One.');
      expect(await at('nextSentence', 'nextSentence')).to.equal('Three.');
      expect(await at('nextParagraph')).to.equal('Four.');
      expect(await at('nextSentence')).to.equal('Five.');
      expect(await at('previousParagraph')).to.equal('Four.');
      expect(await at('previousParagraph')).to.equal('One.');
      expect(await at('previousParagraph')).to.equal('One.');
      expect(await at('previousSentence')).to.equal('One.');
      expect(await at('nextParagraph', 'previousSentence')).to.equal('Three.');
      expect(narrator.state).to.equal('paused');
      expect(engine.calls).to.equal(0);
    });

    it('while it plays, speaking only where it comes to', async () => {
      await open(html`<p>One is one. Two is two. Three is three.</p>`);
      narrator.play();
      await clock.tick(300);
      narrator.step('nextSentence');
      narrator.step('nextSentence');
      await finish();
      expect(engine.said).to.deep.equal(['One –', 'Three is three.']);
    });

    it('back from the end', async () => {
      await readThrough();
      narrator.step('previousSentence');
      await clock.tick(0);
      expect(narrator.state).to.equal('paused');
      expect(narrator.sentence!.text).to.equal(sentences[1]);
    });
  });

  it('goes on at once at another speed, from the word that it is at', async () => {
    await open();
    narrator.play();
    await clock.tick(800);
    narrator.rate = 2;
    await finish();
    expect(engine.said).to.deep.equal([
      'The first s–',
      'sentence is here.',
      ...sentences.slice(1),
    ]);
    expect(engine.heard.at(-1)!.rate).to.equal(2);
  });

  describe('of an article that changes', () => {
    it('reads what is added at the end, also after it had ended', async () => {
      const page = await open();
      narrator.play();
      await finish();
      const added = document.createElement('p');
      added.textContent = 'News has come.';
      page.querySelector('article')!.append(added);
      narrator.play();
      await finish();
      expect(engine.said).to.deep.equal([...sentences, 'News has come.']);
      narrator.play();
      await clock.tick(100);
      expect(narrator.sentence!.text).to.equal(sentences[0]);
    });

    it('falls silent where the article is removed', async () => {
      const page = await open();
      narrator.play();
      await clock.tick(700);
      page.querySelector('lede-article')!.remove();
      await clock.tick(500);
      expect(narrator.state).to.equal('stopped');
      expect(engine.speaking).to.be.false;
      await clock.tick(30_000);
      expect(engine.heard.length).to.equal(1);
    });

    it('goes on without a break where it is replaced by a copy', async () => {
      const page = await open();
      narrator.play();
      await clock.tick(2700);
      const article = page.querySelector('lede-article')!;
      article.replaceWith(article.cloneNode(true));
      await clock.tick(500);
      expect(narrator.sentence!.range.startContainer.isConnected).to.be.true;
      await finish();
      expect(engine.said).to.deep.equal(sentences);
    });

    it('resumes after a sentence that was taken out during the pause', async () => {
      const page = await open();
      narrator.play();
      await clock.tick(700);
      narrator.pause();
      page.querySelector('p')!.remove();
      narrator.play();
      await finish();
      expect(engine.saidWhole).to.deep.equal([sentences[2]]);
    });

    it('begins with what has been put at the top meanwhile', async () => {
      const page = await open();
      const added = document.createElement('p');
      added.textContent = 'This is new.';
      const told = oneEvent(page, 'lede-article-change');
      page.querySelector('article')!.prepend(added);
      // Without idle moments of the engine's, they are timers.
      await clock.tick(0);
      await told;
      await turn();
      narrator.play();
      await finish();
      expect(engine.said).to.deep.equal(['This is new.', ...sentences]);
    });
  });

  it('has nothing to say of an article without words', async () => {
    expect(await readThrough(html`<hr />`)).to.deep.equal([]);
    expect(narrator.state).to.equal('ended');
    expect(narrator.sentence).to.be.undefined;
  });

  it('leaves nothing behind that speaks when it is closed', async () => {
    await open();
    narrator.play();
    await clock.tick(700);
    narrator.close();
    await clock.tick(60_000);
    expect(engine.speaking).to.be.false;
    expect(engine.heard.length).to.equal(1);
  });
});
