import assert from 'node:assert/strict';
import {access, readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import css, {type CSSDataV1} from 'vscode-css-languageservice';
import html, {
  type CompletionItem,
  type HTMLDataV1,
} from 'vscode-html-languageservice';
import type {Package} from 'custom-elements-manifest/schema.js';
import {
  elements as elementsOf,
  manifest,
} from '../../scripts/generate/manifest.js';
import {tokens} from '../../src/tokens.js';

const elements = elementsOf(JSON.parse(await manifest()) as Package);

async function read<Data>(path: string): Promise<Data> {
  return JSON.parse(await readFile(path, 'utf8')) as Data;
}

describe('in VS Code', () => {
  it('every tag is offered, with what it is for', async () => {
    const offered = await complete('<|');
    for (const {tagName, summary} of elements) {
      const item = offered.find(({label}) => label === tagName);
      assert.match(
        documentation(item),
        new RegExp(`^${escaped(summary ?? '')}`),
      );
    }
  });

  it('the attributes of a tag are offered, what is on or off without a value', async () => {
    const offered = await complete('<lede-breaking-banner |');
    const inserted = (name: string): string | undefined =>
      offered.find(({label}) => label === name)?.textEdit?.newText;
    assert.equal(inserted('dismissible'), 'dismissible');
    assert.match(inserted('refresh') ?? '', /^refresh="\$1"$/);
    assert.match(
      documentation(offered.find(({label}) => label === 'refresh')),
      /^Seconds from one request to the next/,
    );
  });

  it('the words that an attribute can have are offered', async () => {
    const offered = await complete('<lede-breaking-banner urgency="|"');
    assert.deepEqual(
      offered.map(({label}) => label),
      ['polite', 'assertive'],
    );
  });

  it('custom properties are offered in style sheets: those of elements, and the tokens', async () => {
    const data = await read<CSSDataV1>('dist/editors/css.json');
    const service = css.getCSSLanguageService({
      customDataProviders: [css.newCSSDataProvider(data)],
    });
    const document = html.TextDocument.create(
      'file:///a.css',
      'css',
      1,
      'a { -- }',
    );
    const offered = service
      .doComplete(
        document,
        {line: 0, character: 6},
        service.parseStylesheet(document),
      )
      .items.map(({label}) => label);
    const properties = [
      ...elements.flatMap(({cssProperties = []}) =>
        cssProperties.map(({name}) => name),
      ),
      ...Object.keys(tokens),
      '--lede-color-accent',
    ];
    for (const name of properties) assert.ok(offered.includes(name), name);
  });
});

describe('in the editors of JetBrains', () => {
  it('every tag is known, with its attributes, events and types', async () => {
    const packageJson = await read<{
      name: string;
      version: string;
      'web-types': string;
    }>('package.json');
    const webTypes = await read<WebTypes>(packageJson['web-types']);
    assert.equal(webTypes.name, packageJson.name);
    assert.equal(webTypes.version, packageJson.version);
    const {contributions} = webTypes;
    for (const element of elements) {
      const known = contributions.html.elements.find(
        ({name}) => name === element.tagName,
      );
      assert.ok(known, element.tagName);
      assert.deepEqual(
        known.attributes.map(({name, value}) => [name, value.type]),
        (element.attributes ?? []).map(({name, type}) => [name, type?.text]),
      );
      assert.deepEqual(
        known.events.map(({name, type}) => [name, type]),
        (element.events ?? []).map(({name, type}) => [name, type.text]),
      );
    }
    assert.ok(
      contributions.css.properties.some(
        ({name}) => name === '--lede-color-accent',
      ),
    );
  });
});

it('says nowhere that something is undefined, and leads to no file that is not there', async () => {
  for (const name of ['html', 'css', 'web-types']) {
    const text = await readFile(`dist/editors/${name}.json`, 'utf8');
    assert.doesNotMatch(text, /undefined\)_/);
    for (const [, path = ''] of text.matchAll(/"(dist\/[^"]+)"/g)) {
      await access(path);
    }
  }
});

interface WebTypes {
  readonly name: string;
  readonly version: string;
  readonly contributions: {
    readonly html: {
      readonly elements: readonly {
        readonly name: string;
        readonly attributes: readonly {name: string; value: {type: string}}[];
        readonly events: readonly {name: string; type: string}[];
      }[];
    };
    readonly css: {readonly properties: readonly {name: string}[]};
  };
}

/** What VS Code's own service offers at the `|`. */
async function complete(markup: string): Promise<CompletionItem[]> {
  const data = await read<HTMLDataV1>('dist/editors/html.json');
  const service = html.getLanguageService({
    customDataProviders: [html.newHTMLDataProvider('lede', data)],
  });
  const document = html.TextDocument.create(
    'file:///a.html',
    'html',
    1,
    markup.replace('|', ''),
  );
  return service.doComplete(
    document,
    {line: 0, character: markup.indexOf('|')},
    service.parseHTMLDocument(document),
  ).items;
}

function documentation(item: CompletionItem | undefined): string {
  const text = item?.documentation ?? '';
  return typeof text === 'string' ? text : text.value;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
