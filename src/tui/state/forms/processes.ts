import type { Bank } from '../../../bank/bank.ts';
import { nameOf } from '../../../bank/interview.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { CHANGE_WORDS } from '../words.ts';
import { date, type Field, grouped, list, many, maybe, number, offered, one, text } from './field.ts';
import { person, personName } from './people.ts';
import type { Subject } from './subject.ts';

/** A process: what it needs. Its steps have an editor of their own. */
export function processFields(a: Assessment, id: string | undefined): Field[] {
  const it = a.processes.find((process) => process.id === id);
  const objectives = a.objectives.map((objective) => ({ value: objective.id, text: objective.text }));
  return [
    text('name', 'Name', it?.name, 'As in Sell and deliver.'),
    maybe('change', 'Change', it?.change, CHANGE_WORDS, 'What the project does to it.'),
    person(a, 'owner', 'Owner', it?.owner),
    many('objectives', 'Serves', it?.objectives, objectives, 'Space takes an objective in or out.'),
    ...grouped('What it needs', [
      number('availabilityNeed', 'Works', it?.availabilityNeed, 'Percent of the time, as in 99.5.'),
      number('latencyNeedS', 'Waits at most', it?.latencyNeedS, 'Seconds that somebody waits for all its calls.'),
      number('freshnessNeedS', 'Data at most', it?.freshnessNeedS, 'Seconds old.'),
      number('rtoMin', 'Back within', it?.rtoMin, 'Minutes until it must work again.'),
      number('rpoMin', 'Loses at most', it?.rpoMin, 'Minutes of data.'),
      text('peakNote', 'Busiest', it?.peakNote, 'When most happens, as in Mondays, or before holidays.'),
      text('note', 'Note', it?.note, 'Printed in the report.'),
    ]),
  ];
}

/** One step of the happy path. */
export function stepFields(a: Assessment, { process, at }: Extract<Subject, { of: 'step' }>): Field[] {
  const it = at === undefined ? undefined : a.processes.find(({ id }) => id === process)?.steps[at];
  const systems = a.systems.map((system) => ({ value: system.id, text: system.name }));
  const flows = a.flows.map((flow) => ({ value: flow.id, text: nameOf(a, flow.id, 'flow') }));
  const objects = a.dataObjects.map(({ id, name }) => ({ value: id, text: name }));
  return [
    text('text', 'What happens', it?.text, 'One thing, without if or or: those are exceptions.'),
    text('actor', 'Who does it', it?.actor, 'A role, or empty where the system does it.'),
    maybe('system', 'System', it?.system, systems, 'Where it happens.'),
    maybe('flow', 'Flow', it?.flow, flows, 'What it sets going, if anything.'),
    text('expected', 'Seen then', it?.expected, 'By what one knows that it worked.'),
    number('exceptionOf', 'Exception of', it?.exceptionOf, 'The number of the step that it stands in for; else empty.'),
    many('objects', 'Uses', it?.objects, objects, 'Space takes a data object in or out.'),
  ];
}

/** What may go wrong at one place, and the minimum: how it is noticed, what is done, who is told, how and how fast. */
export function failureFields(a: Assessment, bank: Bank, subject: Extract<Subject, { of: 'failures' }>): Field[] {
  const { at, flow, from } = subject;
  const it = at === undefined ? undefined : a.failures[at];
  const draft = it === undefined ? from : undefined;
  const places = [
    ...a.flows.map(({ id }) => ({ value: `flow:${id}`, text: nameOf(a, id, 'flow') })),
    ...a.systems.map(({ id, name }) => ({ value: `system:${id}`, text: name })),
    ...a.processes.map(({ id, name }) => ({ value: `process:${id}`, text: name })),
  ];
  const place = placeOf(it) ?? (flow === undefined ? places[0]?.value : `flow:${flow}`);
  const offers = bank.failureModes.map(({ name }) => name);
  const fields = [
    one('where', 'Where', place, places, 'The flow, system or process that fails.'),
    offered('mode', 'What goes wrong', it?.mode, offers, 'In your words; → takes the usual one that is offered.'),
    text('detection', 'Noticed by', it?.detection, 'The sign that shows it, before a customer does.'),
    text('reaction', 'What is done', it?.reaction, 'By whoever is told, at once.'),
    list(
      'notify',
      'Who is told',
      it?.notify.map((who) => personName(a, who)),
      'People or roles, divided by commas.',
    ),
    text('channel', 'How', it?.channel, 'As in page, phone, chat, ticket.'),
    number('withinMinutes', 'Within minutes', it?.withinMinutes, 'How fast; 0 is at once.'),
    ...grouped('If it lasts', [
      text('workaround', 'Workaround', it?.workaround, 'What people do meanwhile.'),
      number('workaroundCapacityPct', 'It bears', it?.workaroundCapacityPct, 'Percent of the usual load.'),
      number('severity', 'Severity', it?.severity, severities(bank)),
      date('rehearsedAt', 'Rehearsed on', it?.rehearsedAt, 'The day it was last played through, as in 2027-03-01.'),
      text('note', 'Note', it?.note, 'Printed in the report.'),
    ]),
  ];
  return fields.map((field) => ({ ...field, ...suggested(field, draft) }));
}

function severities({ severities: levels }: Bank): string {
  return levels.map(({ level, definition }) => `${level} ${definition}`).join('; ');
}

/** A value that is taken over shows in the field; it is kept even where nobody changes it. */
function suggested({ name, value }: Field, draft: object | undefined): { value: string } {
  const given: unknown = (draft as Record<string, unknown> | undefined)?.[name];
  if (given === undefined) return { value };
  return { value: Array.isArray(given) ? given.join(', ') : String(given) };
}

function placeOf(it: Assessment['failures'][number] | undefined): string | undefined {
  if (it?.flow !== undefined) return `flow:${it.flow}`;
  if (it?.system !== undefined) return `system:${it.system}`;
  return it?.process === undefined ? undefined : `process:${it.process}`;
}

/** An integration that is there already. */
export function existingFields(a: Assessment, id: string | undefined): Field[] {
  const it = a.existingIntegrations.find((one) => one.id === id);
  const systems = a.systems.map((system) => ({ value: system.id, text: system.name }));
  const objects = a.dataObjects.map((object) => ({ value: object.id, text: object.name }));
  return [
    one('from', 'From', it?.from ?? systems[0]?.value, systems, 'The system that sends.'),
    one('to', 'To', it?.to ?? systems[1]?.value, systems, 'The system that receives.'),
    many('objects', 'Carries', it?.objects, objects, 'Space takes a data object in or out.'),
    one('status', 'State', it?.status ?? 'unknown', EXISTING_STATUS, 'How well it works today.'),
    one('decision', 'What becomes of it', it?.decision ?? 'undecided', EXISTING_DECISION, 'In the new landscape.'),
    person(a, 'owner', 'Owner', it?.owner),
  ];
}

const said = (value: string, words = value) => ({ value, text: words });
const EXISTING_STATUS = [said('works'), said('unstable'), said('unknown', 'not known'), said('off', 'switched off')];
const EXISTING_DECISION = [
  said('reuse', 'used again'),
  said('replace', 'replaced'),
  said('retire', 'switched off'),
  said('undecided'),
];
