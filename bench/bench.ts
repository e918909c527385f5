import {existsSync} from 'node:fs';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import puppeteer, {type Browser} from 'puppeteer-core';
import {chromiumFlags} from '../scripts/browsers/chromium-flags.js';
import {findBrowsers} from '../scripts/browsers/find.js';
import {onePage, type Amount} from './article.js';
import {allForms, libraries, type Form} from './forms.js';
import {
  measure,
  slowPhone,
  type Conditions,
  type Measurement,
} from './measure.js';
import {serve} from './serve.js';
import {table} from './table.js';
import {measureTasks} from './tasks.js';

const help = `Measures a news page made with Lede against the same page made otherwise.

  npm run bench                      one article page
  npm run bench -- --rounds N        so many loads of each form (default 20), interleaved
  npm run bench -- --figures N       a page with N figures and N pull quotes
  npm run bench -- --tasks           large pages: Lede's longest task, keys pressed meanwhile, memory
  npm run bench -- --slow            a phone four times slower, on slow 4G

Needs Chromium, a build (npm run build), the libraries that Lede is compared
with (npm ci --prefix bench/libraries), and a machine that does nothing else.`;

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '20'},
    figures: {type: 'string'},
    tasks: {type: 'boolean', default: false},
    slow: {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  },
});

const conditions = values.slow ? slowPhone : {};

if (values.help) console.log(help);
else if (values.tasks) {
  await inChromium(async (browser) => {
    console.log(await measureTasks(browser, Number(values.rounds), conditions));
  });
} else {
  const figures = Number(values.figures ?? NaN);
  await bench(
    Number(values.rounds),
    Number.isNaN(figures)
      ? onePage
      : {paragraphs: figures, figures, quotes: figures},
    conditions,
  );
}

async function bench(
  rounds: number,
  amount: Amount,
  conditions: Conditions,
): Promise<void> {
  if (!existsSync(libraries)) {
    throw new Error(
      'There are no libraries to compare with: npm ci --prefix bench/libraries',
    );
  }
  const forms = await allForms();
  const served = await serve(forms, amount);
  await inChromium(async (browser) => {
    const runs = new Map<Form, Measurement[]>(forms.map((form) => [form, []]));
    // The first load of each warms the machine up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      // What comes first in a round is another each time.
      for (const turn of forms.keys()) {
        const index = (turn + round) % forms.length;
        const run = await measure(
          browser,
          `${served.origin}/${index}.html`,
          conditions,
        );
        const form = forms[index];
        if (form && round > 0) runs.get(form)?.push(run);
      }
      process.stderr.write('.');
    }
    process.stderr.write('\n');
    console.log(`${rounds} rounds\n`);
    console.log(table(runs, served.bytes));
  }).finally(() => {
    served.close();
  });
}

async function inChromium(
  run: (browser: Browser) => Promise<void>,
): Promise<void> {
  const chromium = (await findBrowsers()).get('chromium');
  if (!chromium) throw new Error('There is no Chromium to measure in.');
  console.log(`${cpus()[0]?.model ?? ''}, ${chromium.name}`);
  const browser = await puppeteer.launch({
    executablePath: chromium.executable,
    args: chromiumFlags,
  });
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
}
