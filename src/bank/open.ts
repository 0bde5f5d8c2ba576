import { splitAnswerKey } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import { mergeScenario } from '../model/merge.ts';
import type { ParsedFile } from '../model/parsed-file.ts';
import { InputError, type Problem } from '../model/problem.ts';
import { nearest } from '../model/reading/nearest.ts';
import { checkReferences, placeProblems } from '../model/references.ts';
import type { Bank } from './bank.ts';
import type { Question, Scenario, Scope } from './schema.ts';

/**
 * The assessment that a file means: over its scenario, with references resolved and its answers fitting the questions of
 * the bank. Throws InputError with every error; what is returned besides are warnings and hints.
 */
export function openAssessment(parsed: ParsedFile, bank: Bank): { assessment: Assessment; problems: Problem[] } {
  const opened = applyScenario(parsed, bank);
  const assessment = opened.bank === undefined ? { ...opened, bank: packOf(bank) } : opened;
  const found = [
    // Of answers only the bank can tell what they are about: answerProblems does.
    ...checkReferences(assessment).filter(({ field }) => !field?.startsWith('answers.')),
    ...unknownCategories(assessment, bank),
    ...answerProblems(assessment, bank, parsed.scenarioApplied),
  ];
  const problems = [...parsed.problems, ...placeProblems(found, parsed)];
  if (problems.some(({ severity }) => severity === 'error')) throw new InputError(problems);
  return { assessment, problems };
}

/** What an assessment remembers of the pack whose questions it answers. */
export function packOf({ head: { id, version } }: Bank): NonNullable<Assessment['bank']> {
  return { id, version };
}

function applyScenario(parsed: ParsedFile, bank: Bank): Assessment {
  if (parsed.scenario === undefined || parsed.scenarioApplied) return parsed.assessment;
  return mergeScenario(parsed, scenarioOf(parsed, parsed.scenario, bank));
}

function scenarioOf(parsed: ParsedFile, id: string, bank: Bank): Scenario {
  const scenario = bank.scenarios.find((one) => one.id === id);
  if (scenario !== undefined) return scenario;
  const ids = bank.scenarios.map((one) => one.id);
  const meant = nearest(id, ids);
  const problem: Problem = {
    severity: 'error',
    field: 'scenario',
    message: `there is no scenario ${id}`,
    mend: `${meant === undefined ? '' : `did you mean ${meant}? `}there are ${ids.join(', ') || 'none'}`,
  };
  throw new InputError(placeProblems([problem], parsed));
}

function unknownCategories(a: Assessment, bank: Bank): Problem[] {
  const known = bank.categories.map(({ id }) => id);
  return a.systems
    .filter(({ category }) => !known.includes(category))
    .map(({ id, category }) => {
      const meant = nearest(category, known);
      return {
        severity: 'error',
        field: `systems.${id}.category`,
        message: `there is no category ${category}`,
        mend: meant === undefined ? `give one of: ${known.join(', ')}` : `did you mean ${meant}?`,
      };
    });
}

/** Answers that no question of the bank asks for. `lenient`: answers about what is not in the landscape are kept. */
function answerProblems(a: Assessment, bank: Bank, lenient: boolean): Problem[] {
  const questions = new Map(bank.questions.map((question) => [question.id, question]));
  const scopes: Scopes = {
    system: new Set(a.systems.map(({ id }) => id)),
    data: new Set(a.dataObjects.map(({ id }) => id)),
    flow: new Set(a.flows.map(({ id }) => id)),
  };
  return Object.entries(a.answers).flatMap(([key, answer]): Problem[] => {
    const { questionId, scopeId } = splitAnswerKey(key);
    const refuse = (message: string, mend: string, rule?: string): Problem[] => [
      { severity: 'error', field: `answers.${key}`, message, mend, ...(rule === undefined ? {} : { rule }) },
    ];
    const question = questions.get(questionId);
    if (question === undefined) {
      const meant = nearest(questionId, questions.keys());
      return refuse(`there is no question ${questionId}`, meant ? `did you mean ${meant}?` : 'see plimsoll questions');
    }
    const fault = scopeFault(question, scopeId, scopes, lenient);
    if (fault !== undefined) return refuse(...fault);
    if (question.gate && [answer.business, answer.technology, answer.joint].some((reply) => reply?.na !== undefined)) {
      return refuse(`${questionId} is a gate and always applies`, 'answer it with points or unknown', 'I-23');
    }
    return [];
  });
}

type Scopes = Record<Exclude<Scope, 'project'>, ReadonlySet<string>>;

const KINDS = { system: 'a system', data: 'a data object', flow: 'a flow' } as const;

/** What is wrong with the scope of an answer, and what to do; undefined if nothing. */
function scopeFault(
  { id, scope, standard }: Question,
  scopeId: string | undefined,
  scopes: Scopes,
  lenient: boolean,
): [message: string, mend: string] | undefined {
  if (scope === 'project') {
    return scopeId === undefined ? undefined : [`${id} is asked about the project as a whole`, `write ${id}`];
  }
  const ids = [...scopes[scope]];
  if (scopeId === undefined) {
    if (standard) return undefined;
    return [`${id} is asked about each ${KINDS[scope].slice(2)}: say which`, `write ${id}@${ids[0] ?? 'ID'}`];
  }
  if (scopes[scope].has(scopeId)) return undefined;
  const other = (Object.keys(KINDS) as (keyof Scopes)[]).find((kind) => scopes[kind].has(scopeId));
  if (other !== undefined) {
    return [`${id} is asked about ${KINDS[scope]}, but ${scopeId} is ${KINDS[other]}`, `write ${id}@${ids[0] ?? 'ID'}`];
  }
  if (lenient) return undefined;
  const meant = nearest(scopeId, ids);
  return [
    `there is no ${KINDS[scope].slice(2)} ${scopeId}`,
    meant === undefined ? `add it, or take one of: ${ids.slice(0, 20).join(', ')}` : `did you mean ${meant}?`,
  ];
}
