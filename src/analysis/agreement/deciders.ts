import type { Question } from '../../bank/schema.ts';
import type { Context } from '../context.ts';
import { enumerate } from '../wording.ts';
import type { Decider } from './schema.ts';

/** Who should decide a question, with the departments of these people. */
export type Deciding = { decider: Decider; departments: readonly string[] };

/**
 * The suggested decision-maker of a question: the people who answer for its aspect, else the role that usually does (the
 * A of the responsibilities). Which aspect a question falls under is said by the pack.
 */
export function decidersIn({ assessment, bank }: Context): (question: Question) => Deciding {
  const people = new Map(assessment.stakeholders.map((person) => [person.id, person]));
  const { aspectOfDimension, aspectOfQuestion } = bank.agreement.agenda;
  return ({ id, dimension }) => {
    const aspect = aspectOfQuestion[id] ?? aspectOfDimension[dimension];
    if (aspect === undefined) return { decider: nobody(null, null, null), departments: [] };
    const usual = bank.responsibilities.find((one) => one.aspect === aspect);
    const roleId = Object.entries(usual?.roles ?? {}).find(([, mark]) => mark === 'A')?.[0];
    const role = bank.head.roles.find((one) => one.id === roleId)?.name ?? roleId ?? null;
    const ids = [assessment.decisions[aspect]?.accountable ?? []].flat();
    const name = usual?.name ?? aspect;
    if (ids.length === 0) return { decider: nobody(aspect, role, name), departments: [] };
    const names = ids.map((one) => people.get(one)?.name ?? one);
    return {
      decider: {
        aspect,
        people: names,
        role,
        text: `${enumerate(names)}, who ${ids.length === 1 ? 'answers' : 'answer'} for: ${name}`,
      },
      departments: ids.flatMap((one) => people.get(one)?.department ?? []),
    };
  };
}

function nobody(aspect: string | null, role: string | null, name: string | null): Decider {
  const text = role === null ? 'To be named' : `${role}, who usually answers for: ${name}; nobody is named yet`;
  return { aspect, people: [], role, text };
}
