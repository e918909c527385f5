import type {Form} from './forms.js';
import type {Measurement} from './measure.js';

const rows: readonly (keyof Measurement)[] = [
  'cpu',
  'script',
  'style',
  'layout',
  'heap',
  'shift',
  'largestPaint',
];

/** Medians, as ratios to the first form, with the quartiles of the ratios of each round. */
export function table(
  runs: ReadonlyMap<Form, readonly Measurement[]>,
  bytes: ReadonlyMap<Form, number>,
): string {
  const [[, plain = []] = []] = runs;
  const lines = [...runs].map(([form, own]) => {
    const cells = rows.map((row) => {
      const base = median(plain.map((run) => run[row]));
      const value = median(own.map((run) => run[row]));
      if (own === plain || base < 0.005) return value.toFixed(2);
      const [low, high] = [0.25, 0.75].map((share) =>
        quantile(
          own.map((run, round) => run[row] / (plain[round]?.[row] ?? NaN)),
          share,
        ).toFixed(2),
      );
      return `${(value / base).toFixed(2)} (${low}–${high})`;
    });
    return [form.name, ...cells, String(bytes.get(form) ?? 0)];
  });
  return [
    ['form', ...rows, 'bytes'],
    ['---', ...rows.map(() => '---'), '---'],
    ...lines,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place % 1);
}
