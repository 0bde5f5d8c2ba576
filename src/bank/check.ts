import type { Problem } from '../model/problem.ts';
import type { PackEntries } from './assemble.ts';
import { checkConstants } from './checks/constants.ts';
import { duplicates } from './checks/known.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkRules } from './checks/rules.ts';
import { checkScenarios } from './checks/scenarios.ts';

/** What is wrong between the entries of a pack, each of them well formed: ids, references, conditions, circles. */
export function checkPack(pack: PackEntries): Problem[] {
  return [
    ...duplicates(pack.categories, ({ id }) => id, 'id'),
    ...duplicates(pack.questions, ({ id }) => id, 'id'),
    ...duplicates(pack.rules, ({ id }) => id, 'id'),
    ...duplicates(pack.scenarios, ({ id }) => id, 'id'),
    ...duplicates(pack.failureModes, ({ id }) => id, 'id'),
    ...duplicates(pack.severities, ({ level }) => String(level), 'level'),
    ...duplicates(pack.responsibilities, ({ aspect }) => aspect, 'aspect'),
    ...duplicates(pack.glossary, ({ term }) => term.toLowerCase(), 'term'),
    ...checkQuestions(pack),
    ...checkRules(pack),
    ...checkScenarios(pack),
    ...checkConstants(pack),
  ];
}
