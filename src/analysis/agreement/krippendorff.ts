import type { Table } from './two-raters.ts';

/** How far two values lie apart. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha: 1 - observed over expected disagreement. 1 perfect, 0 as by chance; below 0 systematic
 * disagreement. From .8 good, .667 to .8 tentative (Krippendorff).
 *
 * @param units one row a question: the raters' values, undefined where a rater gave none. Rows with fewer than two
 * values say nothing about agreement and are left out.
 * @returns undefined where all values are the same (nothing could have disagreed) or fewer than two can be paired.
 */
export function krippendorffAlpha(
  units: readonly (readonly (number | undefined)[])[],
  metric: Metric,
): number | undefined {
  const rows = units.map((unit) => unit.filter((value) => value !== undefined)).filter((unit) => unit.length > 1);
  const values = [...new Set(rows.flat())].sort((a, b) => a - b);
  const at = new Map(values.map((value, index) => [value, index]));
  const coincidences = values.map(() => values.map(() => 0));
  for (const row of rows) {
    for (const [first, a] of row.entries()) {
      for (const [second, b] of row.entries()) {
        const line = coincidences[at.get(a) ?? 0];
        const column = at.get(b) ?? 0;
        if (first !== second && line) line[column] = (line[column] ?? 0) + 1 / (row.length - 1);
      }
    }
  }
  return alphaOf(coincidences, values, metric);
}

/** Ordinal alpha of two raters from the table of their answers, 0..top. */
export function ordinalAlpha(table: Table): number | undefined {
  const both = table.map((row, a) => row.map((count, b) => count + (table[b]?.[a] ?? 0)));
  return alphaOf(both, [...table.keys()], 'ordinal');
}

/** Alpha from the coincidences of the values: how often two of them were given to the same unit. */
function alphaOf(coincidences: Table, values: readonly number[], metric: Metric): number | undefined {
  const counts = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.filter((count) => count > 0).length < 2) return undefined;
  const distance = distances(values, counts, metric);
  let observed = 0;
  let expected = 0;
  for (const [a, row] of coincidences.entries()) {
    for (const [b, count] of row.entries()) {
      const apart = distance(a, b);
      observed += count * apart;
      expected += ((counts[a] ?? 0) * (counts[b] ?? 0) * apart) / (total - 1);
    }
  }
  return 1 - observed / expected;
}

/** Squared distance between the values at two places of the sorted list. */
function distances(
  values: readonly number[],
  counts: readonly number[],
  metric: Metric,
): (a: number, b: number) => number {
  if (metric === 'nominal') return (a, b) => (a === b ? 0 : 1);
  if (metric === 'interval') return (a, b) => ((values[a] ?? 0) - (values[b] ?? 0)) ** 2;
  return (a, b) => {
    let between = ((counts[a] ?? 0) + (counts[b] ?? 0)) / 2;
    for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) between += counts[at] ?? 0;
    return a === b ? 0 : between ** 2;
  };
}
