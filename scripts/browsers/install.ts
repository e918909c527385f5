import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {platform} from 'node:os';
import {
  engines,
  findBrowsers,
  triplet,
  type Browser,
  type Engine,
} from './find.js';

const debianPackages: Record<Engine, string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** Fonts for the scripts that the demo articles and the stories are in: without them, tests would measure empty boxes. */
const debianFonts = ['fonts-noto-core', 'fonts-noto-cjk'];

/**
 * The browsers to test in. On Debian as root, what is missing is installed
 * first; elsewhere the reader of the terminal is told what to install.
 */
export async function ensureBrowsers(): Promise<Map<Engine, Browser>> {
  let found = await findBrowsers();
  const missing = () => engines.filter((engine) => !found.has(engine));
  if (missing().length > 0 && isDebianAsRoot()) {
    console.log(`Installing from Debian: ${missing().join(', ')} …`);
    installDebianPackages([
      ...missing().flatMap((engine) => debianPackages[engine]),
      ...debianFonts,
    ]);
    found = await findBrowsers();
  }
  for (const engine of missing()) console.error(advice(engine));
  return found;
}

/** What a private desktop with a screen reader is made of: the programs that are run, and the packages that they come in. */
const screenReaderPrograms: Readonly<Record<string, string>> = {
  '/usr/bin/orca': 'orca',
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
  '/usr/lib/python3/dist-packages/pyatspi': 'python3-pyatspi',
  '/usr/bin/speech-dispatcher': 'speech-dispatcher',
  '/usr/bin/dbus-daemon': 'dbus-x11',
  '/usr/bin/gsettings': 'libglib2.0-bin',
  '/usr/share/glib-2.0/schemas/org.gnome.desktop.a11y.applications.gschema.xml':
    'gsettings-desktop-schemas',
  '/usr/bin/xdotool': 'xdotool',
  '/usr/bin/openbox': 'openbox',
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/firefox-esr': 'firefox-esr',
};

/** What speaks on a desktop with no sound device: eSpeak, and the way there. */
const speechEnginePrograms: Readonly<Record<string, string>> = {
  ...screenReaderPrograms,
  '/usr/bin/espeak-ng': 'espeak-ng',
  [`/usr/lib/${triplet}/speech-dispatcher/spd_libao.so`]:
    'speech-dispatcher-audio-plugins',
};

/** Whether the tests with a screen reader can run here. */
export function ensureScreenReader(): boolean {
  return ensurePrograms(
    screenReaderPrograms,
    'NO SCREEN READER, SO NOTHING IS HEARD',
    'Orca runs on Linux only; the tests know it as Debian has it.',
  );
}

/** Whether the tests with a real speech engine can run here. */
export function ensureSpeechEngine(): boolean {
  return ensurePrograms(
    speechEnginePrograms,
    'NO SPEECH ENGINE, SO NOTHING IS READ ALOUD FOR REAL',
    'speech-dispatcher runs on Linux only.',
  );
}

/** What runs the templates that are not JavaScript. */
const templateEngines: Readonly<Record<string, string>> = {
  '/usr/bin/php': 'php-cli',
  '/usr/lib/python3/dist-packages/jinja2': 'python3-jinja2',
};

/** Whether the tests of templates for servers can run here. */
export function ensureTemplateEngines(): boolean {
  return ensurePrograms(
    templateEngines,
    'NO PHP OR NO JINJA, SO NO TEMPLATE FOR IT IS RENDERED',
    'install PHP, and Jinja for Python.',
  );
}

/**
 * Whether all programs are here. On Debian as root, what is missing is installed
 * first; elsewhere the reader of the terminal is told.
 */
function ensurePrograms(
  programs: Readonly<Record<string, string>>,
  without: string,
  elsewhere: string,
): boolean {
  const missing = () =>
    Object.entries(programs)
      .filter(([path]) => !existsSync(path))
      .map(([, name]) => name);
  if (missing().length > 0 && isDebianAsRoot()) {
    console.log(`Installing from Debian: ${missing().join(', ')} …`);
    installDebianPackages(missing());
  }
  if (missing().length === 0) return true;
  console.error(
    platform() === 'linux'
      ? `${without}: on Debian, sudo apt-get install ${missing().join(' ')}`
      : `${without}: ${elsewhere}`,
  );
  return false;
}

function isDebianAsRoot(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function installDebianPackages(packages: string[]): void {
  for (const command of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    spawnSync('apt-get', command, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
  }
}

function advice(engine: Engine): string {
  const debian = `sudo apt-get install ${debianPackages[engine].join(' ')}`;
  const playwright = `npx playwright install ${engine}`;
  const own: Record<Engine, string> = {
    chromium: 'install Chrome or Chromium (or set CHROME_PATH to it)',
    firefox: 'install Firefox (or set FIREFOX_PATH to it)',
    webkit:
      platform() === 'darwin'
        ? 'allow remote automation in Safari: sudo safaridriver --enable'
        : 'install WebKitGTK’s driver and Xvfb',
  };
  return `${engine} is missing: ${own[engine]}; on Debian: ${debian}; anywhere: ${playwright}`;
}
