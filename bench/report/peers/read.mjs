import { readFileSync, writeFileSync } from 'node:fs';

/** What a renderer is called with: the report as JSON, where the PDF goes, the folder of the fonts, and whatever else it needs. */
export const [, , reportFile, out, fonts, ...more] = process.argv;
export const report = JSON.parse(readFileSync(reportFile, 'utf8'));

/** Writes the PDF and prints the most memory that the process has taken, in kilobytes. */
export function done(pdf) {
  writeFileSync(out, pdf);
  console.log(process.resourceUsage().maxRSS);
}

/** Runs of a text, each with its text at least. */
export function runs(text) {
  return typeof text === 'string' ? [{ text }] : text;
}

/** The text of a cell, with the letter of its badge. */
export function cellRuns(cell) {
  if (typeof cell !== 'object' || !('text' in cell)) return runs(cell);
  const letter = cell.badge === undefined ? [] : [{ text: `${'LMHVC'[cell.badge - 1]} `, strong: true }];
  return [...letter, ...runs(cell.text)];
}

export const INK = {
  ink: '#1b2733',
  muted: '#5b6b7a',
  navy: '#12263f',
  accent: '#0072b2',
  rule: '#d5dde5',
  zebra: '#f4f7fa',
};
