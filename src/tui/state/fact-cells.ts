import { nameOf } from '../../bank/interview.ts';
import type { Assessment } from '../../model/assessment.ts';
import { duration, exact } from '../text/numbers.ts';
import { choicesOf, type Field, holds } from './forms/field.ts';
import { personName } from './forms/people.ts';

/** What stands in the cells of the tables of facts. */

export function shown(field: Field): string {
  if (field.kind === 'many') {
    const names = field.choices.filter(({ value }) => holds(field.value, value)).map(({ text }) => text);
    return names.join(', ') || '-';
  }
  if (field.value === '') return '-';
  return choicesOf(field).find(({ value }) => value === field.value)?.text ?? field.value;
}

export function peopleOf(a: Assessment, ids: string | readonly string[] | undefined): string {
  return [ids ?? []]
    .flat()
    .map((id) => personName(a, id))
    .join(', ');
}

export function nameIn(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id;
}

export function placeName(a: Assessment, { flow, system, process }: Assessment['failures'][number]): string {
  if (flow !== undefined) return nameOf(a, flow, 'flow');
  if (system !== undefined) return nameIn(a.systems, system);
  return process === undefined ? 'the project' : nameIn(a.processes, process);
}

export function wordOf(words: readonly { value: string; text: string }[], value: string | undefined): string {
  return words.find((one) => one.value === value)?.text ?? value ?? '';
}

export function figure(value: number | undefined): string {
  return value === undefined ? '-' : exact(value);
}

export function minutes(value: number | undefined): string {
  if (value === undefined) return '?';
  return value === 0 ? 'at once' : duration(value * 60);
}
