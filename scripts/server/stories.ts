import {spawn, type ChildProcess} from 'node:child_process';
import {platform} from 'node:os';
import {stripVTControlCharacters} from 'node:util';

export type StoriesState =
  | {readonly kind: 'building'}
  | {readonly kind: 'ready'}
  | {readonly kind: 'failed'; readonly reason: string};

/** How much of a failing build's last words is shown. */
const lastLines = 30;

/**
 * The static build of the stories, made in the background so that the articles
 * need not wait for it, and again when someone looks after something changed.
 */
export class Stories {
  readonly #command: readonly [string, ...string[]];
  readonly #directory: string;
  readonly #settled: (state: StoriesState) => void;
  #child: ChildProcess | undefined;
  #state: StoriesState = {kind: 'building'};
  #stale = false;

  /** @param settled - Called when a build has ended, one way or the other. */
  constructor(
    command: readonly [string, ...string[]],
    directory: string,
    settled: (state: StoriesState) => void,
  ) {
    this.#command = command;
    this.#directory = directory;
    this.#settled = settled;
    this.#build();
  }

  /** What is there to show; asking for the state begins a build if the last is out of date. */
  get state(): StoriesState {
    if (this.#stale && !this.#child) this.#build();
    return this.#state;
  }

  /** The sources have changed. */
  outdate(): void {
    this.#stale = true;
  }

  close(): void {
    const pid = this.#child?.pid;
    if (!pid) return;
    // Its end is no failure then.
    this.#child = undefined;
    try {
      // The negative number means the group: npm and what it started.
      process.kill(platform() === 'win32' ? pid : -pid);
    } catch {
      // It has ended meanwhile.
    }
  }

  #build(): void {
    this.#stale = false;
    this.#state = {kind: 'building'};
    const [command, ...rest] = this.#command;
    const child = spawn(command, rest, {
      cwd: this.#directory,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: platform() !== 'win32',
      shell: platform() === 'win32',
    });
    this.#child = child;
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      if (this.#child !== child) return;
      this.#end({kind: 'failed', reason: String(error)});
    });
    child.on('close', (code) => {
      if (this.#child !== child) return;
      this.#end(
        code === 0
          ? {kind: 'ready'}
          : {kind: 'failed', reason: lastWords(output)},
      );
    });
  }

  #end(state: StoriesState): void {
    this.#child = undefined;
    this.#state = state;
    this.#settled(state);
  }
}

function lastWords(output: string): string {
  const lines = stripVTControlCharacters(output).trim().split('\n');
  return lines.slice(-lastLines).join('\n');
}
