import type { Ink } from './drawing.ts';
import type { KeyEntry, MatrixCell } from './matrix.ts';

/** A band of readiness begins at `from`, 0-100. */
type Band = { from: number; name: string };

/** From the worst band on: the darker the worse, also in grey. */
const FILLS: readonly Ink[] = ['ramp5', 'ramp3', 'ramp2', 'ramp1', 'paper'];
const LETTERS = 'ABCDEFGHIJ';

/** A readiness as a cell: its number, or the letter of its band where numbers have no room; A is the best band. */
export function readinessCell(value: number, bands: readonly Band[], narrow = false): MatrixCell {
  const index = bandOf(value, bands);
  const fill = FILLS[Math.min(index, FILLS.length - 1)] ?? 'paper';
  const dark = fill === 'ramp5';
  return {
    text: narrow ? letterOf(index, bands) : String(Math.round(value)),
    fill,
    ...(dark ? { ink: 'paper', strong: true } : {}),
  };
}

/** The bands with letter, name and span, the best first. */
export function bandKey(bands: readonly Band[]): KeyEntry[] {
  return bands
    .map(({ from, name }, index): KeyEntry => {
      const to = (bands[index + 1]?.from ?? 101) - 1;
      const { fill, ink } = readinessCell(from, bands);
      return {
        fill,
        text: `${name}, ${from}–${to}`,
        mark: letterOf(index, bands),
        ...(ink === undefined ? {} : { ink }),
      };
    })
    .reverse();
}

/** Bands are told apart by the whole number that is shown. */
function bandOf(value: number, bands: readonly Band[]): number {
  return Math.max(
    0,
    bands.findLastIndex(({ from }) => Math.round(value) >= from),
  );
}

function letterOf(index: number, bands: readonly Band[]): string {
  return LETTERS[bands.length - 1 - index] ?? '';
}
