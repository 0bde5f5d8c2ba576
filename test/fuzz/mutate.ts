import fc from 'fast-check';

/** What has broken readers of files before. */
const POISON = [
  '\0',
  '\ud800',
  '\u202e',
  '\x1b[2J',
  '\x1b]8;;x\x07',
  '\x9b31m',
  '__proto__',
  'constructor',
  '@__proto__',
  '__proto__: {polluted: true}\n',
  '"__proto__": {"polluted": true},',
  'constructor: {prototype: {polluted: true}}\n',
  'a: &a [*a]\n',
  'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n',
  '<<: *base\n',
  '1e400',
  '-1e400',
  '.inf',
  '.nan',
  '9007199254740993',
  '275760-09-13',
  '275760-09-14',
  '999999-12-31',
  '+275760-09-13T00:00:00Z',
  '-000001-01-01',
  '2027-02-30',
  '0x7fffffff',
  '!!js/function "() => 1"',
  '!!binary aGVsbG8=',
  '!!set {a, b}',
  '? [complex, key]\n: value\n',
  '{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{',
  '['.repeat(2_000),
  '- '.repeat(2_000),
  'x'.repeat(20_000),
  '../../../etc/passwd',
  '%PDF-1.7\n',
  '---\n',
  '...\n',
  '\t',
  '\r\n',
  '\ufeff',
  'null',
  '~',
  'true',
  '""',
  '[]',
  '{}',
  '-',
  ':',
  '#',
  '|',
  '>',
  '@',
] as const;

type Change = { at: number; length: number; with: string };

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 400 })),
  with: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...POISON) },
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constant(''),
    fc.integer().map(String),
  ),
});

/** A real text with a few places cut out, overwritten or filled with poison, parts doubled, or the end missing. */
export function mutatedText(originals: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      original: fc.constantFrom(...originals),
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
      doubled: fc.option(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 2_000 })), {
        freq: 4,
      }),
      keep: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ original, changes, doubled, keep }) => {
      let text = original.slice(0, Math.floor(original.length * keep));
      for (const { at, length, with: filling } of changes) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + filling + text.slice(from + length);
      }
      if (doubled === null) return text;
      const from = Math.floor(doubled[0] * text.length);
      const part = text.slice(from, from + doubled[1]);
      return text.slice(0, from) + part + text.slice(from);
    });
}

/** The same for bytes. */
export function mutatedBytes(originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const texts = originals.map((bytes) => Buffer.from(bytes).toString('latin1'));
  return mutatedText(texts).map((text) => Buffer.from(text, 'latin1'));
}
