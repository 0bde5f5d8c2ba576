import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessment } from '../../src/model/assessment.ts';
import { AgeApart } from '../../src/sessions/age/age-apart.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import { Locks } from '../../src/sessions/locks.ts';
import { program } from './support/cli.ts';
import { SMALL } from './support/files.ts';

const PASSPHRASE = 'four words are good';
const { home, folder, run } = program();
const known = { env: { PLIMSOLL_PASSPHRASE: PASSPHRASE } };
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const onDisk = () => readdirSync(home, { recursive: true }).sort().join('\n');

beforeAll(async () => {
  const age = new AgeApart(new URL('../../dist/age-worker.js', import.meta.url));
  const store = openStore(home, {}, undefined, new Locks(age));
  const secret = assessment.parse({ plimsoll: 1, name: 'Takeover', depth: 'quick' });
  store.create(secret, { screen: 'interview' }, await store.newLock(PASSPHRASE));
}, 60_000);

describe('a locked session', { timeout: 60_000 }, () => {
  it('is listed by its id, as locked', () => {
    expect(run(['list']).out).toMatch(/locked +\(locked\)/);
    expect(JSON.parse(run(['list', '--json']).out)).toEqual([
      expect.objectContaining({ id: 'locked', name: 'locked', locked: true }),
    ]);
  });

  it.each([
    ['show', 'locked'],
    ['export', 'locked', '--format', 'yaml', '--out', '-'],
    ['snapshot', 'locked'],
    ['path', 'locked'],
  ])('%s %s asks for the passphrase, and without a terminal says how to give it', (...args) => {
    const before = onDisk();
    const { code, out, err } = run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('the session locked is locked with a passphrase');
    expect(err).toContain('--passphrase-file, or set PLIMSOLL_PASSPHRASE');
    expect(onDisk()).toBe(before);
  });

  it('is not opened by another passphrase: it says so, and that nothing brings a lost one back', () => {
    const before = onDisk();
    const { code, err } = run(['show', 'locked'], { env: { PLIMSOLL_PASSPHRASE: 'something else' } });
    expect(code).toBe(2);
    expect(err).toContain('that is not the passphrase of the session locked; nothing was changed');
    expect(err).toContain('Nothing brings a lost passphrase back');
    expect(onDisk()).toBe(before);
  });

  it('is opened by PLIMSOLL_PASSPHRASE or a file, and never by an argument', () => {
    expect(run(['show', 'locked'], known).out).toContain('Takeover');
    const path = file('passphrase.txt', `${PASSPHRASE}\n`);
    const { out } = run(['export', 'locked', '--format', 'yaml', '--out', '-', '--passphrase-file', path]);
    expect(out).toContain('name: Takeover');
    expect(run(['show', 'locked', `--passphrase=${PASSPHRASE}`]).code).toBe(2);
  });

  it('keeps its snapshots locked', () => {
    expect(run(['snapshot', 'locked', '--name', 'first'], known).out).toBe('locked#first\n');
    expect(run(['snapshot', 'locked', '--list'], known).out).toContain('first');
    expect(run(['snapshot', 'locked', '--list']).code).toBe(2);
    expect(readFileSync(join(home, 'sessions', 'locked.snapshots', 'first.json'), 'utf8')).not.toContain('Takeover');
    const merged = run(['merge', 'locked#first', 'locked', '--name', 'Takeover, both'], known);
    expect(merged.out).toBe('locked-2\n');
    expect(readFileSync(join(home, 'sessions', 'locked-2.json'), 'utf8')).not.toContain('Takeover');
    expect(JSON.parse(run(['compare', 'locked#first', 'locked', '--json'], known).out)).toBeTypeOf('object');
  });
});

describe('files that are locked', { timeout: 120_000 }, () => {
  beforeAll(() => {
    run(['import', file('small.yaml', SMALL)]);
  });

  it('are written by export --passphrase, and taken in again by import', () => {
    const { code, out, err } = run(['export', 'small-shop', '--format', 'pdf,yaml', '--passphrase'], known);
    expect(code).toBe(0);
    expect(err).toContain('Nothing brings a lost passphrase back');
    const paths = out.trim().split('\n');
    expect(paths.map((path) => path.slice(-9))).toEqual(['p.pdf.age', '.yaml.age']);
    for (const path of paths) {
      expect(readFileSync(path, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
      expect(readFileSync(path, 'latin1')).not.toContain('Small shop');
    }
    expect(existsSync(join(folder, 'small-shop.pdf'))).toBe(false);
    for (const path of paths) {
      const again = run(['import', path, '--json'], known);
      expect(again.code).toBe(0);
      expect(JSON.parse(again.out).name).toBe('Small shop');
      expect(again.err).toContain('in clear now; L in the wizard locks it');
    }
    expect(run(['import', paths[1] ?? '']).err).toContain('locked with a passphrase');
    const wrong = run(['import', paths[1] ?? ''], { env: { PLIMSOLL_PASSPHRASE: 'something else' } });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('that is not the passphrase of');
    writeFileSync(join(folder, 'cut.age'), readFileSync(paths[1] ?? '').subarray(0, -10));
    expect(run(['import', 'cut.age'], known).err).toContain('is locked, and damaged');
  });

  it('need a passphrase that is worth it, and never hold questions to people', () => {
    const short = run(['export', 'small-shop', '--passphrase'], { env: { PLIMSOLL_PASSPHRASE: 'short' } });
    expect(short.code).toBe(2);
    expect(short.err).toContain('Take at least 8 characters');
    const asks = run(['export', 'small-shop', '--format', 'questions', '--passphrase'], known);
    expect(asks.code).toBe(2);
    expect(asks.err).toContain('leave --passphrase out');
  });
});
