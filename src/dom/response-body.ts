/**
 * The body of an answer, as long as it isn't too large to be what was asked for.
 *
 * @param largest - In bytes. Nothing more is read than is over it, where the page's `fetch` is the browser's own.
 * @throws RangeError where there is more.
 */
export async function readBody(
  response: Response,
  largest: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // What scripts put in the place of fetch knows no streams: it has all of the body, or none.
  const body = response.body as Response['body'] | undefined;
  const reader = body
    ? body.getReader()
    : new Blob([await response.arrayBuffer()]).stream().getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const {value} = await reader.read();
    if (!value) break;
    size += value.byteLength;
    if (size > largest) {
      throw new RangeError(`The answer has more than ${largest} bytes.`);
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
