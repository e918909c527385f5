const rate = 8000;

/** A recording of a tone that is hardly to be heard: a WAV file, one channel of 8 bits. */
export function tone(seconds: number): Uint8Array<ArrayBuffer> {
  const length = Math.round(seconds * rate);
  const bytes = new Uint8Array(44 + length);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string): void => {
    bytes.set(new TextEncoder().encode(text), at);
  };
  write(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, length, true);
  for (let at = 0; at < length; at++) {
    bytes[44 + at] =
      128 + Math.round(4 * Math.sin((at / rate) * 440 * 2 * Math.PI));
  }
  return bytes;
}
