import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { ASPECTS } from '../../model/entities.ts';
import { enumerate } from '../wording.ts';
import { type Directory, directoryOf, idsOf } from './people.ts';
import type { Level, ResponsibilityLine } from './schema.ts';

type Named = ResponsibilityLine['accountable'];
type Mark = 'R' | 'A' | 'C' | 'I';

/** Who decides what: the usual roles, with the people that were entered. Exactly one person answers for an aspect (I-08). */
export function responsibilityLines(assessment: Assessment, bank: Bank): ResponsibilityLine[] {
  const people = directoryOf(assessment);
  const listed = bank.responsibilities.map(({ aspect }) => aspect);
  const further = ASPECTS.filter((aspect) => !listed.includes(aspect) && assessment.decisions[aspect] !== undefined);
  return [...listed, ...further].map((aspect) => lineOf(aspect, assessment, bank, people));
}

function lineOf(aspect: string, { decisions }: Assessment, bank: Bank, people: Directory): ResponsibilityLine {
  const preset = bank.responsibilities.find((one) => one.aspect === aspect);
  const decision = decisions[aspect as keyof typeof decisions];
  const roles = (mark: Mark): Named[] =>
    Object.entries(preset?.roles ?? {})
      .filter(([, one]) => one === mark)
      .map(([role]) => ({ role: bank.head.roles.find(({ id }) => id === role)?.name ?? role, people: [] }));
  const merged = (mark: Mark, ids: readonly string[]): Named[] =>
    ids.length === 0 ? roles(mark) : [{ role: null, people: ids.map((id) => people.nameOf(id) ?? id) }];
  const accountable = idsOf(decision?.accountable);
  const name = preset?.name ?? aspect;
  const role = roles('A')[0]?.role ?? null;
  return {
    aspect,
    name,
    accountable: { role, people: accountable.map((id) => people.nameOf(id) ?? id) },
    responsible: merged('R', decision?.responsible ?? []),
    consulted: merged('C', decision?.consulted ?? []),
    informed: merged('I', decision?.informed ?? []),
    ...judge(name, role, accountable, people),
  };
}

function judge(
  name: string,
  role: string | null,
  accountable: readonly string[],
  people: Directory,
): { level: Level; text: string } {
  const [only] = accountable;
  if (only === undefined) {
    const usually = role === null ? '' : ` Usually: ${role}.`;
    return { level: 'unknown', text: `Nobody is named who answers for: ${name}.${usually}` };
  }
  if (accountable.length > 1) {
    const names = enumerate(accountable.map((id) => people.nameOf(id) ?? id));
    return {
      level: 'red',
      text: `${names} ${accountable.length === 2 ? 'both' : 'all'} answer for: ${name}. Exactly one person can.`,
    };
  }
  if (!people.isKnown(only)) {
    return { level: 'warn', text: `${only} answers for: ${name}, but is not among the people entered.` };
  }
  return { level: 'ok', text: `${people.nameOf(only) ?? only} answers for: ${name}.` };
}
