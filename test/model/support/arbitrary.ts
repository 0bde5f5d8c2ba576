import fc from 'fast-check';
import type { z } from 'zod';
import { answer, type Reply } from '../../../src/model/answer.ts';
import { type Assessment, assessment, COLLECTIONS } from '../../../src/model/assessment.ts';
import { day, id, line, name, note } from '../../../src/model/text.ts';

/** Text that has broken writers and readers of YAML, JSON, terminals or spreadsheets. */
export const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;https://example.invalid\u0007link\u001b]8;;\u0007',
  '\u202egnp.exe',
  '\u2066isolate\u2069',
  '\u0000nul',
  '\ud800lone',
  '\ufeffbom',
  '=cmd()',
  '<script>alert(1)</script>',
  'yes',
  'null',
  '~',
  '1e400',
  '0x1F',
  '.inf',
  '2027-03-01',
  '12:30:00',
  '- item',
  'key: value',
  '# no comment',
  '&anchor *alias !tag',
  '<<',
  '__proto__',
  '{"a": [1]}',
  'it\'s "quoted" \\ and `ticked`',
  'a\r\nb\rc\n\n  indented\n\ttab\n',
  '--- \n...',
  '\u0958\u1100\u1161 e\u0301',
  '👩‍👩‍👧 界 עברית',
  '',
] as const;

const text = (most: number) =>
  fc
    .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }), fc.lorem({ maxCount: 6 }))
    .map((one) => one.slice(0, most));

const ids = fc.stringMatching(/^[a-zA-Zéß界][a-zA-Z0-9_-]{0,8}$/u).filter((one) => id.safeParse(one).success);

const KNOWN = new Map<unknown, fc.Arbitrary<unknown>>([
  [id, ids],
  [name, text(60).map((one) => `n${one}`)],
  [line, text(200)],
  [note, text(400)],
  [
    day,
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10)),
  ],
]);

/** Values that a schema takes, hostile ones among them. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const one = schema as z.core.$ZodTypes & z.ZodType;
  const known = KNOWN.get(one);
  if (known) return known;
  const { def } = one._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return arbitraryOf(def.innerType);
    case 'object':
      return objectOf(def.shape);
    case 'array':
      return fc.array(arbitraryOf(def.element), { maxLength: 3 });
    case 'record':
      return fc.dictionary(arbitraryOf(def.keyType) as fc.Arbitrary<string>, arbitraryOf(def.valueType), {
        maxKeys: 3,
        noNullPrototype: true,
      });
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numberOf(one as z.ZodNumber);
    case 'string':
      return fc.constantFrom(...wordsFor(one));
    default:
      throw new Error(`no arbitrary for ${def.type}`);
  }
}

/** Words of the patterns that are left: currencies, intervals, rules, versions, moments, keys. Throws where a new one is missing here. */
function wordsFor(schema: z.ZodType): string[] {
  const facts = ['EUR', 'PLN', 'minutes:1', 'minutes:90', 'R01', 'R34', '1.0.0', '12.3.45'];
  const words = [...facts, '2027-03-01T14:30:00Z', '2026-11-23T09:00:00.123Z', 'P-ST-01', 'SY-03@erp'];
  const fitting = words.filter((word) => schema.safeParse(word).success);
  if (fitting.length === 0) throw new Error('no word for a pattern');
  return fitting;
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<unknown> {
  const required = Object.keys(shape).filter((key) => (shape[key] as z.core.$ZodTypes)._zod.optin === undefined);
  return fc.record(Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, arbitraryOf(field)])), {
    requiredKeys: required,
    noNullPrototype: true,
  });
}

function numberOf(schema: z.ZodNumber): fc.Arbitrary<number> {
  const [min, max] = [Math.max(schema.minValue ?? -1e12, -1e15), Math.min(schema.maxValue ?? 1e12, 1e15)];
  const whole = fc.integer({ min: Math.ceil(Math.max(min, -(2 ** 31))), max: Math.min(max, 2 ** 31 - 1) });
  const any = fc.oneof(whole, fc.double({ min, max, noNaN: true }));
  return any.map((one) => one + 0).filter((one) => schema.safeParse(one).success);
}

/** Whole assessments as the program holds them: cleaned, ids unique, answers that say something. */
export const assessments: fc.Arbitrary<Assessment> = fc
  .tuple(
    arbitraryOf(assessment),
    fc.dictionary(fc.constantFrom('P-ST-01', 'SY-03@erp', 'FL-05', 'FL-05@f1', 'PAY-02@界'), arbitraryOf(answer), {
      noNullPrototype: true,
    }),
  )
  .map(([raw, answers]) => canonical(assessment.parse({ ...(raw as object), answers })));

function canonical(one: Assessment): Assessment {
  const lists = COLLECTIONS.map((collection) => {
    const seen = new Set<string | undefined>();
    const list: readonly { id?: string | undefined }[] = one[collection];
    return [
      collection,
      list.filter((entity) => entity.id !== undefined && !seen.has(entity.id) && seen.add(entity.id)),
    ];
  });
  const answers = Object.entries(one.answers).flatMap(([key, sides]) => {
    const said = Object.entries(sides).flatMap(([side, reply]) => {
      const kept = honest(reply ?? {});
      return Object.keys(kept).length > 0 ? [[side, kept]] : [];
    });
    return said.length > 0 ? [[key, Object.fromEntries(said)]] : [];
  });
  return { ...one, ...Object.fromEntries(lists), answers: Object.fromEntries(answers) };
}

/** Not both points and na, and no na without a reason. */
function honest({ na, ...rest }: Reply): Reply {
  return na && rest.points === undefined ? { na, ...rest } : rest;
}
