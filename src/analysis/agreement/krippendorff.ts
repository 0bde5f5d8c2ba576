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
  const counts = values.map((value) => rows.flat().filter((other) => other === value).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (values.length < 2) return undefined;

  const distance = distances(values, counts, metric);
  const at = new Map(values.map((value, index) => [value, index]));
  let observed = 0;
  for (const row of rows) {
    for (const [first, a] of row.entries()) {
      for (const [second, b] of row.entries()) {
        if (first !== second) observed += distance(at.get(a) ?? 0, at.get(b) ?? 0) / (row.length - 1);
      }
    }
  }
  let expected = 0;
  for (const [a, countA] of counts.entries()) {
    for (const [b, countB] of counts.entries()) expected += (countA * countB * distance(a, b)) / (total - 1);
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
    const [low, high] = a < b ? [a, b] : [b, a];
    const between = counts.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
    return (between - ((counts[low] ?? 0) + (counts[high] ?? 0)) / 2) ** 2;
  };
}
