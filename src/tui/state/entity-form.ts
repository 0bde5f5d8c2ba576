import type { Bank } from '../../bank/bank.ts';
import { nameOf } from '../../bank/interview.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { EntityInput } from '../../model/edits/entities.ts';
import { CONTROLS, DIRECTIONS, PATTERNS, SENSITIVITIES, TRIGGERS } from '../../model/entities.ts';
import type { Tab } from './navigation.ts';
import {
  CONTROL_WORDS,
  CRITICALITY_WORDS,
  DIRECTION_WORDS,
  PATTERN_WORDS,
  SENSITIVITY_WORDS,
  TRIGGER_WORDS,
} from './words.ts';

export type Choices = readonly { value: string; text: string }[];

/** A line of a form. Values are text: ids, numbers as digits, several ids joined by spaces; empty is not stated. */
export type Field = { name: string; label: string; value: string; hint: string } & (
  | { kind: 'text'; placeholder?: string }
  | { kind: 'one'; choices: Choices }
  | { kind: 'many'; choices: Choices }
);

const NOT_STATED = { value: '', text: 'not stated' };

/** The form of an entity, or of a new one where there is none of this id. */
export function entityForm(a: Assessment, bank: Bank, tab: Tab, id: string | undefined): Field[] {
  const systems = a.systems.map((one) => ({ value: one.id, text: one.name }));
  const objects = a.dataObjects.map((one) => ({ value: one.id, text: one.name }));
  switch (tab) {
    case 'systems': {
      const one = a.systems.find((system) => system.id === id);
      const categories = bank.categories.map((category) => ({ value: category.id, text: category.name }));
      return [
        text('name', 'Name', one?.name, 'As people call it.'),
        choice(
          'category',
          'Category',
          one?.category ?? 'other',
          categories,
          'Decides which questions are asked about it.',
        ),
        choice(
          'criticality',
          'Criticality',
          String(one?.criticality ?? 2),
          criticalities(),
          'What business loses when it stands still.',
        ),
        choice('control', 'Control', one?.control ?? 'unknown', worded(CONTROLS, CONTROL_WORDS), 'Who can change it.'),
      ];
    }
    case 'dataObjects': {
      const one = a.dataObjects.find((object) => object.id === id);
      const golden = one?.goldenRecord;
      const several = golden !== undefined && typeof golden !== 'string';
      const kept = several ? [{ value: SEVERAL, text: 'several systems (as in the file)' }] : [];
      const identifier = one?.identifier;
      return [
        text('name', 'Name', one?.name, 'What is exchanged, as Customer or Order.'),
        choice(
          'goldenRecord',
          'Golden record',
          several ? SEVERAL : golden,
          [NOT_STATED, ...kept, ...systems],
          'The one system whose version is true.',
        ),
        text(
          'identifier',
          'Identifier',
          typeof identifier === 'object' ? identifier.name : identifier,
          'By which all systems know the same one, as SKU.',
        ),
        choice(
          'sensitivity',
          'Sensitivity',
          one?.sensitivity,
          [NOT_STATED, ...worded(SENSITIVITIES, SENSITIVITY_WORDS)],
          'Personal and payment data call for more.',
        ),
      ];
    }
    case 'flows': {
      const one = a.flows.find((flow) => flow.id === id);
      const title = one === undefined ? 'from its two ends' : nameOf(a, one.id, 'flow');
      return [
        choice('from', 'From', one?.from ?? systems[0]?.value, systems, 'The system that sends.'),
        choice('to', 'To', one?.to ?? systems[1]?.value, systems, 'The system that receives.'),
        {
          kind: 'many',
          name: 'objects',
          label: 'Carries',
          value: one?.objects.join(' ') ?? '',
          choices: objects,
          hint: 'Arrows look at each data object, space takes it in or out.',
        },
        choice(
          'direction',
          'Direction',
          one?.direction ?? 'one_way',
          worded(DIRECTIONS, DIRECTION_WORDS),
          'Two-way is a risk of its own.',
        ),
        choice(
          'trigger',
          'Trigger',
          one?.trigger,
          [NOT_STATED, ...worded(TRIGGERS, TRIGGER_WORDS)],
          'What sets it going.',
        ),
        choice(
          'pattern',
          'Pattern',
          one?.pattern,
          [NOT_STATED, ...worded(PATTERNS, PATTERN_WORDS)],
          'How the data gets across.',
        ),
        { ...text('name', 'Name', one?.name, 'May stay empty.'), kind: 'text', placeholder: title },
      ];
    }
  }
}

/** Stands for what only the file can say; left as it is unless something else is chosen. */
const SEVERAL = '*several*';

/** What the form changes: only fields whose text is another than at first. `undefined` takes a field out. */
export function changesOf<T extends Tab>(
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
  isNew: boolean,
): EntityInput<T> {
  const entries = fields
    .filter(({ name, value }) => values[name] !== value || (isNew && value !== ''))
    .map(({ name, kind }) => [name, statedIn(name, kind, (values[name] ?? '').trim())]);
  return Object.fromEntries(entries.filter(([, value]) => !isNew || value !== undefined));
}

function statedIn(name: string, kind: Field['kind'], text: string): unknown {
  if (kind === 'many') return text.split(' ').filter(Boolean);
  if (text === '') return undefined;
  return name === 'criticality' ? Number(text) : text;
}

/** What must be mended before the form can be kept; the field and the sentence. */
export function formFault(
  tab: Tab,
  values: Readonly<Record<string, string>>,
): { field: string; text: string } | undefined {
  if (tab !== 'flows') {
    return (values.name ?? '').trim() === '' ? { field: 'name', text: 'Write a name.' } : undefined;
  }
  if (!values.from || !values.to) return { field: 'from', text: 'Add two systems first: a flow needs both ends.' };
  return values.from === values.to
    ? { field: 'to', text: 'Choose another system: a flow leads to a second one.' }
    : undefined;
}

/** Whether a data object is among the values of a field of kind `many`. */
export function holds(value: string, one: string): boolean {
  return value.split(' ').includes(one);
}

export function toggled(value: string, one: string): string {
  const list = value.split(' ').filter(Boolean);
  return (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]).join(' ');
}

function text(name: string, label: string, value: string | undefined, hint: string): Field {
  return { kind: 'text', name, label, value: value ?? '', hint };
}

function choice(name: string, label: string, value: string | undefined, choices: Choices, hint: string): Field {
  return { kind: 'one', name, label, value: value ?? '', choices, hint };
}

function worded<V extends string>(values: readonly V[], words: Record<V, string>): Choices {
  return values.map((value) => ({ value, text: words[value] }));
}

function criticalities(): Choices {
  return Object.entries(CRITICALITY_WORDS).map(([value, words]) => ({ value, text: `${value} ${words}` }));
}
