import { isDeepStrictEqual } from 'node:util';
import { namesIn } from '../../bank/names.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { ChangePart } from './schema.ts';

type Words = Pick<ChangePart, 'from' | 'to'>;

/** Facts told of one change; further ones are counted. */
const MOST_FACTS = 4;
/** Characters of a fact; longer ones are cut. */
const LONGEST = 60;

/** Facts that name a system, a data object or a person by id. */
const REFERENCES: ReadonlySet<string> = new Set([
  'from',
  'to',
  'via',
  'objects',
  'goldenRecord',
  'businessOwner',
  'technicalOwner',
  'owner',
  'issuer',
]);

/** What is another fact than before, each with its name: `criticality 2` and `criticality 4`. Nothing where none is. */
export function factsInWords(before: object, after: object, assessments: readonly [Assessment, Assessment]): Words {
  const old = leavesOf(before);
  const now = leavesOf(after);
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (path) => path !== 'assumed' && !isDeepStrictEqual(old.get(path), now.get(path)),
  );
  if (changed.length === 0) return {};
  const shown = changed.slice(0, MOST_FACTS);
  const more = changed.length > shown.length ? [`${changed.length - shown.length} more`] : [];
  const told = (leaves: ReadonlyMap<string, unknown>, a: Assessment) =>
    [...shown.map((path) => factInWords(path, leaves.get(path), a)), ...more].join(', ');
  return { from: told(old, assessments[0]), to: told(now, assessments[1]) };
}

/** A setting of one value. */
export function settingInWords(value: unknown): string {
  return valueInWords(value, String);
}

/** The name of a field as people say it: `existing integrations`. */
export function fieldInWords(field: string): string {
  return field.replace(/[A-Z]+/g, (letters) => ` ${letters.length > 1 ? letters : letters.toLowerCase()}`);
}

/** Each value by its path; a list is one value. */
function leavesOf(value: object, before: readonly string[] = []): Map<string, unknown> {
  return new Map(
    Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
      const path = [...before, key];
      const isGroup = typeof one === 'object' && one !== null && !Array.isArray(one);
      return isGroup ? [...leavesOf(one, path)] : [[path.join(' '), one]];
    }),
  );
}

function factInWords(path: string, value: unknown, a: Assessment): string {
  const [field = ''] = path.split(' ');
  const name = fieldInWords(path);
  return value === undefined
    ? `no ${name}`
    : `${name} ${valueInWords(value, REFERENCES.has(field) ? (id) => nameOfId(a, id) : plain)}`;
}

function valueInWords(value: unknown, wordOf: (text: string) => string): string {
  if (value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((one) => valueInWords(one, wordOf)).join(' + ') || 'none';
  if (typeof value === 'object' && value !== null) return Object.values(value).map(String).join(' ');
  const text = (typeof value === 'string' ? wordOf(value) : String(value)).replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3).trimEnd()}...` : text;
}

/** A word of the file as people write it: `one_way` is one way. What holds more than one word was written by people. */
function plain(text: string): string {
  return /^[a-z0-9]+(_[a-z0-9]+)+$/.test(text) ? text.replaceAll('_', ' ') : text;
}

function nameOfId(a: Assessment, id: string): string {
  const names = namesIn(a);
  const known = (['system', 'data'] as const).map((kind) => names.of(kind, id)).find((name) => name !== id);
  return known ?? a.stakeholders.find((one) => one.id === id)?.name ?? id;
}
