import { type Category, QUESTION_PHASES, type Question } from './schema.ts';

/**
 * The order of the interview: strategy, then each system (what all are asked, then what its category is), data, flows,
 * and the later phases of the project. Inside such a part the order of the files.
 */
export function interviewOrder(questions: readonly Question[], categories: readonly Category[]): Question[] {
  const category = new Map(categories.map(({ id }, at) => [id, at + 1]));
  const rank = ({ scope, phase, category: of }: Question): number[] => [
    scope !== 'project' ? PART[scope] : phase === 'strategy' ? 0 : 4 + QUESTION_PHASES.indexOf(phase),
    of === undefined ? 0 : (category.get(of) ?? 0),
  ];
  return questions.toSorted((a, b) => {
    const [partA = 0, categoryA = 0] = rank(a);
    const [partB = 0, categoryB = 0] = rank(b);
    return partA - partB || categoryA - categoryB;
  });
}

const PART = { system: 1, data: 2, flow: 3 } as const;
