import {extname} from 'node:path';

const text = (type: string): string => `${type}; charset=utf-8`;

/** What a news page is made of. */
const mediaTypes: Record<string, string> = {
  '.html': text('text/html'),
  '.htm': text('text/html'),
  '.xhtml': text('application/xhtml+xml'),
  '.css': text('text/css'),
  '.js': text('text/javascript'),
  '.mjs': text('text/javascript'),
  '.json': text('application/json'),
  '.map': text('application/json'),
  '.webmanifest': text('application/manifest+json'),
  '.xml': text('application/xml'),
  '.rss': text('application/rss+xml'),
  '.atom': text('application/atom+xml'),
  '.txt': text('text/plain'),
  '.md': text('text/markdown'),
  '.csv': text('text/csv'),
  '.vtt': text('text/vtt'),
  '.svg': text('image/svg+xml'),
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.webm': 'video/webm',
  '.ogv': 'video/ogg',
  '.mov': 'video/quicktime',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
};

/** The media type that a file's name stands for. */
export function mediaTypeOf(path: string): string {
  return mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether a browser takes the file for a page. */
export function isPage(path: string): boolean {
  return /\.(x?html|htm)$/i.test(path);
}

/** Whether a page may be fetching it for its news. */
export function isFeed(path: string): boolean {
  return /\.(json|xml|rss|atom)$/i.test(path);
}
