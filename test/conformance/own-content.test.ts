import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import ts from 'typescript';

/*
 * What Lede could bring into a page, read from its source: criteria about
 * things that it never makes have no object in it.
 */

let tags: Set<string>;
let events: Set<string>;
let css: string;
let script: string;
before(async () => {
  const sources = await read('.ts');
  tags = new Set();
  events = new Set();
  for (const source of sources) collect(source);
  script = sources.join('\n');
  css = [...(await read('.css')), ...sources].join('\n');
});

describe('What Lede brings into a page', () => {
  it('is read from its source', () => {
    for (const tag of ['button', 'dialog', 'svg', 'a']) {
      assert.ok(tags.has(tag), tag);
    }
    for (const type of ['click', 'keydown', 'touchstart']) {
      assert.ok(events.has(type), type);
    }
    assert.ok(/@layer lede/.test(css));
  });

  it('WCAG 1.2.1, 1.2.2, 1.2.3, 1.2.4, 1.2.5 and 1.4.2 do not apply: no moving picture is Lede’s own, no sound but the article’s own words, and none begins by itself', async () => {
    assert.doesNotMatch(script, /autoplay/i);
    assertNone(tags, ['audio', 'video', 'embed', 'object', 'iframe']);
    const sounding = await filesWith(
      /\bnew Audio\b|\bAudioContext\b|\bspeechSynthesis\b/,
    );
    assert.notDeepEqual(sounding, []);
    for (const file of sounding) assert.match(file, /^elements\/read-aloud\//);
  });

  it('WCAG 1.3.5, 3.3.1, 3.3.3, 3.3.4, 3.3.7 and 3.3.8 do not apply: Lede has no form or sign-in, and nothing is typed', () => {
    assertNone(tags, ['form']);
    const fields = script.match(/<(?:input|textarea)\b[^>]*/g) ?? [];
    assert.notDeepEqual(fields, []);
    for (const field of fields) {
      assert.match(field, /\btype="(?:checkbox|radio|range)"|\breadonly\b/);
    }
    assert.equal(
      /\.contentEditable|formAssociated/.exec(script)?.[0],
      undefined,
    );
  });

  it('WCAG 2.5.4 does not apply: nothing is done by moving the device', () => {
    assertNone(events, ['devicemotion', 'deviceorientation']);
    assert.equal(
      /\bnew (Accelerometer|Gyroscope)\b/.exec(script)?.[0],
      undefined,
    );
  });

  it('WCAG 1.3.4: nothing depends on how the device is held', () => {
    assert.equal(
      /orientation\s*:|orientation\.lock|screen\.orientation/.exec(css)?.[0],
      undefined,
    );
  });

  it('WCAG 1.4.5: labels are text, and no picture is Lede’s own but line drawings without letters', () => {
    // A canvas measures letters, to tell which typefaces are there; it is never shown.
    assertNone(tags, ['img', 'image', 'text', 'tspan']);
    assert.equal(/url\((?!#)/.exec(css)?.[0], undefined);
  });

  it('WCAG 2.3.1: nothing flashes', () => {
    assert.equal(
      /@keyframes|\banimation(-name)?\s*:|\.animate\(/.exec(css)?.[0],
      undefined,
    );
    assertNone(tags, ['animate', 'set', 'blink', 'marquee']);
  });

  it('WCAG 2.5.2: nothing is done when a pointer goes down', async () => {
    // `touchstart` is that of two fingers, which magnify and can be taken back.
    assertNone(events, ['mousedown']);
    // What is selected is remembered, since a press takes the selection away.
    assert.deepEqual(await filesWith(/'pointerdown'/), [
      'elements/share/selection.ts',
    ]);
  });
});

function assertNone(found: ReadonlySet<string>, unwanted: string[]): void {
  assert.deepEqual(
    unwanted.filter((name) => found.has(name)),
    [],
  );
}

async function read(ending: string): Promise<string[]> {
  const names = await named(ending);
  return Promise.all(names.map((name) => readFile(join('src', name), 'utf8')));
}

async function named(ending: string): Promise<string[]> {
  const names = await readdir('src', {recursive: true});
  return names.filter((name) => name.endsWith(ending)).sort();
}

/** The sources that something stands in. */
async function filesWith(text: RegExp): Promise<string[]> {
  const names = await named('.ts');
  const sources = await Promise.all(
    names.map((name) => readFile(join('src', name), 'utf8')),
  );
  return names.filter((_, index) => text.test(sources[index] ?? ''));
}

/** The tags in templates and in `createElement`, and every text that could be the name of an event. */
function collect(source: string): void {
  const file = ts.createSourceFile('', source, ts.ScriptTarget.ES2022);
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const markup = node.template.getText(file);
      for (const [, tag = ''] of markup.matchAll(/<([a-z][\w-]*)/g)) {
        tags.add(tag);
      }
    } else if (ts.isCallExpression(node)) {
      const call = node.getText(file);
      if (/\bcreateElement(NS)?\(/.test(call)) {
        for (const [, text = ''] of call.matchAll(/'([a-z][\w-]*)'/g)) {
          tags.add(text);
        }
      }
    } else if (ts.isStringLiteralLike(node)) events.add(node.text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
}
