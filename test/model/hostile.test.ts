import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/parse.ts';
import { problemLine } from '../../src/model/problem.ts';
import { readDocument } from '../../src/model/reading/document.ts';
import { faultOf, faultsOf } from './support/faults.ts';

const nameOf = (yaml: string) => parseAssessment(`plimsoll: 1\nname: ${yaml}`, 'a.yaml').assessment.name;

describe('text from outside', () => {
  it.each([
    ['an escape sequence', '"\\e[31mred\\e[0m"', 'red'],
    ['a link that a terminal would follow', '"\\e]8;;https://example.invalid\\ax\\e]8;;\\a"', 'x'],
    ['a right-to-left override', '"a\\u202egnp.exe"', 'agnp.exe'],
    ['an isolate', '"a\\u2066b\\u2069"', 'ab'],
    ['a NUL', '"a\\0b"', 'ab'],
    ['a lone surrogate', '"a\\ud800b"', 'a\ufffdb'],
    ['a byte-order mark', '"a\\ufeffb"', 'ab'],
    ['line ends and tabs', '"a\\r\\nb\\tc"', 'a b c'],
    ['letters and marks apart', '"e\\u0301"', 'é'],
  ])('loses %s', (_, yaml, clean) => {
    expect(nameOf(yaml)).toBe(clean);
  });

  it('is refused, not cut, where it is far too long', () => {
    const long = 'x'.repeat(5_000_000);
    expect(faultOf(`plimsoll: 1\nname: ${long}`)).toMatchObject({
      field: 'name',
      message: 'is too long: 5000000 characters, at most 200',
    });
    expect(faultOf(`plimsoll: 1\nanswers: {P-ST-01: {note: "${long}"}}`).message).toMatch(/at most 20000/);
  });

  it('cannot act in the message that refuses it', () => {
    const [fault] = faultsOf('plimsoll: 1\ndepth: "\\e[2Jgone\\u202e"\n"\\e[31mx": 1');
    expect(fault && problemLine(fault)).toBe('a.yaml:2: depth: cannot be "gone" -> give one of: quick, standard, deep');
    const key = faultOf('plimsoll: 1\n"\\e[31mx": 1');
    expect(problemLine(key)).not.toContain('\u001b');
  });
});

describe('a file that means harm', () => {
  const bomb = [...'bcdefghij'].reduce(
    (text, letter, index) => `${text}\n${letter}: &${letter} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`,
    'a: &a [x,x,x]',
  );
  it.each([
    ['anchors that multiply', bomb, /more than 100 references/],
    ['an anchor that holds itself', 'a: &a [*a]', /\*a refers to what it stands in, without end/],
    ['brackets without end', `a: ${'['.repeat(100_000)}`, /nested more than 64 deep/],
    ['dashes without end', '- '.repeat(100_000), /nested more than 64 deep/],
    ['indentation without end', Array.from({ length: 80 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'), /64 deep/],
    ['too much text', ' '.repeat(10_000_001), /too large/],
    ['too many fields', '- a\n'.repeat(1_050_000), /too many fields/],
    ['a tag', 'a: !!js/function x', /tag .* is not allowed/],
    ['a merge key', 'a: {<<: {b: 1}}', /merge keys/],
    ['a number beyond numbers', 'seed: 1e400', /not a number that can be used/],
    ['infinity', 'seed: -.inf', /not a number that can be used/],
    ['what is not a number', 'seed: .nan', /not a number that can be used/],
    ['raw NULs', 'a: x\0', /not plain text/],
    ['two documents', 'a: 1\n---\nb: 2', /more than one document/],
    ['a field twice', 'a: 1\nb: 2\na: 3', /stands twice/],
    ['a key that is a list', '? [a]\n: 1', /must be a word/],
    ['nothing', '  \n', /empty/],
  ])('with %s is refused', (_, text, message) => {
    expect(faultOf(text)).toMatchObject({ message: expect.stringMatching(message), mend: expect.stringMatching(/./) });
  });

  it('reaches no prototype', () => {
    expect(faultOf('plimsoll: 1\n__proto__: {polluted: true}')).toMatchObject({ field: '__proto__', line: 2 });
    expect(faultOf('{"plimsoll": 1, "systems": {"__proto__": {"name": "x"}}}', 'a.json').field).toBe(
      'systems.__proto__',
    );
    expect(faultOf('plimsoll: 1\nconstructor: {prototype: {x: 1}}').message).toBe('there is no such field');
    expect(faultOf('plimsoll: 1\nanswers: {constructor: 3}').message).toMatch(/not the key of an answer/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is refused with the first faults, however many it has', () => {
    const faults = faultsOf(`plimsoll: 1\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')}`);
    expect(faults.at(-1)?.message).toBe('and 19500 more faults');
  });
});

describe('a file saved by another program', () => {
  it('may begin with a byte-order mark and end its lines in any way', () => {
    const { value, lineOf } = readDocument('\ufeffplimsoll: 1\r\nname: a\rdepth: quick', 'a.yaml');
    expect(value).toEqual({ plimsoll: 1, name: 'a', depth: 'quick' });
    expect(lineOf(['depth'])).toBe(3);
  });

  it('is told where its YAML breaks, and how to mend it', () => {
    expect(faultOf('a:\n\tb: 1')).toMatchObject({ line: 2, mend: 'indent with spaces' });
    expect(faultOf('plimsoll: 1\nname: shop: new').message).toMatch(/a field stands inside another/);
    expect(faultOf('plimsoll: 1\nname: @shop')).toMatchObject({ line: 2, mend: 'put the text in quotes' });
    expect(faultsOf('"'.repeat(1000)).length).toBeLessThanOrEqual(20);
  });

  it('is told where its JSON breaks', () => {
    expect(faultOf('{\n"plimsoll": 1,\n}', 'a.json')).toMatchObject({
      line: 3,
      message: 'this is not valid JSON: there is an unexpected "}"',
    });
    expect(faultOf('{"plimsoll": 1', 'a.json').message).toMatch(/ends in the middle/);
    expect(faultOf('plimsoll: 1', 'A.JSON').message).toMatch(/not valid JSON/);
  });

  it('may repeat a value by an alias', () => {
    expect(readDocument('a: &x [1]\nb: *x', 'a.yaml').value).toEqual({ a: [1], b: [1] });
  });
});
