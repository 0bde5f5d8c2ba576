import { type Problem, problemLine } from '../../model/problem.ts';
import { wrapped } from './columns.ts';
import { lookOf } from './look.ts';

/** Control characters but tab and line feed, and marks that turn the direction of writing. */
const ACTING = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/gu;

/** Text without what could act on a terminal. */
export function harmless(text: string): string {
  return text.replace(ACTING, '');
}

/** Colour and weight, as the program itself sets them, or what could act on a terminal. */
const PAINT_OR_ACTING = new RegExp(`\\u001b\\[\\d{1,2}m|${ACTING.source}`, 'gu');

/**
 * Text for a person or a program that reads standard output. A terminal gets nothing that acts on it but colour and weight:
 * folders and files may be called anything. A program gets the paths as they are.
 */
export function print(text: string): void {
  const shown = process.stdout.isTTY ? text.replace(PAINT_OR_ACTING, (found) => (found.length > 1 ? found : '')) : text;
  process.stdout.write(shown.endsWith('\n') ? shown : `${shown}\n`);
}

/** As JSON; what could act on a terminal is written as an escape, which says the same. */
export function printJson(value: unknown): void {
  const text = JSON.stringify(value, undefined, 2);
  print(text.replace(ACTING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/**
 * What a person should know but no program reads: goes to standard error. Quotes from files that were refused, and so never
 * cleaned, stand in it: what could act on a terminal is taken out. In a terminal long lines are broken between words.
 */
export function tell(text: string): void {
  const shown = harmless(text);
  process.stderr.write(`${process.stderr.isTTY ? hanging(shown, lookOf(process.stderr, process.env).width) : shown}\n`);
}

/** Lines broken at a width, what goes on set in below its beginning. */
export function hanging(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const indent = ' '.repeat(line.length - line.trimStart().length);
      const [first = '', ...rest] = wrapped(line.trimStart(), width - indent.length - 2).split('\n');
      return [first, ...rest.map((one) => `  ${one}`)].map((one) => indent + one).join('\n');
    })
    .join('\n');
}

/** Warnings and hints about input that was taken all the same. */
export function tellProblems(problems: readonly Problem[]): void {
  for (const problem of problems) tell(`${problem.severity}: ${problemLine(problem)}`);
}

/** Ends quietly where whoever read our output has gone, as in `plimsoll questions | head`. */
export function endQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr].filter(({ isTTY }) => !isTTY)) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
}
