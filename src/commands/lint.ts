import { statSync } from 'node:fs';
import type { LintFinding } from '../analysis/schema.ts';
import { counted } from '../analysis/wording.ts';
import type { Bank } from '../bank/bank.ts';
import { InputError, type Problem, problemLine } from '../model/problem.ts';
import { today } from './io/clock.ts';
import { wrapped } from './io/columns.ts';
import { EXIT, type ExitCode } from './io/exit-code.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { readInput } from './io/input-file.ts';
import { lookOf } from './io/look.ts';
import { print, printJson } from './io/output.ts';
import { joinAlike } from './join-alike.ts';
import { type OpenedFile, openText } from './open-file.ts';

/**
 * A fault as `lint --json` prints it: of an invariant also under the names that `assess --json` has for the same. There
 * `field` is the field of the entity, here its whole path, which both call `path` too.
 */
export type LintProblem = Problem & Partial<Pick<LintFinding, 'id' | 'entity' | 'text' | 'path' | 'name'>>;

/** `plimsoll lint FILE`: what is wrong with an assessment file or, for a folder, with a pack. Errors end with 2. */
export async function lint(path: string, globals: Globals): Promise<ExitCode> {
  const isPack = path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const problems = isPack ? await lintPack(path) : await lintText(await readInput(path), path, await bankOf(globals));
  if (globals.json) printJson({ file: path, problems });
  else {
    // Programs that read it want one line for each.
    const width = process.stdout.isTTY ? lookOf(process.stdout, process.env).width : Infinity;
    print(lintPage(path, problems, width));
  }
  return problems.some(({ severity }) => severity === 'error') ? EXIT.badInput : EXIT.done;
}

async function lintPack(folder: string): Promise<LintProblem[]> {
  const { packProblems } = await import('../bank/load.ts');
  return packProblems(folder).map(withBothNames);
}

/** Everything wrong with the text of an assessment file, each once. */
export async function lintText(text: string, path: string, bank: Bank): Promise<LintProblem[]> {
  const { analyse } = await import('../analysis/index.ts');
  try {
    const { assessment, problems, locate } = await openText(text, path, bank);
    const found = withLines(analyse(assessment, bank, { today: today() }).lint, locate);
    const findings = found.map(({ line, ...one }): LintProblem => {
      return { ...one, file: path, field: one.path, ...(line !== undefined && { line }) };
    });
    const said = new Set(findings.map(sameness));
    return [...problems.map(withBothNames).filter((one) => !said.has(sameness(one))), ...findings];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(withBothNames);
    throw error;
  }
}

/** The findings with the lines of the file, where it has such places. */
export function withLines(findings: readonly LintFinding[], locate: OpenedFile['locate']): LintFinding[] {
  return findings.map((one) => {
    const line = locate(one.path);
    return line === undefined ? one : { ...one, line };
  });
}

/** What reading the file says is said by the invariant as well. */
function sameness({ rule, field, message }: LintProblem): string {
  return JSON.stringify([rule, field, message]);
}

function withBothNames(problem: Problem): LintProblem {
  const { rule, field, message } = problem;
  return {
    ...problem,
    text: message,
    ...(rule !== undefined && { id: rule }),
    ...(field !== undefined && { path: field }),
  };
}

/** The faults for a person, the same sentence about many things once, and how many there are. */
export function lintPage(path: string, problems: readonly LintProblem[], width: number): string {
  const lines = joinAlike(problems).map(({ joined, line, field, ...problem }) => {
    const placed = joined
      ? problem
      : { ...problem, ...(line !== undefined && { line }), ...(field !== undefined && { field }) };
    return hanging(`${problem.severity}: ${problemLine(placed)}`, width);
  });
  return [...lines, total(path, problems)].join('\n');
}

/** Broken at the width, with further lines set in. */
function hanging(text: string, width: number): string {
  const [first = '', ...rest] = wrapped(text, width - 2).split('\n');
  return [first, ...rest.map((line) => `  ${line}`)].join('\n');
}

function total(path: string, problems: readonly Problem[]): string {
  const of = (wanted: Problem['severity']) => problems.filter(({ severity }) => severity === wanted).length;
  return `${path}: ${counted(of('error'), 'error')}, ${counted(of('warning'), 'warning')}, ${counted(of('info'), 'hint')}`;
}
