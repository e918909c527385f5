import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Desktop} from '../screen-reader/desktop.js';

/** What eSpeak was given to say, in the order of its beginning. */
export interface Utterance {
  /** The voice, which eSpeak names by its language. */
  readonly voice: string;
  readonly text: string;
  /** Whether it came to its end, or was cut off. */
  readonly isWhole: boolean;
}

/**
 * Debian's speech-dispatcher, with eSpeak NG as its one synthesiser: what
 * browsers on Linux speak with. It needs no audio device: each sound goes to a
 * file, and takes the time that it would last; and what was said is written down.
 */
export class Engine {
  readonly #log: string;

  private constructor(log: string) {
    this.#log = log;
  }

  /** Prepares a desktop for it. The browser starts it when it first asks for voices. */
  static async prepare(desktop: Desktop): Promise<Engine> {
    const settings = join(desktop.home, '.config/speech-dispatcher');
    const log = join(desktop.home, 'said.txt');
    const script = join(desktop.home, 'say.sh');
    await mkdir(join(settings, 'modules'), {recursive: true});
    await writeFile(
      join(settings, 'speechd.conf'),
      `DefaultModule espeak
DefaultLanguage "en"
AudioOutputMethod "libao"
AddModule "espeak" "sd_generic" "${join(settings, 'modules/espeak.conf')}"
`,
    );
    await writeFile(
      join(settings, 'modules/espeak.conf'),
      `GenericExecuteSynth "${script} \\'$DATA\\' $VOICE"
GenericLanguage "en" "en" "utf-8"
GenericLanguage "fr" "fr" "utf-8"
AddVoice "en" "MALE1" "en"
AddVoice "fr" "MALE1" "fr"
DefaultVoice "en"
`,
    );
    await writeFile(join(desktop.home, '.libao'), 'default_driver=null\n');
    await writeFile(
      script,
      `#!/bin/sh
sound=$(mktemp)
printf 'begin\\t%s\\t%s\\n' "$2" "$1" >> '${log}'
espeak-ng -v "$2" -w "$sound" -- "$1"
# 22,050 samples a second, of two bytes each.
sleep "$(awk "BEGIN {print $(stat -c %s "$sound") / 44100}")"
rm "$sound"
printf 'end\\t%s\\t%s\\n' "$2" "$1" >> '${log}'
`,
    );
    await chmod(script, 0o755);
    return new Engine(log);
  }

  async said(): Promise<Utterance[]> {
    const log = await readFile(this.#log, 'utf8').catch(() => '');
    const said: {voice: string; text: string; isWhole: boolean}[] = [];
    for (const line of log.split('\n')) {
      const [event, voice = '', text = ''] = line.split('\t');
      const last = said.at(-1);
      if (event === 'begin') said.push({voice, text, isWhole: false});
      else if (last && event === 'end') last.isWhole = true;
    }
    return said;
  }
}
