import type { LintFinding } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import { InputError, type Problem } from '../../model/problem.ts';
import { today } from '../io/clock.ts';
import { type OpenedFile, openText } from '../open-file.ts';

/**
 * A fault as `lint --json` prints it: of an invariant also under the names that `assess --json` has for the same. There
 * `field` is the field of the entity, here its whole path, which both call `path` too.
 */
export type LintProblem = Problem & Partial<Pick<LintFinding, 'id' | 'entity' | 'text' | 'path' | 'name'>>;

/** Everything wrong with the text of an assessment file, each once. */
export async function lintText(text: string, path: string, bank: Bank): Promise<LintProblem[]> {
  const { analyse } = await import('../../analysis/index.ts');
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

/** A fault of reading, under the names of an invariant's finding too. */
export function withBothNames(problem: Problem): LintProblem {
  const { rule, field, message } = problem;
  return {
    ...problem,
    text: message,
    ...(rule !== undefined && { id: rule }),
    ...(field !== undefined && { path: field }),
  };
}
