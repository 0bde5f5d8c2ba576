import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { program } from '../commands/support/cli.ts';

const { run, folder } = program();
const MOST_BYTES = 512 * 1024 * 1024;
const memory = join(folder, 'memory.txt');
const env = {
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'peak-memory.mjs')).href}`,
  PLIMSOLL_TEST_MEMORY: memory,
};

const embedded = (content: Buffer) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode >>\nstream\n'),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const list = (item: string, times: number) => `{"plimsoll":1,"systems":[${item.repeat(times)}1]}`;

/** Files that are built to fill the memory or to keep a reader busy for ever, each in the form that hurts most. */
const HOSTILE: readonly [what: string, name: string, content: () => string | Buffer][] = [
  ['100 MB of text', 'text.yaml', () => Buffer.alloc(100_000_000, 'plimsoll: 1\n')],
  ['one text of 10 million characters', 'long.yaml', () => `plimsoll: 1\nname: "${'x'.repeat(9_900_000)}"\n`],
  ['the same in Chinese', 'wide.yaml', () => `plimsoll: 1\nname: "${'東'.repeat(6_600_000)}"\n`],
  ['empty lists in YAML', 'lists.yaml', () => list('[],', 3_000_000)],
  ['empty lists in JSON', 'lists.json', () => list('[],', 3_000_000)],
  ['lists in lists in YAML', 'deep.yaml', () => `a: ${'['.repeat(9_000_000)}`],
  ['lists in lists in JSON', 'deep.json', () => `{"a": ${'['.repeat(9_000_000)}`],
  ['faults without end', 'faults.yaml', () => list('{a: 1},', 99_000)],
  ['a field again and again', 'twice.yaml', () => `plimsoll: 1\nanswers: {${'P-ST-01: 3,'.repeat(124_000)}}`],
  [
    'anchors that multiply',
    'bomb.yaml',
    () =>
      [...'bcdefghij'].reduce(
        (text, letter, at) => `${text}\n${letter}: &${letter} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`,
        'a: &a [x]',
      ),
  ],
  ['a PDF that names files without end', 'names.pdf', () => `%PDF-1.7\n${'/EmbeddedFile '.repeat(1_400_000)}`],
  [
    'a PDF with a file that grows',
    'grows.pdf',
    () => embedded(deflateSync(`{"plimsoll":1,"a":[${'[],'.repeat(20_000_000)}1]}`)),
  ],
];

it.each(HOSTILE)('%s: import ends with words, within 512 MB', (_what, name, content) => {
  const file = join(folder, name);
  writeFileSync(file, content());
  const { code, out, err } = run(['import', name], { env });
  rmSync(file);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^plimsoll: \S/);
  expect(Number(readFileSync(memory, 'utf8'))).toBeLessThan(MOST_BYTES);
  expect(JSON.parse(run(['list', '--json']).out)).toEqual([]);
});

it('100 MB through a pipe end with words, within 512 MB', () => {
  const { code, err } = run(['assess', '-'], { env, input: 'x'.repeat(100_000_000) });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('larger than 20 MB') });
  expect(Number(readFileSync(memory, 'utf8'))).toBeLessThan(MOST_BYTES);
});

it.skipIf(process.platform === 'win32')('a device that never ends is left when it has given too much', () => {
  for (const command of ['import', 'verify', 'lint']) {
    const { code, err } = run([command, '/dev/zero'], { env });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/larger than 20 MB -> .* the right file/) });
    expect(Number(readFileSync(memory, 'utf8'))).toBeLessThan(MOST_BYTES);
  }
});

it('a pack with a file of 100 MB is refused before it is read', () => {
  const pack = join(folder, 'pack');
  const { bank } = JSON.parse(run(['where', '--json']).out);
  cpSync(bank, pack, { recursive: true });
  writeFileSync(join(pack, 'questions', 'more.yaml'), '');
  truncateSync(join(pack, 'questions', 'more.yaml'), 100_000_000);
  const { code, err } = run(['questions', '--bank', pack], { env });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('its files are larger than 20 MB') });
  expect(Number(readFileSync(memory, 'utf8'))).toBeLessThan(MOST_BYTES);
});

it('sessions of 2 GB, and of lists in lists, are listed as damaged, within 512 MB', () => {
  run(['import', '-'], { input: 'plimsoll: 1\nname: Shop\n' });
  const { sessions } = JSON.parse(run(['where', '--json']).out);
  writeFileSync(join(sessions, 'huge.json'), '');
  truncateSync(join(sessions, 'huge.json'), 2_000_000_000);
  writeFileSync(join(sessions, 'deep.json'), `{"format": 2, "a": ${'['.repeat(9_000_000)}`);
  const { code, out } = run(['list', '--json'], { env });
  expect(code).toBe(0);
  const damaged = JSON.parse(out).map((one: { id: string; damaged?: string }) => [one.id, one.damaged !== undefined]);
  expect(Object.fromEntries(damaged)).toEqual({ shop: false, huge: true, deep: true });
  expect(Number(readFileSync(memory, 'utf8'))).toBeLessThan(MOST_BYTES);
  for (const id of ['huge', 'deep']) expect(run(['show', id], { env }).code).toBe(2);
});
