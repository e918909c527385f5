/** An HTML file as far as serving it needs: read as bytes, since its encoding is the author's. */

/** The type to send a document with: UTF-8 is said where it is true; otherwise the document speaks for itself. */
export function documentType(bytes: Buffer, type = 'text/html'): string {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return `${type}; charset=utf-8`;
  } catch {
    return type;
  }
}

/**
 * The document with a module script added, where it disturbs nothing: at the end of the
 * head, or of the file if it has no head.
 */
export function addModuleScript(bytes: Buffer, source: string): Buffer {
  // Latin 1 keeps every byte, and places as they are, in all encodings that extend ASCII; UTF-16 does not.
  const text = bytes.toString('latin1');
  if (/^(\xff\xfe|\xfe\xff)/.test(text)) return bytes;
  const script = Buffer.from(
    `<script type="module" src="${source}"></script>`,
    'latin1',
  );
  const place = endOfHead(text);
  return Buffer.concat([
    bytes.subarray(0, place),
    script,
    bytes.subarray(place),
  ]);
}

function endOfHead(text: string): number {
  const found = withoutComments(text).search(/<\/head\s*>/i);
  return found < 0 ? text.length : found;
}

/** The text with its comments blanked, every place the same. */
function withoutComments(text: string): string {
  return text.replace(/<!--[^]*?-->/g, (comment) => ' '.repeat(comment.length));
}

/** What a list of documents says of each. */
export interface Summary {
  /** The title, as HTML source; undefined if there is none. */
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly language: string | undefined;
  readonly direction: string | undefined;
}

/** Reads the title, the description and the language from a document's first tags. */
export function summarise(bytes: Buffer): Summary {
  const text = withoutComments(decode(bytes));
  const root = /<html\b[^>]*>/i.exec(text)?.[0] ?? '';
  const title = /<title\b[^>]*>([^]*?)<\/title/i.exec(text)?.[1];
  const description = /<meta\b[^>]*\bname\s*=\s*["']?description\b[^>]*>/i.exec(
    text,
  )?.[0];
  return {
    title: clean(title),
    description: clean(attribute(description ?? '', 'content')),
    language: attribute(root, 'lang'),
    direction: attribute(root, 'dir'),
  };
}

function decode(bytes: Buffer): string {
  const declared = /<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(
    bytes.subarray(0, 1024).toString('latin1'),
  )?.[1];
  const utf8 = documentType(bytes).includes('charset');
  try {
    return new TextDecoder(utf8 ? 'utf-8' : declared).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(
    `\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** Source that is safe as text and in a quoted attribute: character references stay, and nothing opens a tag. */
function clean(source: string | undefined): string | undefined {
  const text = source?.replace(/\s+/g, ' ').trim();
  return text
    ? text.replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    : undefined;
}
