import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {LedeFigure} from 'lede-elements';
import 'lede-elements/define-all.js';
import {renderToString} from 'react-dom/server';
import {Page} from '../../react/src/page.js';

/** A server of nothing but Node: the page for every path but those of files. Lede's modules are imported here too, which does nothing. */
const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.webp': 'image/webp',
};

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${LedeFigure.name} from a server</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/client.css">
<script type="module" src="/client.js"></script>
</head>
<body><div id="app">${renderToString(<Page />)}</div></body>
</html>`;

const server = createServer(async (request, response) => {
  const {pathname} = new URL(request.url ?? '/', 'http://localhost');
  const type = types[extname(pathname)];
  response.setHeader('Content-Type', type ?? 'text/html; charset=utf-8');
  const folder = type === 'image/webp' ? '../../../../../demo' : '../client';
  response.end(
    type ? await readFile(new URL(folder + pathname, import.meta.url)) : html,
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(address?.port);
});
