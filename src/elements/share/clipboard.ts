/**
 * Puts a text on the clipboard, for editors that take it with its markup.
 *
 * @returns whether it is there: in a frame, without https, or where the reader or the page's policy forbids it, it is not.
 */
export async function copy(text: string, markup?: string): Promise<boolean> {
  const {clipboard} = navigator as Partial<Navigator>;
  try {
    if (!clipboard) return false;
    if (markup === undefined || !(await copyBoth(clipboard, text, markup))) {
      await clipboard.writeText(text);
    }
    return true;
  } catch {
    return false;
  }
}

async function copyBoth(
  clipboard: Clipboard,
  text: string,
  markup: string,
): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], {type: 'text/plain'}),
      'text/html': new Blob([markup], {type: 'text/html'}),
    });
    await clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
