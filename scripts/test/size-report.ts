import type {Budget} from './budgets.js';

/** Sizes as a table in Markdown, beside those of another commit. */
export function sizeReport(
  budgets: readonly Budget[],
  base?: {readonly name: string; readonly budgets: readonly Budget[]},
): string {
  const columns = [
    'bytes (brotli)',
    'limit',
    ...(base ? [base.name, 'change'] : []),
  ];
  const rows = budgets.map((budget) => [
    budget.passed ? budget.name : `**${budget.name}: over its limit**`,
    bytes(budget.size),
    bytes(budget.limit),
    ...(base ? compared(budget, base.budgets) : []),
  ]);
  return [
    ['what readers download', ...columns],
    ['---', ...columns.map(() => '--:')],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function compared({name, size}: Budget, others: readonly Budget[]): string[] {
  const other = others.find((one) => one.name === name)?.size;
  return other === undefined
    ? ['–', 'new']
    : [bytes(other), signed.format(size - other)];
}

const bytes = (size: number): string =>
  size === Infinity ? 'not there' : size.toLocaleString('en');

const signed = new Intl.NumberFormat('en', {signDisplay: 'exceptZero'});
