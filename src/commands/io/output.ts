import { type Problem, problemLine } from '../../model/problem.ts';
import { wrapped } from './columns.ts';
import { lookOf } from './look.ts';

/** Text for a person or a program that reads standard output. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Control characters but tab and line feed, and marks that turn the direction of writing. */
const ACTING = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/gu;

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
  const harmless = text.replace(ACTING, '');
  process.stderr.write(
    `${process.stderr.isTTY ? hanging(harmless, lookOf(process.stderr, process.env).width) : harmless}\n`,
  );
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
