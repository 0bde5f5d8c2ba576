import type { Bank } from '../../../bank/bank.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { type Aspect, setDecision, setTreatment } from '../../../model/edits/project.ts';
import type { Decision, Treatment } from '../../../model/entities.ts';
import { TREATMENTS } from '../words.ts';
import { date, type Field, type Form, many, one, text } from './field.ts';
import { people, person, personName } from './people.ts';
import type { Subject } from './subject.ts';
import { withChanges } from './values.ts';

/** Who decides one aspect, who does it, who is asked and who is told. */
function decisionFields(a: Assessment, aspect: Aspect): Field[] {
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
function treatmentFields(a: Assessment, bank: Bank, rule: string): Field[] {
  const it = a.treatments[rule];
  const helps = bank.rules.find(({ id }) => id === rule)?.mitigation;
  return [
    one('status', 'What is done', it?.status ?? 'open', TREATMENTS, helps === undefined ? '' : `What helps: ${helps}`),
    person(a, 'owner', 'Owner', it?.owner),
    date('due', 'Until', it?.due, 'A day, as in 2027-03-01.'),
    text('note', 'Note', it?.note, 'Why it is accepted, or how it is met.'),
  ];
}

export function decisionForm(a: Assessment, bank: Bank, { aspect }: Extract<Subject, { of: 'decision' }>): Form {
  const fields = decisionFields(a, aspect);
  const name = bank.responsibilities.find((one) => one.aspect === aspect)?.name ?? aspect.replaceAll('_', ' ');
  return {
    title: `Who decides: ${name}`,
    fields,
    label: () => `decision ${name} changed`,
    keep: (now, values) => {
      const decision = withChanges(now.decisions[aspect] ?? {}, fields, values);
      const says = Object.values(decision).some(
        (one) => one !== undefined && !(Array.isArray(one) && one.length === 0),
      );
      const stated = Object.fromEntries(Object.entries(decision).filter(([, one]) => one !== undefined));
      return setDecision(now, aspect, says ? (stated as Decision) : undefined);
    },
  };
}

export function treatmentForm(a: Assessment, bank: Bank, { rule }: Extract<Subject, { of: 'treatment' }>): Form {
  const fields = treatmentFields(a, bank, rule);
  const name = bank.rules.find(({ id }) => id === rule)?.name ?? '';
  return {
    title: `${rule} ${name}`,
    fields,
    label: () => `treatment of ${rule} changed`,
    keep: (now, values) => {
      const all = withChanges(now.treatments[rule] ?? {}, fields, values);
      const { status, ...rest } = Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined));
      const isOpen = status === undefined || status === 'open';
      const treatment = { ...rest, status: status ?? 'open' } as Treatment;
      return setTreatment(now, rule, isOpen && Object.keys(rest).length === 0 ? undefined : treatment);
    },
  };
}
