import { counted } from '../../analysis/wording.ts';
import { type Problem, problemLine } from '../../model/problem.ts';
import { hanging } from '../io/output.ts';
import type { LintProblem } from './faults.ts';
import { joinAlike } from './join-alike.ts';

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

function total(path: string, problems: readonly Problem[]): string {
  const of = (wanted: Problem['severity']) => problems.filter(({ severity }) => severity === wanted).length;
  return `${path}: ${counted(of('error'), 'error')}, ${counted(of('warning'), 'warning')}, ${counted(of('info'), 'hint')}`;
}
