import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import {writeFile, mkdir} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer, {type Page} from 'puppeteer-core';
import {findBrowsers} from '../../scripts/browsers/find.js';
import {within} from './limits.js';

/** How long a process may take to start on a busy machine. */
const startLimit = 60_000;

/**
 * A desktop session with nobody at it: a bus, a virtual display, a window
 * manager and the accessibility bus, apart from every other session of the
 * machine. What browsers tell assistive technology can be read in it as it
 * is told, by a screen reader (`orca.ts`) or by a program of one's own, which
 * needs no screen reader:
 *
 * ```ts
 * const desktop = await startDesktop();
 * try {
 *   const firefox = await desktop.openFirefox(url);
 *   const tree = await desktop.run('/usr/bin/python3', ['tree.py']);
 * } finally {
 *   desktop.stop();
 * }
 * ```
 *
 * The program finds the page as the showing `document web` under pyatspi's
 * desktop; Debian's pyatspi belongs to the system's own Python. Any other browser
 * is started with `desktop.spawn()`, or by a driver that takes `desktop.env`.
 */
export interface Desktop {
  /** What a process needs to belong to the session, and nothing of the session that the tests were started in. */
  readonly env: Readonly<Record<string, string>>;
  /** The session's home folder, for a program's settings. */
  readonly home: string;
  /** Starts a program that lives as long as the session, or until it is killed. */
  spawn(program: string, args: readonly string[]): ChildProcess;
  /** Runs a program to its end and returns what it printed. Throws if it fails, or takes more than `limit` milliseconds. */
  run(
    program: string,
    args: readonly string[],
    options?: {input?: string; limit?: number},
  ): Promise<string>;
  /** Opens a page in Firefox, which shows nothing but the page. To go on, navigate the page that this returns: the session has one Firefox. */
  openFirefox(url: string, options?: FirefoxOptions): Promise<Page>;
  /** Ends every process of the session, also those that ran away from their parents, and removes its files. */
  stop(): void;
}

export interface FirefoxOptions {
  /** The reader's own style sheet, which goes over the page's. Default: none. */
  readonly userStyles?: string;
}

/** Starts a session. It ends with the process that started it, whatever happens: also when a test fails, at Ctrl+C, or when it is killed. */
export async function startDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-desktop-'));
  const stop = () => {
    process.off('exit', stop);
    for (const [signal, leave] of leaving) process.off(signal, leave);
    endProcesses(folder);
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  };
  const leaving = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(
    (signal, index) =>
      [signal, () => process.exit(128 + [2, 15, 1][index]!)] as const,
  );
  process.on('exit', stop);
  for (const [signal, leave] of leaving) process.on(signal, leave);
  try {
    return {...(await startServices(folder)), stop};
  } catch (error) {
    stop();
    throw error;
  }
}

async function startServices(folder: string): Promise<Omit<Desktop, 'stop'>> {
  const home = join(folder, 'home');
  const runtime = join(folder, 'runtime');
  mkdirSync(home);
  // A speech server left over from another run would answer here, and make Orca hang: the folder is new each time.
  mkdirSync(runtime, {mode: 0o700});
  const env: Record<string, string> = {
    [mark]: folder,
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    LANG: 'C.UTF-8',
    // Settings in a file: one service less to wait for than with dconf.
    GSETTINGS_BACKEND: 'keyfile',
    LIBGL_ALWAYS_SOFTWARE: '1',
    GTK_USE_PORTAL: '0',
    NO_AT_BRIDGE: '0',
  };
  const start = (program: string, args: readonly string[]) =>
    startProcess(program, args, env);
  const run: Desktop['run'] = (program, args, options) =>
    runProcess(program, args, env, options);

  env['DISPLAY'] = `:${await printed(
    start('Xvfb', [
      ...['-displayfd', '3', '-screen', '0', '1280x900x24'],
      ...['-nolisten', 'tcp'],
    ]),
    'Xvfb to name its display',
  )}`;
  env['DBUS_SESSION_BUS_ADDRESS'] = await printed(
    start('dbus-daemon', [
      ...['--session', '--nofork', '--print-address=3'],
      `--address=unix:path=${join(folder, 'bus')}`,
    ]),
    'the session bus to name its address',
  );
  const switchOn = (schema: string, key: string) =>
    run('gsettings', ['set', schema, key, 'true']);
  await switchOn(
    'org.gnome.desktop.a11y.applications',
    'screen-reader-enabled',
  );
  await switchOn('org.gnome.desktop.interface', 'toolkit-accessibility');
  start('/usr/libexec/at-spi-bus-launcher', [
    ...['--launch-immediately', '--a11y=1', '--screen-reader=1'],
  ]);
  await run('gdbus', ['wait', '--session', '--timeout=60', 'org.a11y.Bus']);
  // Without a window manager no window is ever active, and Orca follows the active window.
  start('openbox', []);

  return {
    env,
    home,
    spawn: start,
    run,
    openFirefox: (url, options) =>
      openFirefox(url, join(folder, 'firefox'), start, options),
  };
}

async function openFirefox(
  url: string,
  profile: string,
  start: Desktop['spawn'],
  {userStyles = ''}: FirefoxOptions = {},
): Promise<Page> {
  const firefox = (await findBrowsers()).get('firefox');
  if (!firefox) throw new Error('Firefox is not on this machine.');
  await mkdir(join(profile, 'chrome'), {recursive: true});
  await writeFile(join(profile, 'chrome/userContent.css'), userStyles);
  await writeFile(join(profile, 'user.js'), firefoxPreferences());
  const child = start(firefox.executable, [
    ...['--no-remote', '--kiosk', '--profile', profile],
    ...['--remote-debugging-port', '0'],
    // An empty page that is not `about:blank`, which leaves the focus in the address bar.
    'data:text/html,',
  ]);
  const endpoint = await within(
    startLimit,
    'Firefox to listen for WebDriver BiDi',
    lineOf(child, /WebDriver BiDi listening on (\S+)/),
  );
  const browser = await puppeteer.connect({
    browserWSEndpoint: `${endpoint}/session`,
    protocol: 'webDriverBiDi',
    defaultViewport: null,
  });
  const [page] = await browser.pages();
  if (!page) throw new Error('Firefox shows no page.');
  page.setDefaultTimeout(startLimit);
  await page.goto(url);
  return page;
}

/** First-run pages, questions and updates would be read instead of the page; -1 is accessibility without waiting to be asked. */
function firefoxPreferences(): string {
  const preferences: Record<string, boolean | number | string> = {
    'accessibility.force_disabled': -1,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.dom.window.dump.enabled': false,
    'browser.messaging-system.whatsNewPanel.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.translations.automaticallyPopup': false,
    'browser.translations.enable': false,
    'browser.uitour.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'extensions.update.enabled': false,
    // A link would be "visited" on one page because another was read before.
    'layout.css.visited_links_enabled': false,
    'places.history.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'remote.prefs.recommended': false,
    'services.settings.server': 'data:,none',
    'startup.homepage_welcome_url': '',
    'termsofuse.bypassNotification': true,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'toolkit.legacyUserProfileCustomizations.stylesheets': true,
    'trailhead.firstrun.didSeeAboutWelcome': true,
    // No window but the page's own may take the focus.
    'full-screen-api.warning.timeout': 0,
    'signon.rememberSignons': false,
  };
  return Object.entries(preferences)
    .map(
      ([name, value]) =>
        `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    )
    .join('');
}

/** In the environment of each process of a session: daemons leave their parent's process group, but not their environment. */
const mark = 'LEDE_DESKTOP';

function startProcess(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): ChildProcess {
  // The kernel ends it if this process is killed with no chance to clean up.
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...args], {
    env,
    cwd: env['HOME'],
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  // Nobody may read them, and a full pipe would stop the program.
  child.stderr?.resume();
  child.on('error', () => undefined);
  return child;
}

async function runProcess(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
  {input = '', limit = startLimit}: {input?: string; limit?: number} = {},
): Promise<string> {
  const child = spawn(program, args, {
    env,
    cwd: env['HOME'],
    detached: true,
    stdio: 'pipe',
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  try {
    const [code] = (await within(
      limit,
      `${program} ${args.join(' ')} to end`,
      once(child, 'close'),
    )) as [number | null];
    if (code !== 0) {
      throw new Error(`${program} ${args.join(' ')} failed: ${errors}`);
    }
  } finally {
    child.kill('SIGKILL');
  }
  return output;
}

/** The first line that a process writes to its fourth file descriptor. */
async function printed(child: ChildProcess, what: string): Promise<string> {
  const pipe = child.stdio[3];
  if (!pipe) throw new Error(`There is no pipe for ${what}.`);
  const [data] = (await within(
    startLimit,
    what,
    Promise.race([
      once(pipe, 'data'),
      once(child, 'exit').then(() => {
        throw new Error(`It ended before it was time for ${what}.`);
      }),
    ]),
  )) as [Buffer];
  return data.toString().trim();
}

/** The part in brackets of the first line of a process's errors that matches. */
function lineOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (data: Buffer) => {
      text += data.toString();
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(`${child.spawnfile} ended: ${text}`));
    });
  });
}

/** Ends all processes of a session. It does not return to the event loop, for there is none left when a process exits. */
function endProcesses(folder: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; attempt < 100; attempt++) {
    const pids = processesOf(folder);
    if (pids.length === 0) return;
    for (const pid of pids) {
      try {
        // Xvfb removes its lock only if it is asked to end.
        if (attempt === 0) process.kill(pid, 'SIGTERM');
        else if (attempt > 40) process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    }
    Atomics.wait(pause, 0, 0, 50);
  }
}

function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!pid) return false;
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8')
          .split('\0')
          .includes(`${mark}=${folder}`);
      } catch {
        // It has ended meanwhile, or is another user's.
        return false;
      }
    });
}
