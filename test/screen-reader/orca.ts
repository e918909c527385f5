import {
  open,
  mkdir,
  readFile,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Desktop} from './desktop.js';
import {until} from './limits.js';

/** How long Orca may take to start, or to answer a key, on a busy machine. */
const startLimit = 60_000;
const answerLimit = 30_000;

/** What is between one place in Orca's speech and now. */
type Place = number;

/**
 * Orca, the screen reader, and everything that it has said. A key is pressed as
 * a person presses it; what Orca says of it is known when Orca has dealt with
 * the key, not when some time has gone by.
 */
export class Orca {
  /** Everything spoken so far, one utterance an item. */
  readonly speech: string[] = [];
  readonly #desktop: Desktop;
  readonly #log: FileHandle;
  #position = 0;
  #rest = '';
  #keys = 0;
  #commands = 0;
  #events = 0;

  private constructor(desktop: Desktop, log: FileHandle) {
    this.#desktop = desktop;
    this.#log = log;
  }

  /** Starts Orca on a desktop, with a voice that makes no sound. */
  static async start(desktop: Desktop): Promise<Orca> {
    const log = join(desktop.home, 'orca.log');
    await save(
      join(desktop.home, '.config/speech-dispatcher/speechd.conf'),
      speechSettings,
    );
    await save(
      join(desktop.home, '.local/share/orca/orca-customizations.py'),
      await readFile(
        new URL('orca-customizations.py', import.meta.url),
        'utf8',
      ),
    );
    desktop.spawn('orca', ['--replace', '--debug', `--debug-file=${log}`]);
    const handle = await until(startLimit, 'Orca to start', () =>
      open(log).catch(() => undefined),
    );
    const orca = new Orca(desktop, handle);
    await orca.heard(/./, {since: 0, limit: startLimit});
    return orca;
  }

  /** Where the speech has come to: what is said later is asked for with `since`. */
  get now(): Place {
    return this.speech.length;
  }

  /** What has been said since a place. */
  since(place: Place): string[] {
    return this.speech.slice(place);
  }

  /** Waits for an utterance. */
  async heard(
    pattern: RegExp,
    {since, limit = answerLimit}: {since: Place; limit?: number},
  ): Promise<string> {
    try {
      return await until(limit, `Orca to say ${String(pattern)}`, async () => {
        await this.#read();
        return this.since(since).find((utterance) => pattern.test(utterance));
      });
    } catch (error) {
      const said = JSON.stringify(this.since(since));
      throw new Error(`${(error as Error).message} It said ${said}.`, {
        cause: error,
      });
    }
  }

  /**
   * Presses a key (`Down`, `ctrl+Home`) and waits until Orca has dealt with it and
   * with the events that it knows of by then. Returns what it said meanwhile.
   */
  async press(key: string): Promise<string[]> {
    await this.#read();
    const place = this.now;
    const keys = this.#keys;
    await this.#desktop.run('xdotool', ['key', '--clearmodifiers', key]);
    // Each key of a combination goes down and up again.
    const expected = keys + 2 * key.split('+').length;
    await this.#idle(`Orca to answer ${key}`, () => this.#keys >= expected);
    return this.since(place);
  }

  /** Waits until Orca has dealt with the events that have reached it. */
  async idle(): Promise<void> {
    await this.#idle('Orca to have nothing to do', () => true);
  }

  async close(): Promise<void> {
    await this.#log.close();
  }

  async #idle(what: string, ready: () => boolean): Promise<void> {
    await until(answerLimit, what, async () => {
      await this.#read();
      return (
        (ready() && this.#commands === 0 && this.#events === 0) || undefined
      );
    });
  }

  /** Takes in what Orca has added to its log. */
  async #read(): Promise<void> {
    for (;;) {
      const {bytesRead, buffer} = await this.#log.read({
        buffer: Buffer.alloc(1 << 16),
        position: this.#position,
      });
      if (bytesRead === 0) return;
      this.#position += bytesRead;
      // The log is ASCII, so that no character is cut in two.
      const lines = (this.#rest + buffer.toString('ascii', 0, bytesRead)).split(
        '\n',
      );
      this.#rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('{')) this.#take(JSON.parse(line) as Entry);
      }
    }
  }

  #take(entry: Entry): void {
    if ('speech' in entry) {
      const text = entry.speech.replace(/\s+/g, ' ').trim();
      if (text) this.speech.push(text);
    } else if ('key' in entry) {
      this.#keys++;
      if (entry.command) this.#commands++;
    } else if ('done' in entry) this.#commands--;
    else this.#events = entry.waiting;
  }
}

/** A line of Orca's log, as orca-customizations.py writes it. */
type Entry =
  | {readonly speech: string}
  | {readonly key: string; readonly command: boolean}
  | {readonly done: string}
  | {readonly waiting: number};

/** Only the module that makes no sound. */
const speechSettings = `DefaultModule dummy
AddModule "dummy" "sd_dummy" ""
`;

async function save(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, text);
}
