import {watch as watchFiles} from 'chokidar';

export interface WatchOptions {
  /** Folders with what `build` builds from, subfolders included. */
  readonly sources: readonly string[];
  /** Builds anew; what it throws is given to `failed`. */
  readonly build: () => Promise<void>;
  /** A change can be looked at. */
  readonly changed: () => void;
  /** A change could not be built. */
  readonly failed: (reason: unknown) => void;
}

/** In milliseconds: long enough for an editor that saves several files, or one in several steps. */
const settled = 80;

/**
 * Builds anew when a source changes, one build at a time: what changes during
 * a build is built after it.
 */
export class Watch {
  readonly #options: WatchOptions;
  readonly #sources;
  readonly #files = watchFiles([], {ignoreInitial: true, atomic: true});
  readonly #known = new Set<string>();
  readonly #ready: Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #sourcesChanged = false;
  #working: Promise<void> | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#sources = watchFiles([...options.sources], {
      ignoreInitial: true,
      // Editors leave hidden files, copies and swap files beside the source.
      ignored: (path) => /[/\\]\.[^/\\]+$|~$|\.sw[a-z]$/.test(path),
    });
    this.#ready = new Promise((resolve) => {
      this.#sources.once('ready', resolve);
    });
    this.#sources.on('all', () => {
      this.#sourcesChanged = true;
      this.#soon();
    });
    this.#files.on('all', () => {
      this.#soon();
    });
    this.#sources.on('error', options.failed);
    this.#files.on('error', options.failed);
  }

  /** Until then, what is written to a source may go unnoticed. */
  async ready(): Promise<void> {
    await this.#ready;
  }

  /** Watches one more file, such as an image that a page turned out to show, or folder; nothing is built for it. */
  add(path: string): void {
    if (this.#known.has(path)) return;
    this.#known.add(path);
    this.#files.add(path);
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([this.#sources.close(), this.#files.close()]);
    await this.#working;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#working = (this.#working ?? Promise.resolve()).then(() =>
        this.#work(),
      );
    }, settled);
  }

  async #work(): Promise<void> {
    const mustBuild = this.#sourcesChanged;
    this.#sourcesChanged = false;
    try {
      if (mustBuild) await this.#options.build();
      this.#options.changed();
    } catch (error) {
      this.#options.failed(error);
    }
  }
}
