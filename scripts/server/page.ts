import {scriptPath} from './live-reload.js';

export interface Page {
  readonly title: string;
  /** HTML. */
  readonly body: string;
}

/** A page of the server's own. */
export function page({title, body}: Page, live: boolean): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${escapeHtml(title)}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/server.css">${
    live ? `\n  <script type="module" src="${scriptPath}"></script>` : ''
  }
</head>
<body>
  <main>
    <h1>${escapeHtml(title)}</h1>
    ${body}
  </main>
</body>
</html>
`;
}

/** A page that says why there is no other. */
export function messagePage(title: string, message: string): Page {
  return {
    title,
    body: `<p>${escapeHtml(message)}</p>\n<p><a href="/">All articles</a></p>`,
  };
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
