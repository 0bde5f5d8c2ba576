import type { Problem } from '../../../model/problem.ts';
import { typedDay } from '../../text/locale.ts';
import type { Faults, Field, Values } from './field.ts';

type Tree = { [field: string]: unknown };

/** What stands in the fields at first. */
export function valuesOf(fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

/** What is no number or no day where one must be. */
export function kindFaults(fields: readonly Field[], values: Values): Faults {
  return Object.fromEntries(
    fields.flatMap((field) => {
      if (field.kind === 'date') {
        const text = (values[field.name] ?? '').trim();
        const read = text === '' || text === field.value ? undefined : typedDay(text);
        return read !== undefined && 'fault' in read ? [[field.name, read.fault]] : [];
      }
      if (field.kind !== 'number') return [];
      const stated = statedIn(field, values[field.name] ?? '');
      if (stated === undefined || stated === 'unknown' || !Number.isNaN(stated)) return [];
      const mend = `Write a number, as in 1200${field.unknown ? ', or ? if nobody knows' : ''}.`;
      return [[field.name, mend]];
    }),
  );
}

/**
 * The thing with what the form changes in it: only fields whose text is another than at first. What is emptied is
 * `undefined`, also a group of which nothing is left.
 */
export function withChanges(before: object, fields: readonly Field[], values: Values): Tree {
  const result: Tree = { ...before };
  for (const field of fields) {
    const now = (values[field.name] ?? '').trim();
    if (now !== field.value) set(result, field.name.split('.'), statedIn(field, now));
  }
  return result;
}

/** The top fields of the thing that the form changes. */
export function changesOf(before: object, fields: readonly Field[], values: Values): Tree {
  const after = withChanges(before, fields, values);
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => (before as Tree)[field] !== value));
}

function set(tree: Tree, [field = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree[field] = value;
    return;
  }
  const within: Tree = { ...(tree[field] as Tree | undefined) };
  set(within, rest, value);
  const left = Object.entries(within).filter(([, one]) => one !== undefined);
  tree[field] = left.length === 0 ? undefined : Object.fromEntries(left);
}

/** What the text of a field states; undefined where it states nothing. */
function statedIn(field: Field, raw: string): unknown {
  const text = raw.trim();
  if (text === '') return undefined;
  switch (field.kind) {
    case 'text':
    case 'person':
    case 'fixed':
      return text;
    case 'date': {
      const read = typedDay(text);
      return 'day' in read ? read.day : text;
    }
    case 'number':
      return field.unknown && /^(\?|unknown)$/i.test(text) ? 'unknown' : numberIn(text);
    case 'list':
      return text.split(',').flatMap((part) => part.trim() || []);
    case 'one':
      return field.as === 'number' ? Number(text) : text;
    case 'yes-no':
      return text === 'yes';
    case 'many':
      return text.split(' ').filter(Boolean);
  }
}

/** `1200`, `1,200`, `1 200` and `0.5`, also `0,5`; NaN where it is no number. */
export function numberIn(text: string): number {
  const dense = text.replace(/[\s_']/g, '');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(dense)) return Number(dense.replaceAll(',', ''));
  return Number(dense.replace(',', '.'));
}

/** The problems by the field of the form that they are about; what is about none stands at the first. */
export function faultsOf(problems: readonly Problem[], fields: readonly Field[]): Faults {
  const faults: Record<string, string> = {};
  for (const { field = '', message, mend } of problems) {
    const path = `.${field}`;
    const found = fields
      .filter(({ name }) => path.endsWith(`.${name}`) || path.includes(`.${name}.`))
      .toSorted((a, b) => b.name.length - a.name.length)[0];
    const name = found?.name ?? fields[0]?.name ?? '';
    faults[name] ??= sentence([message, mend].filter((part) => part !== undefined).join(': '));
  }
  return faults;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
