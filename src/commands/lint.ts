import { statSync } from 'node:fs';
import type { LintFinding } from '../analysis/schema.ts';
import { counted } from '../analysis/wording.ts';
import type { Bank } from '../bank/bank.ts';
import { type Assessment, COLLECTIONS } from '../model/assessment.ts';
import { InputError, type Problem, problemLine } from '../model/problem.ts';
import { today } from './io/clock.ts';
import { EXIT, type ExitCode } from './io/exit-code.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { readInput } from './io/input-file.ts';
import { print, printJson } from './io/output.ts';

/** `plimsoll lint FILE`: what is wrong with an assessment file or, for a folder, with a pack. Errors end with 2. */
export async function lint(path: string, globals: Globals): Promise<ExitCode> {
  const isPack = path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const problems = isPack ? await lintPack(path) : await lintFile(path, await bankOf(globals));
  if (globals.json) printJson({ file: path, problems });
  else print([...problems.map((one) => `${one.severity}: ${problemLine(one)}`), total(path, problems)].join('\n'));
  return problems.some(({ severity }) => severity === 'error') ? EXIT.badInput : EXIT.done;
}

async function lintPack(folder: string): Promise<Problem[]> {
  const { packProblems } = await import('../bank/load.ts');
  return packProblems(folder);
}

async function lintFile(path: string, bank: Bank): Promise<Problem[]> {
  const [{ parseAssessment }, { openAssessment }, { analyse }] = await Promise.all([
    import('../model/parse.ts'),
    import('../bank/open.ts'),
    import('../analysis/index.ts'),
  ]);
  try {
    const parsed = parseAssessment(await readInput(path), path);
    const { assessment, problems } = openAssessment(parsed, bank);
    const findings = analyse(assessment, bank, { today: today() }).lint.map((finding) => {
      const place = placeOf(finding, assessment);
      return problemOf(finding, path, place, parsed.locate(place));
    });
    return [...problems, ...findings];
  } catch (error) {
    if (error instanceof InputError) return [...error.problems];
    throw error;
  }
}

/** The field's path as the file has it, `systems.erp.businessOwner`. */
function placeOf({ entity, field }: LintFinding, assessment: Assessment): string {
  const collection = COLLECTIONS.find((one) => assessment[one].some(({ id }) => id === entity));
  return [...new Set([collection, entity, field])].filter((part) => part !== undefined && part !== '').join('.');
}

function problemOf(finding: LintFinding, file: string, field: string, line: number | undefined): Problem {
  const { id, severity, text, mend } = finding;
  return { severity, message: text, file, field, rule: id, mend, ...(line !== undefined && { line }) };
}

function total(path: string, problems: readonly Problem[]): string {
  const of = (wanted: Problem['severity']) => problems.filter(({ severity }) => severity === wanted).length;
  return `${path}: ${counted(of('error'), 'error')}, ${counted(of('warning'), 'warning')}, ${counted(of('info'), 'hint')}`;
}
