import { type Problem, problemLine } from '../../model/problem.ts';

/** Text for a person or a program that reads standard output. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2));
}

/** What a person should know but no program reads: goes to standard error. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
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
