import type { Assessment } from '../../../model/assessment.ts';
import type { Choices } from './field.ts';

/** The people entered, to choose from. */
export function people(a: Assessment): Choices {
  return a.stakeholders.map(({ id, name, department }) => ({
    value: id,
    text: department ? `${name} (${department})` : name,
  }));
}

/** Said where a person is chosen. */
export const WHO = 'People are entered under Facts: F, then People.';

/** The name of a person; what stands there where nobody of this id is entered. */
export function personName({ stakeholders }: Assessment, id: string): string {
  return stakeholders.find((one) => one.id === id)?.name ?? id;
}

/** The id of a person of this name; the text itself where nobody has it. */
export function personId({ stakeholders }: Assessment, name: string): string {
  const wanted = name.trim().toLowerCase();
  return stakeholders.find((one) => one.name.toLowerCase() === wanted)?.id ?? name;
}
