import type { Assessment } from './assessment.ts';
import { flowRules } from './checks/flow-rules.ts';
import { Ids } from './checks/ids.ts';
import { landscapeReferences } from './checks/landscape-references.ts';
import { peopleReferences } from './checks/people-references.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { Problem } from './problem.ts';

/**
 * Whether the facts hold together: ids unique and every reference resolved (I-01), flows between two systems (I-02) with
 * data (I-03) and a frequency that fits their trigger (I-04). What would make analysis wrong is an error; people not
 * listed, I-03 and I-04 are warnings. Lines are added by `placeProblems`.
 */
export function checkReferences(assessment: Assessment): Problem[] {
  const ids = new Ids(assessment);
  return [
    ...ids.duplicates(),
    ...landscapeReferences(assessment, ids),
    ...flowRules(assessment),
    ...peopleReferences(assessment, ids),
  ];
}

/** The problems with the file and the lines that they are about. */
export function placeProblems(problems: readonly Problem[], parsed: Pick<ParsedFile, 'file' | 'locate'>): Problem[] {
  return problems.map((problem) => {
    const line = problem.field === undefined ? undefined : parsed.locate(problem.field);
    return { ...problem, file: parsed.file, ...(line !== undefined && { line }) };
  });
}
