import type { Assessment } from '../../../model/assessment.ts';
import { addEntity } from '../../../model/edits/entities.ts';
import type { Choices, Field, Values } from './field.ts';

/** The people entered, to choose from. */
export function people(a: Assessment): Choices {
  return a.stakeholders.map(({ id, name, department }) => ({
    value: id,
    text: department ? `${name} (${department})` : name,
  }));
}

const WHO = 'Type a name; → looks through the people entered. A new name is entered as a person.';

/** A person by name. What stands there where nobody of this id is entered stays, as it is written. */
export function person(a: Assessment, name: string, label: string, id: string | undefined, hint = ''): Field {
  const offers = a.stakeholders.map((one) => one.name);
  const value = id === undefined ? '' : personName(a, id);
  return { kind: 'person', name, label, value, offers, hint: `${hint} ${WHO}`.trim() };
}

/** The assessment with everybody whom a form names, and the form's values with ids in place of their names. */
export function withPeople(
  a: Assessment,
  fields: readonly Field[],
  values: Values,
): { assessment: Assessment; values: Values } {
  let assessment = a;
  const ids: Record<string, string> = {};
  for (const field of fields) {
    const name = (values[field.name] ?? '').trim();
    if (field.kind !== 'person' || name === '' || name === field.value) continue;
    if (!isKnown(assessment, name)) assessment = addEntity(assessment, 'stakeholders', { name });
    ids[field.name] = personId(assessment, name);
  }
  return { assessment, values: { ...values, ...ids } };
}

function isKnown({ stakeholders }: Assessment, name: string): boolean {
  return stakeholders.some((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase());
}

/** The name of a person; what stands there where nobody of this id is entered. */
export function personName({ stakeholders }: Assessment, id: string): string {
  return stakeholders.find((one) => one.id === id)?.name ?? id;
}

/** The id of a person of this name; the text itself where nobody has it. */
export function personId({ stakeholders }: Assessment, name: string): string {
  const wanted = name.trim().toLowerCase();
  return stakeholders.find((one) => one.name.toLowerCase() === wanted)?.id ?? name;
}
