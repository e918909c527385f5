import type {Session} from './session.js';

/** What a page of somebody else's noticed of Lede. */
export interface Heard {
  /** Messages in the console, each after its level. */
  readonly said: string[];
  /** Errors that reached the window, and rejections that nobody took. */
  readonly thrown: string[];
  /** Each `lede-load-error` that reached the document: the element's tag, the tag in the event, the kind of error. */
  readonly events: string[];
}

/** Has a page keep what it hears. */
export const listen = `<script>{
  const heard = {said: [], thrown: [], events: []};
  window.heard = heard;
  for (const level of ['error', 'warn', 'info', 'log']) {
    console[level] = (...parts) => heard.said.push([level, ...parts.filter((part) => typeof part === 'string')].join(' '));
  }
  addEventListener('error', ({message}) => heard.thrown.push(message));
  addEventListener('unhandledrejection', ({reason}) => heard.thrown.push(String(reason)));
  document.addEventListener('lede-load-error', ({target, detail: {tag, error}}) => {
    heard.events.push([target.localName, tag, error instanceof Error ? 'Error' : typeof error].join(' '));
  });
}</script>`;

/** A page with the style sheet, which listens for what it should not hear. */
export function pageOf(head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Harbour</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/lede/lede.css">
${listen}
${head}
</head>
<body>
${body}
</body>
</html>`;
}

/** The text of a script: what the page has heard. */
export const listened = 'window.heard';

/** The text of a script: the texts of the article that can not be read, and what has no style of Lede's. */
export const readable = `(() => {
  const faults = [];
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    if (walker.currentNode.data.trim() === '') continue;
    range.selectNodeContents(walker.currentNode);
    const {width, height} = range.getBoundingClientRect();
    const isShown = walker.currentNode.parentElement.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (!isShown || width === 0 || height === 0) faults.push(walker.currentNode.data);
  }
  const size = (selector) => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize);
  if (!(size('figcaption') < size('article'))) faults.push('The caption is as large as the text.');
  return faults;
})()`;

/** Asks the page until the answer is not empty. */
export async function until(
  session: Session,
  script: string,
): Promise<unknown> {
  const end = performance.now() + 20_000;
  for (;;) {
    const answer = await session.evaluate<unknown>(
      `(() => { const answer = ${script}; return typeof answer === 'function' || answer instanceof Element ? true : answer; })()`,
    );
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Not in time: ${script}`);
  }
}
