import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Assessment, assessment, type Collection } from '../../../src/model/assessment.ts';
import { day, id, line, name, note } from '../../../src/model/text.ts';
import { example, reportOf } from '../support/sample.ts';
import { allText } from '../support/texts.ts';

/** Schemas through which people type freely; dates, ids and choices are none of them. */
const TYPED = new Set<unknown>([line, name, note]);

/** What a schema of zod is made of, as far as this test walks it. */
type Made = {
  type: string;
  innerType: z.core.$ZodType;
  shape: Record<string, z.core.$ZodType>;
  element: z.core.$ZodType;
  valueType: z.core.$ZodType;
  options: z.core.$ZodType[];
  entries: Record<string, string>;
  values: unknown[];
};

function madeOf(schema: z.core.$ZodType): Made {
  return schema._zod.def as unknown as Made;
}

/** A value of the schema with every optional field filled and a mark of its own in each field that people type into. */
function fill(schema: z.core.$ZodType, path: string, marks: Map<string, string>): unknown {
  if (TYPED.has(schema)) {
    const mark = `Zq${marks.size}w ${path.replace(/[^\p{L}]+/gu, ' ').trim()}`;
    marks.set(path, mark);
    return mark;
  }
  if (schema === id) return 'x1';
  if (schema === day) return '2027-01-31';
  const def = madeOf(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return fill(def.innerType, path, marks);
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([field, inner]) => [field, fill(inner, `${path}.${field}`, marks)]),
      );
    case 'array':
      return [fill(def.element, path, marks)];
    case 'record':
      return { x1: fill(def.valueType, `${path}.x1`, marks) };
    case 'union': {
      // The widest form of a field that may be written in several.
      const { options } = def;
      const widest = options.find((one) => madeOf(one).type === 'object') ?? options.find((one) => TYPED.has(one));
      return fill(widest ?? (options[0] as z.core.$ZodType), path, marks);
    }
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    case 'boolean':
      return true;
    case 'number':
      return 3;
    case 'string':
      return path.endsWith('currency') ? 'EUR' : '2027-01-31';
    default:
      throw new Error(`${path}: a field of the kind ${def.type}, which this test cannot fill`);
  }
}

/** The example with one more entity of each kind, every field of it filled. */
function filled(): { a: Assessment; marks: Map<string, string> } {
  const marks = new Map<string, string>();
  const { shape } = assessment;
  const base = example();
  const of = (field: keyof typeof shape): object => fill(shape[field], field, marks) as object;
  const more = (field: Collection): object[] => [...base[field], ...(of(field) as object[])];
  const [from] = base.systems;
  const flows = more('flows').map((flow, at) =>
    at < base.flows.length ? flow : { ...flow, from: from?.id, to: 'x1', via: undefined },
  );
  const a = {
    ...base,
    answers: {},
    name: of('name'),
    profile: { ...base.profile, ...of('profile') },
    treatments: { R13: Object.values(of('treatments'))[0] },
    objectives: more('objectives'),
    problems: more('problems'),
    stakeholders: more('stakeholders'),
    systems: more('systems'),
    dataObjects: more('dataObjects'),
    flows,
    processes: more('processes'),
    failures: more('failures'),
  };
  return { a: a as unknown as Assessment, marks };
}

describe('what people typed', () => {
  it('stands in the report, whatever field it was typed into', () => {
    const { a, marks } = filled();
    const text = allText(reportOf(a).report.blocks);
    expect(marks.size).toBeGreaterThan(55);
    const lost = [...marks].filter(([, mark]) => !text.includes(mark)).map(([path]) => path);
    expect(lost).toEqual([]);
  });

  it('stands in the report with each answer of each side', () => {
    const a = example();
    const says = (side: string) => ({
      points: 3 as const,
      note: `note of ${side}`,
      evidence: { level: 'document' as const, ref: `paper of ${side}` },
    });
    const answers: Assessment['answers'] = {
      ...a.answers,
      'P-ST-01': { business: says('business'), technology: says('technology'), joint: says('both') },
      'SY-01@erp': { business: { na: 'reason of business' }, technology: { na: 'reason of technology' } },
      'FL-05': { joint: says('the standard') },
      'FL-05@f1': { joint: says('an exception') },
      'DO-03@product': { joint: { note: 'only a note', flagged: true } },
      'SY-99@erp': { joint: says('a question that is gone') },
    };
    const text = allText(reportOf({ ...a, answers }).report.blocks);
    for (const side of ['business', 'technology', 'both', 'the standard', 'an exception', 'a question that is gone'])
      for (const typed of [`note of ${side}`, `paper of ${side}`]) expect(text).toContain(typed);
    for (const typed of ['reason of business', 'reason of technology', 'only a note']) expect(text).toContain(typed);
  });

  it('finds every kind of field that people type into', () => {
    const marks = new Map<string, string>();
    fill(z.strictObject({ a: line.optional(), b: z.array(z.strictObject({ c: note })) }), 'x', marks);
    expect([...marks.keys()]).toEqual(['x.a', 'x.b.c']);
  });
});
