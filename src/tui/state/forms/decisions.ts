import type { Bank } from '../../../bank/bank.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { Aspect } from '../../../model/edits/project.ts';
import { TREATMENTS } from '../words.ts';
import { date, type Field, many, maybe, one, text } from './field.ts';
import { people, WHO } from './people.ts';

/** Stands for several who answer for the same: kept as it is until one is chosen. */
export const SEVERAL_PEOPLE = '*several*';

/** Who decides one aspect, who does it, who is asked and who is told. */
export function decisionFields(a: Assessment, aspect: Aspect): Field[] {
  const it = a.decisions[aspect];
  const who = people(a);
  const { accountable } = it ?? {};
  const several = Array.isArray(accountable);
  const choices = several ? [{ value: SEVERAL_PEOPLE, text: 'several (choose one)' }, ...who] : who;
  return [
    maybe(
      'accountable',
      'Answers for it',
      several ? SEVERAL_PEOPLE : accountable,
      choices,
      `Exactly one person can. ${WHO}`,
    ),
    many('responsible', 'Does it', it?.responsible, who, 'Arrows look at each person, space takes them in or out.'),
    many('consulted', 'Is asked', it?.consulted, who, 'Before it is decided.'),
    many('informed', 'Is told', it?.informed, who, 'Once it is decided.'),
  ];
}

/** What is done about a risk: whose it is and until when. */
export function treatmentFields(a: Assessment, bank: Bank, rule: string): Field[] {
  const it = a.treatments[rule];
  const helps = bank.rules.find(({ id }) => id === rule)?.mitigation;
  return [
    one('status', 'What is done', it?.status ?? 'open', TREATMENTS, helps === undefined ? '' : `What helps: ${helps}`),
    maybe('owner', 'Owner', it?.owner, people(a), WHO),
    date('due', 'Until', it?.due, 'A day, as in 2027-03-01.'),
    text('note', 'Note', it?.note, 'Why it is accepted, or how it is met.'),
  ];
}
