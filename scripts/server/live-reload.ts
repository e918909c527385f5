import {readFile} from 'node:fs/promises';
import type {ServerResponse} from 'node:http';

/** Where the script that pages are given listens. */
export const eventsPath = '/reload';
export const scriptPath = '/reload.js';

/**
 * Tells open pages that what they show has changed. Each change has a number;
 * a page is sent the newest when it connects, so that it misses none while it
 * is hidden, asleep, or the server is started anew.
 */
export class LiveReload {
  readonly #clients = new Set<ServerResponse>();
  readonly #run = Date.now().toString(36);
  #changes = 0;
  #failure = '';

  /** Reloads all pages. */
  changed(): void {
    this.#changes++;
    this.#failure = '';
    this.#tellAll();
  }

  /** Shows all pages why the newest change could not be built. */
  failed(reason: string): void {
    this.#failure = reason;
    this.#tellAll();
  }

  connect(response: ServerResponse): void {
    response.writeHead(200, {'Content-Type': 'text/event-stream'});
    this.#tell(response);
    this.#clients.add(response);
    response.on('close', () => this.#clients.delete(response));
  }

  /** The script for the pages, which knows what was current when it was loaded. */
  async script(): Promise<string> {
    const source = await readFile(
      new URL('browser/reload.js', import.meta.url),
      'utf8',
    );
    return `const loaded = '${this.#version}';\nconst events = '${eventsPath}';\n${source}`;
  }

  get #version(): string {
    return `${this.#run}.${this.#changes}`;
  }

  #tellAll(): void {
    for (const client of this.#clients) this.#tell(client);
  }

  #tell(client: ServerResponse): void {
    const message = {version: this.#version, failure: this.#failure};
    client.write(`data: ${JSON.stringify(message)}\n\n`);
  }
}
