import {expect, html} from '@open-wc/testing';
import type {
  FeedErrorDetail,
  LedeBreakingBanner,
} from '../../src/elements/breaking-banner/breaking-banner.js';
import '../../src/elements/breaking-banner/define.js';
import {
  create,
  json,
  mutations,
  record,
  regionOf,
  serve,
  statusOf,
  texts,
} from '../banner.js';
import {FakeClock, until} from '../clock.js';
import type {FeedAnswer} from '../servers/feed-server.js';

/*
 * Feeds that fail as real ones do, from a real server. Time is the test's own:
 * an hour of failures takes as long as its requests.
 */

const minute = 60_000;
const hour = 60 * minute;

const rss = (items: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Breaking</title>${items}</channel></rss>`;
const wrong = json([{id: '9', title: 'Wrong'}]);
const wrongRss = rss('<item><title>Wrong</title></item>');

/** Each entity is ten of the one before: three gigabytes, if they were put in. */
const laughs = `<!DOCTYPE rss [<!ENTITY l0 "ha">${Array.from(
  {length: 9},
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('')}]>`;

interface Fault extends FeedAnswer {
  /** How many requests a browser makes of one. Default: 1. */
  readonly each?: number;
  /** Whether the reader's side has to end it. */
  readonly isSlow?: boolean;
}

/** All that a feed can answer without being one. */
const faults: Record<string, Fault | ((url: string) => Fault)> = {
  '404': {status: 404, body: wrong},
  '410': {status: 410, body: wrong},
  '429 that names no time': {status: 429, body: wrong},
  '500': {status: 500, body: 'Oh no'},
  '503 with a feed in it': {status: 503, body: wrong},
  '304 to who has nothing to compare': {status: 304},
  '204': {status: 204},
  'nothing in 200': {body: ''},
  // Browsers follow twenty redirects.
  'a redirect to itself': (url) => ({
    status: 302,
    headers: {location: url, 'cache-control': 'no-store'},
    each: 21,
  }),
  'a redirect to what is no address': {
    status: 302,
    headers: {location: 'data:application/json,{}'},
  },
  'a redirect to where nobody is': {
    status: 302,
    headers: {location: 'http://127.0.0.1:9/feed'},
  },
  HTML: {
    type: 'text/html',
    body: '<!doctype html><html lang="en"><title>Log in</title><p>Log in',
  },
  'HTML that says it is a feed': {
    body: '<!doctype html><html lang="en"><title>Log in</title><p>Log in',
  },
  'XHTML that says it is a feed': {
    type: 'application/rss+xml',
    body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Log in</title></head><body><item><title>Wrong</title></item></body></html>',
  },
  'JSON that is cut off': {body: wrong.slice(0, -3)},
  'XML that is cut off': {type: 'text/xml', body: wrongRss.slice(0, -10)},
  'malformed JSON': {body: `${wrong},`},
  'malformed XML': {
    type: 'text/xml',
    body: '<rss><channel><item><title>Wrong</channel></rss>',
  },
  'elements in elements, a hundred thousand deep': {
    type: 'text/xml',
    body: rss(
      `<item><title>${'<b>'.repeat(1e5)}${'</b>'.repeat(1e5)}</title></item>`,
    ),
  },
  'another kind of JSON': {body: '{"titles": ["Wrong"]}'},
  'another kind of XML': {
    type: 'text/xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><title>Wrong</title></svg>',
  },
  'items that are no list': {
    body: '{"version": "https://jsonfeed.org/version/1.1", "items": {"title": "Wrong"}}',
  },
  'an image': {type: 'image/png', body: '\u0089PNG'},
  'an image that says it is a feed': {body: '\u0089PNG'},
  'Windows-1251 that says it is UTF-8': {
    type: 'application/feed+json; charset=utf-8',
    bytes: windows1251(json([{id: '9', title: 'Шторм закрыл перевал'}])),
  },
  'over a megabyte': {
    body: json([
      {id: '9', title: 'Wrong', content_text: 'x'.repeat(1_000_001)},
    ]),
  },
  'a hundred megabytes in a hundred kilobytes': {body: wrong, fault: 'bomb'},
  // Firefox itself tries ten times.
  'a connection that breaks off': {fault: 'reset', each: 10},
  'a connection that breaks off after half of it': {body: wrong, fault: 'cut'},
  'no answer': {fault: 'silence', isSlow: true},
  'half an answer': {body: wrong, fault: 'hang', isSlow: true},
};

/** Answers that are odd and yet a feed: a reader would rather have the news. */
const odd: Record<string, FeedAnswer> = {
  'JSON as text/html': {type: 'text/html', body: feedOf('Storm')},
  'JSON as an image': {type: 'image/png', body: feedOf('Storm')},
  'JSON without a type': {type: '', body: feedOf('Storm')},
  'RSS as JSON': {body: rss('<item><title>Storm</title></item>')},
  'a byte order mark': {body: `\uFEFF${feedOf('Storm')}`},
  'a BOM before RSS, and white space': {
    body: `\uFEFF\n ${rss('<item><title>Storm</title></item>').replace(/<\?.*\?>/, '')}`,
  },
  'an encoding that is none': {
    type: 'application/json; charset=klingon',
    body: feedOf('Storm'),
  },
  'UTF-8 that says it is Latin-1': {
    type: 'application/json; charset=iso-8859-1',
    body: feedOf('Storm über Ås'),
  },
  'Windows-1251 that says so': {
    type: 'application/rss+xml; charset=windows-1251',
    bytes: windows1251(rss('<item><title>Шторм</title></item>')),
  },
  'Windows-1251 that only its XML declaration names': {
    type: 'application/rss+xml; charset=utf-8',
    bytes: windows1251(
      rss('<item><title>Шторм</title></item>').replace(
        '?>',
        ' encoding="windows-1251"?>',
      ),
    ),
  },
  'one headline of two in another encoding': {
    bytes: bytesOf([
      '{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "',
      [0xd8, 0xf2, 0xee],
      '"}, {"title": "Storm"}]}',
    ]),
  },
  'half of a character somewhere else': {
    bytes: bytesOf([
      '{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "Storm", "summary": "',
      [0xe2, 0x80],
      '"}]}',
    ]),
  },
  'fields of other types': {
    body: json([
      null,
      'Wrong',
      [{title: 'Wrong'}],
      {id: {}, title: ['Wrong'], summary: 7, content_text: true},
      {id: [1], title: 'Storm', url: {}, language: 5, date_published: []},
    ]),
  },
};

const shown: Record<string, string> = {
  'UTF-8 that says it is Latin-1': 'Storm über Ås',
  'Windows-1251 that says so': 'Шторм',
  'Windows-1251 that only its XML declaration names': 'Шторм',
};

describe('a feed that fails', function () {
  // One that is given up goes on, and spoils what comes after it.
  this.timeout(120_000);

  let clock: FakeClock;
  const thrown: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
    if (event instanceof ErrorEvent) thrown.push(event.message);
    else thrown.push(String(event.reason));
  };

  beforeEach(() => {
    thrown.length = 0;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    clock = new FakeClock().install();
  });

  afterEach(() => {
    clock.uninstall();
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(thrown).to.deep.equal([]);
  });

  /** A banner that shows the headline of a feed, and has said it. */
  async function showing(
    src: string,
    attributes: {stream?: boolean; max?: number} = {},
  ): Promise<LedeBreakingBanner> {
    const {stream = false, max = 3} = attributes;
    const banner = await create(
      html`<lede-breaking-banner
        src=${src}
        ?stream=${stream}
        max=${max}
      ></lede-breaking-banner>`,
    );
    if (stream) return banner;
    await until(async () => {
      await clock.step();
      return regionOf(banner);
    }, 'the first headline');
    await clock.tick(5000);
    return banner;
  }

  /** Lets time pass to what is next; of an answer that never comes, its ten seconds, until the server knows. */
  async function pass(
    feed: Awaited<ReturnType<typeof serve>>,
    isSlow = false,
  ): Promise<void> {
    if (!isSlow || !clock.waits.includes(10_000)) return clock.step();
    await clock.tick(10_000);
    await until(async () => (await feed.log()).open === 0, 'an end');
  }

  /** Lets time pass until a condition holds, as fast as the answers come. */
  const passUntil = (condition: () => unknown, what?: string): Promise<void> =>
    until(async () => {
      await clock.step();
      return condition();
    }, what);

  for (const [what, given] of Object.entries(faults)) {
    it(`leaves the last good headlines, is asked ever more seldom for an hour, and is shown once it is back: ${what}`, async () => {
      const feed = await serve({body: feedOf('Good')});
      const banner = await showing(feed.url);
      const fault = typeof given === 'function' ? given(feed.url) : given;
      const {each = 1, isSlow, ...answer} = fault;
      const changes = mutations(banner);
      const errors: CustomEvent<FeedErrorDetail>[] = [];
      const waits: number[] = [];
      banner.addEventListener('lede-feed-error', (event) => {
        errors.push(event);
        queueMicrotask(() => {
          waits.push(Math.round(Math.max(...clock.waits) / 1000));
        });
      });
      const before = await feed.log();
      await feed.answer(answer);
      const end = clock.now + hour;
      while (clock.now < end) {
        await pass(feed, isSlow);
      }
      await until(() => errors.length === waits.length);

      const {requests, mostOpen} = await feed.log();
      expect(requests - before.requests).to.be.within(6, 14 * each);
      expect(mostOpen, 'at once').to.equal(1);
      expect(errors.length).to.be.within(6, 14);
      waits.forEach((wait, index) => {
        const longest = Math.min(600, 60 * 2 ** (index + 1));
        expect(wait, waits.join()).to.be.within(
          Math.max(60, longest / 2),
          longest,
        );
      });
      expect(new Set(waits.slice(-3)).size, 'chance').to.be.above(1);
      expect(errors[0]!.detail.error instanceof Error).to.equal(true);
      expect(errors[0]!.detail.src).to.equal(feed.url);
      expect(errors[0]!.composed && errors[0]!.bubbles).to.equal(true);
      expect(changes(), 'changes').to.equal(0);
      expect(texts(banner)).to.deep.equal(['Good']);
      expect(statusOf(banner)!.textContent).to.equal('');

      const said = record(banner);
      await feed.answer({body: feedOf('Better')});
      const back = clock.now;
      await pass(feed, isSlow);
      await passUntil(() => texts(banner).join() === 'Better');
      expect(clock.now - back).to.be.at.most(11 * minute);
      await clock.tick(3000);
      expect(said).to.deep.equal([['Breaking news', 'Better']]);
    });
  }

  it('is not read beyond a megabyte of a thousand', async () => {
    const feed = await serve({body: feedOf('Good')});
    const banner = await showing(feed.url);
    let errors = 0;
    banner.addEventListener('lede-feed-error', () => errors++);
    await feed.answer({body: wrong.slice(0, -2), fault: 'flood'});
    await passUntil(() => errors === 1, 'the error');
    await until(async () => (await feed.log()).open === 0, 'it to be stopped');
    // What the system and the browser hold in between is theirs, and on a busy machine much.
    expect((await feed.log()).sent).to.be.below(100_000_000);
    expect(texts(banner)).to.deep.equal(['Good']);
  });

  it('is given ten seconds, however much comes: a byte a second', async () => {
    const feed = await serve({body: feedOf('Good')});
    const banner = await showing(feed.url);
    const errors: string[] = [];
    banner.addEventListener('lede-feed-error', ({detail: {error}}) => {
      errors.push((error as Error).name);
    });
    await feed.answer({fault: 'pause', body: '{'});
    await passUntil(() => clock.waits.includes(10_000), 'the request');
    await until(async () => (await feed.log()).streams === 1);
    for (let second = 1; second < 10; second++) {
      await feed.more(' ');
      await clock.tick(1000);
      expect(errors, `after ${second} s`).to.deep.equal([]);
    }
    await clock.tick(1000);
    await until(() => errors.length > 0);
    expect(errors).to.deep.equal(['TimeoutError']);
    await until(async () => (await feed.log()).open === 0, 'it to be stopped');
    expect(texts(banner)).to.deep.equal(['Good']);
  });

  for (const [what, answer] of Object.entries(odd)) {
    it(`is shown where it is odd, but a feed: ${what}`, async () => {
      const feed = await serve(answer);
      const banner = await showing(feed.url);
      expect(texts(banner)).to.deep.equal([shown[what] ?? 'Storm']);
    });
  }

  it('is followed to where it has moved, and its links are of there', async () => {
    const other = await serve({
      body: json([{id: '1', title: 'Storm', url: 'storm'}]),
    });
    const feed = await serve({
      status: 301,
      headers: {location: `${other.url}?moved`, 'cache-control': 'no-store'},
    });
    const banner = await showing(feed.url);
    expect(banner.querySelector('a')!.href).to.equal(
      `${location.origin}/feeds/storm`,
    );
  });

  it('puts in none of the entities that a document type defines, however many they would be', async () => {
    const feed = await serve({
      type: 'text/xml',
      body: rss(
        '<item><guid>1</guid><title>Storm &l9;</title></item><item><guid>2</guid><title>&l8; &file;</title></item>',
        laughs.replace('[', '[<!ENTITY file SYSTEM "/custom-elements.json">'),
      ),
    });
    const banner = await showing(feed.url);
    expect(texts(banner)).to.deep.equal(['Storm &l9;', '&l8; &file;']);
  });

  describe('keeps all its headlines where their ids are', () => {
    for (const [what, id] of Object.entries<string | undefined>({
      'the same': '1',
      missing: undefined,
      empty: ' ',
    })) {
      it(what, async () => {
        const items = (...titles: string[]) =>
          json(titles.map((title) => ({id, title})));
        const feed = await serve({body: items('Storm', 'Flood', 'Fire')});
        const banner = await showing(feed.url);
        expect(texts(banner)).to.deep.equal(['Storm', 'Flood', 'Fire']);
        // Asked again, it is the same.
        const changes = mutations(banner);
        const {requests} = await feed.log();
        await passUntil(async () => (await feed.log()).requests > requests + 1);
        expect(changes()).to.equal(0);
        // What the feed has no more goes.
        const said = record(banner);
        await feed.answer({body: items('Thaw', 'Storm')});
        await passUntil(() => texts(banner)[0] === 'Thaw');
        expect(texts(banner)).to.deep.equal(['Thaw', 'Storm']);
        await clock.tick(3000);
        expect(said).to.deep.equal([['Breaking news', 'Thaw']]);
      });
    }

    it('those of one headline twice', async () => {
      const feed = await serve({
        body: json([
          {id: '1', title: 'Storm'},
          {id: '2', title: 'Storm.'},
          {id: '3', title: 'Flood'},
        ]),
      });
      const banner = await showing(feed.url);
      expect(texts(banner)).to.deep.equal(['Storm', 'Flood']);
    });
  });

  it('touches nothing in an hour of 304, and is asked as often as the author said', async () => {
    const feed = await serve({body: feedOf('Good')});
    const banner = await showing(feed.url);
    const changes = mutations(banner);
    const before = await feed.log();
    const end = clock.now + hour;
    while (clock.now < end) await clock.step();
    const after = await feed.log();
    expect(after.requests - before.requests).to.be.within(59, 61);
    // WebKitGTK, driven by a test, keeps no cache and has nothing to compare.
    if (after.notModified > 0) {
      expect(after.notModified - before.notModified).to.equal(
        after.requests - before.requests,
      );
    }
    expect(changes()).to.equal(0);
  });

  it('is asked although an answer says that it is good for a year', async () => {
    const headers = {
      'cache-control': 'max-age=31536000, immutable',
      date: 'Fri, 01 Jan 1999 00:00:00 GMT',
      expires: 'Thu, 31 Dec 2099 00:00:00 GMT',
    };
    const feed = await serve({body: feedOf('Good'), headers});
    const banner = await showing(feed.url);
    await feed.answer({body: feedOf('Better'), headers});
    await passUntil(() => texts(banner).join() === 'Better');
  });

  for (const [what, milliseconds] of Object.entries({
    'back by a day': -24 * hour,
    'back by thirty years': -30 * 365 * 24 * hour,
    'forward by a day': 24 * hour,
  })) {
    it(`is asked in time though the device's clock is set ${what}`, async () => {
      const feed = await serve({body: feedOf('Good')});
      const banner = await showing(feed.url);
      clock.set(milliseconds);
      hide(true);
      await clock.tick(0);
      hide(false);
      await feed.answer({body: feedOf('Better')});
      const {now} = clock;
      await passUntil(() => texts(banner).join() === 'Better');
      // It is shown within a second.
      expect(clock.now - now).to.be.at.most(minute + 1000);
    });
  }

  it('stands in its own order where dates are of no year, and in that of its dates where those are of the next century', async () => {
    const feed = await serve({
      body: json([
        {id: '1', title: 'One', date_published: '2099-01-01T00:00:00Z'},
        {id: '2', title: 'Two', date_published: '2199-01-01T00:00:00Z'},
        {id: '3', title: 'Three', date_published: '1900-01-01T00:00:00Z'},
      ]),
    });
    const banner = await showing(feed.url);
    expect(texts(banner)).to.deep.equal(['Two', 'One', 'Three']);
    await feed.answer({
      body: json([
        {id: '1', title: 'One', date_published: '0000-99-99'},
        {id: '2', title: 'Two', date_published: 'yesterday'},
      ]),
    });
    await passUntil(() => texts(banner).join() === 'One,Two');
  });

  it('is asked once a second at most where the tab or the network comes and goes', async () => {
    const feed = await serve({fault: 'silence'});
    await create(
      html`<lede-breaking-banner src=${feed.url}
        ><p>Own</p></lede-breaking-banner
      >`,
    );
    await until(async () => {
      await clock.tick(0);
      return (await feed.log()).requests === 1;
    });
    for (let times = 0; times < 50; times++) {
      hide(true);
      hide(false);
      await clock.tick(100);
    }
    const {requests, open} = await feed.log();
    expect(requests).to.be.within(2, 6);
    expect(open).to.be.at.most(1);
  });

  describe('as an event stream', () => {
    /** How many messages have come to the page. */
    let received = 0;
    const RealEventSource = window.EventSource;

    beforeEach(() => {
      received = 0;
      window.EventSource = class extends RealEventSource {
        constructor(url: string | URL) {
          super(url);
          this.addEventListener('message', () => received++);
        }
      };
    });

    afterEach(() => {
      window.EventSource = RealEventSource;
    });

    let sent = 0;
    /** Sends messages and waits until they have come. */
    async function send(
      feed: Awaited<ReturnType<typeof serve>>,
      count: number,
    ): Promise<void> {
      const wanted = received + count;
      await feed.send(
        Array.from({length: count}, () =>
          JSON.stringify({id: ++sent, title: `Headline ${sent} of a minute`}),
        ).join('\n'),
      );
      await until(() => received === wanted, `${count} messages`);
    }

    /** A banner whose stream is open and has sent one headline. */
    async function streaming() {
      const feed = await serve({fault: 'stream'});
      const banner = await showing(feed.url, {stream: true});
      await until(async () => {
        await clock.tick(0);
        return (await feed.log()).streams === 1;
      });
      await send(feed, 1);
      await clock.tick(1000);
      return {feed, banner};
    }

    it('brings 10,000 headlines in a minute: three at a time, said once a second at most, and no more is held at the end than at the beginning', async () => {
      const {feed, banner} = await streaming();
      await until(() => statusOf(banner));
      let most = 0;
      let writes = 0;
      new MutationObserver(() => {
        most = Math.max(most, banner.children.length);
        writes++;
      }).observe(banner, {childList: true});
      const times: number[] = [];
      const said = record(banner, () => times.push(clock.now));
      for (let second = 0; second < 60; second++) {
        await send(feed, 167);
        await clock.tick(1000);
      }
      await clock.tick(5000);
      expect(sent).to.be.above(10_000);
      expect(texts(banner)).to.deep.equal(
        [0, 1, 2].map((back) => `Headline ${sent - back} of a minute`),
      );
      expect(most).to.equal(3);
      expect(writes).to.be.at.most(62);
      expect(times.length).to.be.within(20, 61);
      times.slice(1).forEach((time, index) => {
        expect(time - times[index]!).to.be.at.least(1000);
      });
      for (const words of said) expect(words.length).to.be.at.most(21);
      const headlines = said.flatMap((words) => words.slice(1));
      expect(new Set(headlines).size).to.equal(headlines.length);
      expect(statusOf(banner)!.textContent).to.equal('');
      expect((await feed.log()).requests).to.equal(1);
      banner.remove();
    });

    it('says the last twenty, and no more, when a dialog that was open for half an hour is closed', async () => {
      const {feed, banner} = await streaming();
      await until(() => statusOf(banner));
      await clock.tick(5000);
      const said = record(banner);
      const dialog = document.body.appendChild(
        document.createElement('dialog'),
      );
      dialog.showModal();
      for (let round = 0; round < 30; round++) {
        await send(feed, 10);
        await clock.tick(minute);
      }
      expect(said).to.deep.equal([]);
      dialog.close();
      dialog.remove();
      await clock.tick(1000);
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.have.lengthOf(21);
      expect(said[0]!.at(-1)).to.contain('of a minute');
      banner.remove();
    });

    it('is opened twice a minute at most where it says something and breaks off, however soon it wants to be opened again', async () => {
      const feed = await serve({
        type: 'text/event-stream',
        body: 'retry: 0\ndata: {"id": "1", "title": "Storm"}\n\n',
      });
      const banner = await showing(feed.url, {stream: true});
      let errors = 0;
      banner.addEventListener('lede-feed-error', () => errors++);
      const end = clock.now + 10 * minute;
      while (clock.now < end) {
        await passUntil(
          () => clock.waits.some((wait) => wait > 10_000) || clock.now >= end,
          'the stream to be given up',
        );
        await clock.tick(minute / 2);
      }
      const {requests} = await feed.log();
      expect(errors).to.be.above(1);
      expect(requests).to.be.within(3, 12);
      expect(texts(banner)).to.deep.equal(['Storm']);
      banner.remove();
    });

    it('shows what comes though the device’s clock is set back', async () => {
      const {feed, banner} = await streaming();
      await until(() => texts(banner).length === 1);
      clock.set(-24 * hour);
      await send(feed, 1);
      await clock.tick(1000);
      await until(() => texts(banner).length === 2);
      banner.remove();
    });

    for (const [what, answer] of Object.entries<Fault>({
      '404': {status: 404},
      '500': {status: 500},
      HTML: {type: 'text/html', body: '<p>Log in'},
      '204': {status: 204, type: 'text/event-stream'},
      'a message that is none': {fault: 'stream', body: 'data: <p>Log in\n\n'},
      'no answer': {fault: 'silence', isSlow: true},
    })) {
      it(`is opened ever more seldom for an hour, and is shown once it is back: ${what}`, async () => {
        const {isSlow, ...fault} = answer;
        const feed = await serve(fault);
        const banner = await create(
          html`<lede-breaking-banner src=${feed.url} stream
            ><p>Own</p></lede-breaking-banner
          >`,
        );
        const end = clock.now + hour;
        while (clock.now < end) await pass(feed, isSlow);
        const {requests, mostOpen, open} = await feed.log();
        expect(requests).to.be.within(6, 14);
        expect(mostOpen).to.equal(1);
        expect(open).to.be.at.most(1);
        expect(texts(banner)).to.deep.equal(['Own']);
        await feed.answer({
          fault: 'stream',
          body: 'data: {"id": "1", "title": "Better"}\n\n',
        });
        const back = clock.now;
        await pass(feed, isSlow);
        await passUntil(() => texts(banner)[0] === 'Better');
        expect(clock.now - back).to.be.at.most(11 * minute);
        banner.remove();
      });
    }

    it('shows no headline whose characters were lost, and goes on', async () => {
      const feed = await serve({
        fault: 'stream',
        bytes: bytesOf([
          'data: {"id": "1", "title": "',
          [0xd8, 0xf2, 0xee],
          '"}\n\ndata: {"id": "2", "title": "Storm"}\n\n',
        ]),
      });
      const banner = await showing(feed.url, {stream: true});
      await passUntil(() => texts(banner).length > 0);
      expect(texts(banner)).to.deep.equal(['Storm']);
      expect((await feed.log()).streams).to.equal(1);
      banner.remove();
    });
  });
});

function feedOf(title: string): string {
  return json([{id: title, title}]);
}

/** Puts the tab away, or takes it out again. */
function hide(isHidden: boolean): void {
  if (isHidden) {
    Object.defineProperty(document, 'hidden', {
      value: true,
      configurable: true,
    });
  } else Reflect.deleteProperty(document, 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** A text of Latin and Russian letters as Windows-1251 has it, in base64. */
function windows1251(text: string): string {
  return bytesOf([
    Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    }),
  ]);
}

/** Texts and bytes in base64. */
function bytesOf(parts: readonly (string | readonly number[])[]): string {
  return btoa(
    parts
      .map((part) =>
        typeof part === 'string' ? part : String.fromCharCode(...part),
      )
      .join(''),
  );
}
