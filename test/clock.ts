import {idleTurn} from '../src/dom/idle.js';

interface Timer {
  readonly time: number;
  readonly run: () => void;
}

const realSetTimeout = window.setTimeout.bind(window);

/** Resolves once a condition holds, by the real clock; fails after so many milliseconds. */
export async function until(
  condition: () => unknown,
  what: string | (() => string) = 'the condition',
  most = 12_000,
): Promise<void> {
  const end = performance.now() + most;
  while (!(await condition())) {
    if (performance.now() > end) {
      throw new Error(
        `Waited for ${typeof what === 'string' ? what : what()}.`,
      );
    }
    await turn();
  }
}

/** Lets tasks that are due run: rendering, network, messages. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    realSetTimeout(resolve, 5);
  });
}

/** Holds what waits for an idle moment of the page, until the test gives it one. */
export class HeldIdleTurns {
  #own = Object.getOwnPropertyDescriptor(globalThis, 'requestIdleCallback');
  #waiting: IdleRequestCallback[] = [];

  /** Begins once nothing of earlier tests waits, and the moment that the last of it had is over. */
  static async hold(): Promise<HeldIdleTurns> {
    await idleTurn();
    await turn();
    return new HeldIdleTurns();
  }

  private constructor() {
    globalThis.requestIdleCallback = (callback) => this.#waiting.push(callback);
  }

  give(): void {
    for (const callback of this.#waiting.splice(0)) {
      callback({didTimeout: false, timeRemaining: () => 1});
    }
  }

  release(): void {
    // Safari has none.
    if (this.#own) {
      Object.defineProperty(globalThis, 'requestIdleCallback', this.#own);
    } else Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    this.give();
  }
}

/** Time that passes only when the test says so. Promises, the network and rendering go on as they are. */
export class FakeClock {
  #real = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
  };
  #realNow = Date.now.bind(Date);
  #timers = new Map<number, Timer>();
  #now = 1_700_000_000_000;
  /** How far what the device says is from the time that passes. */
  #skew = 0;
  #id = 1_000_000;

  install(): this {
    Object.assign(window, {
      setTimeout: (run: () => void, delay = 0) => {
        this.#timers.set(++this.#id, {time: this.#now + delay, run});
        return this.#id;
      },
      clearTimeout: (id: number) => {
        if (!this.#timers.delete(id)) this.#real.clearTimeout(id);
      },
    });
    Date.now = () => this.#now + this.#skew;
    return this;
  }

  uninstall(): void {
    Object.assign(window, this.#real);
    Date.now = this.#realNow;
  }

  /** Sets the device's clock forwards or back, in milliseconds: what waits goes on waiting as long as it would. */
  set(milliseconds: number): void {
    this.#skew += milliseconds;
  }

  /** The time that has passed, in milliseconds, whatever the device's clock says. */
  get now(): number {
    return this.#now;
  }

  /** Runs something that needs real time, such as axe. */
  async apart(run: () => unknown): Promise<void> {
    this.uninstall();
    await run();
    this.install();
  }

  /** Milliseconds until each timer that waits. */
  get waits(): number[] {
    return [...this.#timers.values()].map(({time}) => time - this.#now);
  }

  /**
   * Goes on to the next timer, but not while a request is under way (its ten
   * seconds stand untouched): a busy machine must not make a feed seem slow.
   */
  async step(): Promise<void> {
    const {waits} = this;
    const isUnderWay = waits.includes(10_000);
    await this.tick(isUnderWay || waits.length === 0 ? 0 : Math.min(...waits));
  }

  async tick(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await turn();
      const due = [...this.#timers]
        .filter(([, {time}]) => time <= end)
        .sort(([, first], [, second]) => first.time - second.time)[0];
      if (!due) break;
      const [id, timer] = due;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, timer.time);
      timer.run();
    }
    this.#now = end;
    await turn();
  }
}
