import type { Assessment } from '../../../model/assessment.ts';
import { withDays } from '../../text/locale.ts';

/** What can be chosen: the value kept and the words shown. */
export type Choices = readonly { value: string; text: string }[];

type Kind =
  | {
      kind: 'text';
      placeholder?: string /** What people often write here; offered while one types. */;
      offers?: readonly string[];
    }
  /** `unknown`: it may be said that nobody knows. `placeholder`: what holds where nothing is written. */
  | { kind: 'number'; unknown?: true; placeholder?: string }
  /** Its text is as the screen writes days. */
  | { kind: 'date' }
  /** Several texts, divided by commas. */
  | { kind: 'list' }
  | { kind: 'one'; choices: Choices; as?: 'number' }
  | { kind: 'yes-no' }
  /** Shown with where it comes from, and changed elsewhere. */
  | { kind: 'fixed' }
  | { kind: 'many'; choices: Choices }
  /** By name; somebody new is entered with the form. */
  | { kind: 'person'; offers: readonly string[] };

/**
 * A line of a form, as data. `name` is the path of the field in what the form keeps, as in volume.peakPerHour. Values are
 * text: ids, digits, several ids joined by spaces; empty is not stated.
 */
export type Field = {
  name: string;
  label: string;
  value: string;
  /** A sentence for the field in front: what to write, or what it is for. */
  hint: string;
  /** The title of the group that begins here. */
  group?: string;
} & Kind;

/** What is wrong with a form: a sentence for each field, by its name. */
export type Faults = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, string>>;

/** A form as data: what it asks and what keeping it makes of the assessment. */
export type Form = {
  title: string;
  fields: readonly Field[];
  /** The step as undo names it. */
  label: (values: Values) => string;
  /** What no schema knows, checked before it is kept. */
  check?: (values: Values) => Faults;
  /** Throws InputError where a field is wrong. */
  keep: (assessment: Assessment, values: Values) => Assessment;
};

const NOT_STATED = { value: '', text: 'not stated' };
const YES_NO: Choices = [NOT_STATED, { value: 'yes', text: 'yes' }, { value: 'no', text: 'no' }];

type Given = string | number | boolean | readonly string[] | undefined;

/** A value as the text of a field. */
function asText(value: Given): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join(' ') : String(value);
}

export function text(name: string, label: string, value: string | undefined, hint: string, placeholder = ''): Field {
  return { kind: 'text', name, label, value: asText(value), hint, placeholder };
}

export function number(name: string, label: string, value: number | string | undefined, hint: string): Field {
  return { kind: 'number', name, label, value: asText(value), hint };
}

/** A number that may be asked for and not known. */
export function limit(name: string, label: string, value: number | 'unknown' | undefined, hint: string): Field {
  return { kind: 'number', name, label, value: asText(value), hint, unknown: true };
}

export function fixed(name: string, label: string, value: string, hint: string): Field {
  return { kind: 'fixed', name, label, value, hint };
}

export function date(name: string, label: string, value: string | undefined, hint: string): Field {
  return { kind: 'date', name, label, value: withDays(asText(value)), hint };
}

export function list(name: string, label: string, value: readonly string[] | undefined, hint: string): Field {
  return { kind: 'list', name, label, value: (value ?? []).join(', '), hint };
}

export function yesNo(name: string, label: string, value: boolean | undefined, hint: string): Field {
  return { kind: 'yes-no', name, label, value: asText(value), hint };
}

/** One of several, of which one always holds. */
export function one(name: string, label: string, value: string | undefined, choices: Choices, hint: string): Field {
  return { kind: 'one', name, label, value: asText(value), choices, hint };
}

/** One of several figures that have words. */
export function scale(name: string, label: string, value: number, choices: Choices, hint: string): Field {
  return { kind: 'one', name, label, value: String(value), choices, hint, as: 'number' };
}

/** A text for which there are usual ones. */
export function offered(
  name: string,
  label: string,
  value: string | undefined,
  offers: readonly string[],
  hint: string,
): Field {
  return { kind: 'text', name, label, value: asText(value), hint, offers };
}

/** One of several, or not stated. What nothing stands for any more stays, as it is written. */
export function maybe(name: string, label: string, value: string | undefined, choices: Choices, hint: string): Field {
  const lost = value === undefined || choices.some((choice) => choice.value === value) ? [] : [{ value, text: value }];
  return one(name, label, value, [NOT_STATED, ...lost, ...choices], hint);
}

export function many(
  name: string,
  label: string,
  value: readonly string[] | undefined,
  choices: Choices,
  hint: string,
): Field {
  return { kind: 'many', name, label, value: asText(value), choices, hint };
}

/** The first of the fields begins a group of this title. */
export function grouped(group: string, [first, ...rest]: readonly [Field, ...Field[]]): Field[] {
  return [{ ...first, group }, ...rest];
}

export function choicesOf(field: Field): Choices {
  if (field.kind === 'yes-no') return YES_NO;
  return field.kind === 'one' || field.kind === 'many' ? field.choices : [];
}

export function worded<V extends string>(values: readonly V[], words: Record<V, string>): Choices {
  return values.map((value) => ({ value, text: words[value] }));
}

/** Whether one is among the values of a field of kind `many`. */
export function holds(value: string, wanted: string): boolean {
  return value.split(' ').includes(wanted);
}

export function toggled(value: string, wanted: string): string {
  const all = value.split(' ').filter(Boolean);
  return (all.includes(wanted) ? all.filter((other) => other !== wanted) : [...all, wanted]).join(' ');
}
