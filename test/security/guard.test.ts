import {expect} from '@open-wc/testing';
import {turn} from '../clock.js';
import {faultsSince, writtenByAuthor} from './guard.js';

/*
 * The other tests of this folder show nothing unless what they look for is
 * found: here, in an element that does everything wrong, by the same means.
 */

const wrongs: Readonly<
  Record<string, (host: HTMLElement, value: string) => void>
> = {
  'parses a text as markup': (host, value) => {
    host.shadowRoot!.innerHTML = value;
  },
  'parses a text as markup in the page': (host, value) => {
    host.innerHTML = value;
  },
  'links to any address': (host, value) => {
    const link = document.createElement('a');
    link.setAttribute('href', value);
    host.shadowRoot!.append(link);
  },
  'changes a link of the author’s': (host, value) => {
    host.querySelector('a')!.setAttribute('href', value);
  },
  'sets a handler': (host, value) => {
    const part = document.createElement('p');
    part.setAttribute('onclick', value);
    host.shadowRoot!.append(part);
  },
  'sets a style': (host, value) => {
    const part = document.createElement('p');
    part.setAttribute('style', value);
    host.shadowRoot!.append(part);
  },
  'writes a style sheet': (_, value) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(value);
    document.adoptedStyleSheets.push(sheet);
  },
  'runs a text': (_, value) => {
    const script = document.createElement('script');
    script.text = value;
    document.head.append(script);
    script.remove();
  },
  'goes to an address': (host, value) => {
    const link = document.createElement('a');
    link.setAttribute('href', value);
    host.append(link);
    link.click();
    link.remove();
  },
  'asks for an address': (_, value) => {
    fetch(value).catch(() => undefined);
  },
  'merges keys into a prototype': (_, value) => {
    const merge = (into: object, from: object): void => {
      for (const [name, inner] of Object.entries(from)) {
        const own: unknown = Reflect.get(into, name);
        if (Object(own) === own) merge(own as object, inner as object);
        else Object.assign(into, {[name]: inner as unknown});
      }
    };
    merge({}, JSON.parse(value) as object);
  },
  'throws in an event': (host, value) => {
    host.addEventListener('test', () => {
      throw new Error(value);
    });
    host.dispatchEvent(new Event('test'));
  },
  'rejects a promise': (_, value) => {
    void Promise.reject(new Error(value));
  },
};

/** By the first words of the fault: what is done with which value, and how it is told. */
const cases: readonly [wrong: string, value: string, told: RegExp][] = [
  [
    'parses a text as markup',
    '<img trap src=x onerror=trap()>',
    /<img onerror/,
  ],
  ['parses a text as markup', '<img src="data:," onerror=trap()>', /executed/],
  ['parses a text as markup', '<iframe></iframe>', /<iframe> appeared/],
  ['parses a text as markup', '<x-trap></x-trap>', /<x-trap> appeared/],
  ['parses a text as markup', '<p trap>', /<p trap/],
  ['parses a text as markup in the page', '<svg><set></svg>', /<set> appeared/],
  ['links to any address', 'javascript:trap()', /leads elsewhere/],
  ['links to any address', 'java\tscript:trap()', /leads elsewhere/],
  ['links to any address', '\x01javascript:trap()', /leads elsewhere/],
  ['links to any address', 'data:text/html,a', /leads elsewhere/],
  ['links to any address', 'mailto:a@example.org', /leads elsewhere/],
  ['links to any address', 'blob:null/a', /leads elsewhere/],
  ['links to any address', 'http://[', /leads elsewhere/],
  ['changes a link of the author’s', 'https://trap.example/', /was changed/],
  ['sets a handler', 'trap()', /onclick/],
  ['sets a style', 'background: url(a.png)', /is styled by/],
  ['writes a style sheet', '@layer a { p { --a: trap } }', /style sheet has/],
  ['runs a text', 'trap()', /executed/],
  ['goes to an address', 'javascript:trap()', /executed/],
  ['asks for an address', 'data:text/plain,a', /asked for data:/],
  ['asks for an address', 'blob:null/a', /asked for blob:/],
  [
    'merges keys into a prototype',
    '{"constructor": {"prototype": {"trap": 1}}}',
    /prototype has got "trap"/,
  ],
  ['throws in an event', 'a', /thrown: .*a/],
  ['rejects a promise', 'a', /rejected: Error: a/],
];

describe('what the tests of security look for', function () {
  let host: HTMLElement;
  beforeEach(async () => {
    host = document.createElement('div');
    const link = document.createElement('a');
    link.href = '/story';
    host.append(link);
    host.attachShadow({mode: 'open'}).append(document.createElement('slot'));
    writtenByAuthor(host);
    document.body.append(host);
    await turn();
    faultsSince();
  });
  afterEach(() => {
    host.remove();
    document.adoptedStyleSheets = [];
  });

  it('is not found where nothing is wrong', async () => {
    const part = document.createElement('a');
    part.href = 'mailto:?subject=a';
    part.textContent = '<img trap src=x onerror=trap()>';
    host.shadowRoot!.append(part);
    await turn();
    expect(faultsSince(host)).to.deep.equal([]);
  });

  for (const [wrong, value, told] of cases) {
    it(`is found in an element that ${wrong}: ${JSON.stringify(value)}`, async () => {
      wrongs[wrong]!(host, value);
      // What runs does so a little later, in its own task.
      let faults: string[] = [];
      for (
        let round = 0;
        round < 200 && !faults.some((fault) => told.test(fault));
        round++
      ) {
        await turn();
        faults = [...faults, ...faultsSince(host)];
      }
      expect(faults.join('\n')).to.match(told);
    });
  }
});
