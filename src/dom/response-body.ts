/**
 * The body of an answer, as long as it isn't too large to be what was asked for.
 *
 * @param largest - In bytes. Nothing more is read than is over it.
 * @throws RangeError where there is more.
 */
export async function readBody(
  response: Response,
  largest: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const {value} = (await reader?.read()) ?? {};
    if (!value) break;
    size += value.byteLength;
    if (size > largest) {
      throw new RangeError(`The answer has more than ${largest} bytes.`);
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
