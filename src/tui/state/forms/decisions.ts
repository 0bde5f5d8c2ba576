import type { Bank } from '../../../bank/bank.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { Aspect } from '../../../model/edits/project.ts';
import { TREATMENTS } from '../words.ts';
import { date, type Field, many, one, text } from './field.ts';
import { people, person, personName } from './people.ts';

/** Who decides one aspect, who does it, who is asked and who is told. */
export function decisionFields(a: Assessment, aspect: Aspect): Field[] {
  const it = a.decisions[aspect];
  const who = people(a);
  const answers = person(a, 'accountable', 'Answers for it', undefined, 'Exactly one person can.');
  const named = [it?.accountable ?? []].flat().map((id) => personName(a, id));
  return [
    // Several who answer for the same stay as they are until one is written in their place.
    { ...answers, value: named.join(', ') },
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
    person(a, 'owner', 'Owner', it?.owner),
    date('due', 'Until', it?.due, 'A day, as in 2027-03-01.'),
    text('note', 'Note', it?.note, 'Why it is accepted, or how it is met.'),
  ];
}
