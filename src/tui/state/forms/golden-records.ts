import { WHOLE_OBJECT } from '../../../analysis/conventions.ts';
import { goldenGroups } from '../../../analysis/golden-record.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { updateEntity } from '../../../model/edits/entities.ts';
import type { DataObject } from '../../../model/entities.ts';
import { type Field, type Form, list, many, one, text } from './field.ts';
import type { Subject } from './subject.ts';

type GoldenSubject = Extract<Subject, { of: 'golden' }>;
type Group = NonNullable<DataObject['attributeGroups']>[number];

/** The group of the attributes that are in no other. */
const REST: Group = { id: 'rest', name: 'Everything else' };

/** A group of attributes with the systems of record that hold for it; without an id: the object as a whole. */
type Part = { id?: string; name: string; attributes: readonly string[]; systems: readonly string[] };

/** The parts of a data object that have a golden record of their own. */
export function goldenParts(object: DataObject): Part[] {
  return goldenGroups(object).map(({ group, systems }) => {
    if (group === WHOLE_OBJECT) return { name: '', attributes: [], systems };
    const { name = group, attributes = [] } = object.attributeGroups?.find(({ id }) => id === group) ?? {};
    return { id: group, name, attributes, systems };
  });
}

function goldenFields(a: Assessment, { object: id, group }: GoldenSubject): Field[] {
  const object = a.dataObjects.find((one) => one.id === id);
  const part = object && goldenParts(object).find((one) => one.id === group);
  const objects = a.dataObjects.map((other) => ({ value: other.id, text: other.name }));
  const systems = a.systems.map((system) => ({ value: system.id, text: system.name }));
  const isWhole = id !== undefined && group === undefined;
  const held = many(
    'systems',
    'Golden record',
    part?.systems,
    systems,
    'The systems whose version is true. More than one is a conflict, which the results show.',
  );
  if (isWhole) return [held];
  return [
    ...(id === undefined ? [one('object', 'Data object', objects[0]?.value, objects, 'What it is a part of.')] : []),
    text('name', 'Attributes', part?.name, 'A name for them, as in Prices or Address.'),
    list('attributes', 'Which', part?.attributes, 'Their names, divided by commas.'),
    held,
  ];
}

/** Where the valid version is: of a data object, or of a group of its attributes. */
export function goldenForm(a: Assessment, subject: GoldenSubject): Form {
  const fields = goldenFields(a, subject);
  const nameOf = (id: string | undefined) => a.dataObjects.find((one) => one.id === id)?.name ?? '';
  const isWhole = subject.object !== undefined && subject.group === undefined;
  return {
    title: subject.object === undefined ? 'A group of attributes' : `The golden record of ${nameOf(subject.object)}`,
    fields,
    label: (values) => `golden record of ${nameOf(values.object ?? subject.object)} changed`,
    check: (values) => {
      if (isWhole) return {};
      if (!values.object && subject.object === undefined)
        return { object: 'Add a data object first: attributes belong to one.' };
      return (values.name ?? '').trim() === '' ? { name: 'Write a name for these attributes.' } : {};
    },
    keep: (now, values) => {
      const object = now.dataObjects.find(({ id }) => id === (values.object ?? subject.object));
      if (object === undefined) return now;
      const systems = (values.systems ?? '').split(' ').filter(Boolean);
      if (isWhole) return withParts(now, object, [{ name: '', attributes: [], systems }]);
      const attributes = (values.attributes ?? '').split(',').flatMap((part) => part.trim() || []);
      const name = (values.name ?? '').trim();
      const parts = partsWithGroups(object);
      const id = subject.group ?? freeId(parts, name);
      const part = { id, name, attributes, systems };
      const at = parts.findIndex((other) => other.id === id);
      return withParts(now, object, at < 0 ? [...parts, part] : parts.with(at, part));
    },
  };
}

/** Takes a group out; where only the rest is left, that is the object again. */
export function removeGolden(a: Assessment, id: string, group: string | undefined): Assessment {
  const object = a.dataObjects.find((one) => one.id === id);
  if (object === undefined) return a;
  if (group === undefined) return updateEntity(a, 'dataObjects', id, { goldenRecord: undefined });
  const left = goldenParts(object).filter((part) => part.id !== group);
  const [only] = left;
  if (left.length > 1 || (only !== undefined && only.id !== REST.id)) return withParts(a, object, left);
  return withParts(a, object, [{ name: '', attributes: [], systems: only?.systems ?? [] }]);
}

/** What was said of the whole becomes what is said of the rest. */
function partsWithGroups(object: DataObject): Part[] {
  const parts = goldenParts(object);
  const [whole] = parts;
  if (whole === undefined || whole.id !== undefined) return parts;
  const named = (object.attributeGroups ?? []).map(({ id, name = id, attributes = [] }) => ({ id, name, attributes }));
  if (named.length > 0) return named.map((group) => ({ ...group, systems: whole.systems }));
  return whole.systems.length === 0
    ? []
    : [{ id: REST.id, name: REST.name ?? '', attributes: [], systems: whole.systems }];
}

function withParts(a: Assessment, { id, attributeGroups }: DataObject, parts: readonly Part[]): Assessment {
  const [whole] = parts;
  if (whole !== undefined && whole.id === undefined) {
    const groups = attributeGroups?.filter(
      (group) => group.id !== REST.id && parts.some((part) => part.id === group.id),
    );
    return updateEntity(a, 'dataObjects', id, {
      goldenRecord: written(whole.systems),
      attributeGroups: groups?.length === 0 ? undefined : groups,
    });
  }
  const golden = parts.flatMap((part) => {
    const systems = written(part.systems);
    return part.id === undefined || systems === undefined ? [] : [[part.id, systems] as const];
  });
  return updateEntity(a, 'dataObjects', id, {
    goldenRecord: Object.fromEntries(golden),
    attributeGroups: parts.flatMap(({ id: group, name, attributes }) =>
      group === undefined ? [] : [{ id: group, name, ...(attributes.length > 0 && { attributes: [...attributes] }) }],
    ),
  });
}

/** One system as itself, several as a list; undefined for none. */
function written(systems: readonly string[]): string | string[] | undefined {
  const [first, ...others] = systems;
  return others.length === 0 ? first : [...systems];
}

function freeId(parts: readonly Part[], name: string): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 30) || 'group';
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!parts.some((part) => part.id === id)) return id;
  }
}
