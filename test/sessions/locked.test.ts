import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Assessment, assessment } from '../../src/model/assessment.ts';
import { AgeApart } from '../../src/sessions/age/age-apart.ts';
import { LockedSession, type SessionLock, WrongPassphrase } from '../../src/sessions/age/lock.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import { Locks } from '../../src/sessions/locks.ts';
import type { SessionStore } from '../../src/sessions/session-store.ts';
import { SnapshotStore } from '../../src/sessions/snapshots.ts';

const PASSPHRASE = 'four words are good';
const START = { screen: 'interview' };
/** The built one: it runs as plain JavaScript. */
const age = new AgeApart(new URL('../../dist/age-worker.js', import.meta.url));

let home: string;
let lock: SessionLock;
let store: SessionStore;
let locks: Locks;

const secret = (answers: Assessment['answers'] = {}): Assessment =>
  assessment.parse({
    plimsoll: 1,
    name: 'Takeover of Acme',
    answers,
    stakeholders: [{ id: 'anna', name: 'Anna Nowak' }],
  });
const everything = (): string => {
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.map((one) => `${one.name}\n${readFileSync(join(one.parentPath, one.name), 'utf8')}`).join('\n');
};
/** As another program finds it. */
const afresh = (): SessionStore => openStore(home, {}, undefined, new Locks(age));

beforeAll(async () => {
  lock = await age.newLock(PASSPHRASE);
}, 60_000);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plimsoll-locked-'));
  locks = new Locks(age);
  store = openStore(home, {}, undefined, locks);
});

describe('a locked session', { timeout: 60_000 }, () => {
  it('holds neither a name nor an answer in clear: itself, its versions, its backup, the index', () => {
    for (let count = 0; count < 60; count++) store.create(assessment.parse({ plimsoll: 1, name: 'Plain' }), START);
    const first = store.create(secret(), START, lock);
    store.save({ ...first, assessment: secret({ 'P-ST-01': { joint: { points: 3, note: 'too dear' } } }) });
    store.list();
    new SnapshotStore(home, {}, undefined, locks).take(first);
    const id = store.create(secret(), START, lock).id;
    store.remove(id);
    expect(first.id).toBe('locked');
    expect(existsSync(join(store.folder, '.index.json'))).toBe(true);
    expect(everything()).not.toMatch(/acme|takeover|anna|nowak|P-ST-01|too dear|AGE-SECRET/i);
  });

  it('is listed by its id alone', () => {
    const { id } = store.create(secret(), START, lock);
    expect(store.list()).toEqual([
      expect.objectContaining({ id, name: 'locked', locked: true, answered: 0, depth: '' }),
    ]);
    expect(store.find('locked')).toHaveLength(1);
    expect(store.find('takeover')).toEqual([]);
  });

  it('is opened by its passphrase and by no other, and then saved as quickly as any', async () => {
    const saved = store.save({ ...store.create(secret(), START, lock), cursor: { screen: 'results' } });
    const other = afresh();
    const before = everything();
    expect(() => other.load(saved.id)).toThrow(LockedSession);
    await expect(other.unlock(saved.id, 'not the passphrase')).rejects.toThrow(WrongPassphrase);
    expect(() => other.load(saved.id)).toThrow(LockedSession);
    expect(everything()).toBe(before);
    await other.unlock(saved.id, PASSPHRASE);
    expect(other.load(saved.id)).toEqual(saved);
    for (let count = 0; count < 30; count++) other.save(other.load(saved.id) ?? expect.fail('not saved'));
    expect(store.load(saved.id)?.revision).toBe(32);
  });

  it('that is damaged is set aside, and the newest good version opens, with the same passphrase', async () => {
    const first = store.create(secret(), START, lock);
    const second = store.save(first);
    writeFileSync(join(store.folder, 'locked.json'), '{"format":2,');
    const other = afresh();
    expect(() => other.load('locked')).toThrow(LockedSession);
    await other.unlock('locked', PASSPHRASE);
    const { recovered, ...session } = other.load('locked') ?? expect.fail('not opened');
    expect(session).toEqual(second);
    expect(existsSync(recovered?.aside ?? '')).toBe(true);
  });

  it('that somebody changed is not taken for whole', () => {
    const first = store.create(secret(), START, lock);
    store.save(first);
    const file = join(store.folder, 'locked.json');
    const stored = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(join(home, 'versions'), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...stored, revision: 9 }));
    expect(() => store.load('locked')).toThrow('what stands on it is not what stands in it');
    const [head, line, ...rest] = stored.sealed.split('\n');
    const changed = line.startsWith('A') ? `B${line.slice(1)}` : `A${line.slice(1)}`;
    writeFileSync(file, JSON.stringify({ ...stored, sealed: [head, changed, ...rest].join('\n') }));
    expect(() => store.load('locked')).toThrow('cannot be opened');
  });

  it('is no business of a key of another session', async () => {
    const mine = store.create(secret(), START, lock);
    const theirs = afresh();
    const other = theirs.create(secret(), START, await theirs.newLock('another passphrase'));
    const stored = JSON.parse(readFileSync(join(store.folder, `${mine.id}.json`), 'utf8'));
    const foreign = JSON.parse(readFileSync(join(store.folder, `${other.id}.json`), 'utf8'));
    rmSync(join(home, 'versions'), { recursive: true });
    writeFileSync(join(store.folder, `${mine.id}.json`), JSON.stringify({ ...stored, sealed: foreign.sealed }));
    expect(() => store.load(mine.id)).toThrow('cannot be opened');
  });
});

describe('locking a session that lies in clear', { timeout: 60_000 }, () => {
  it('takes all of it away that could be read, and keeps its snapshots, locked', () => {
    const snapshots = new SnapshotStore(home, {}, undefined, locks);
    const plain = store.create(secret(), START);
    snapshots.take(plain, 'before');
    const locked = store.lock(store.save(plain), lock);
    expect(locked).toMatchObject({ id: 'locked', assessment: secret(), revision: 1 });
    expect(store.load('takeover-of-acme')).toBeUndefined();
    expect(snapshots.load('locked', 'before')?.assessment).toEqual(secret());
    expect(everything()).not.toMatch(/acme|anna/i);
    const files = readdirSync(home, { recursive: true, withFileTypes: true });
    for (const one of files)
      expect(statSync(join(one.parentPath, one.name)).mode & 0o777).toBe(one.isFile() ? 0o600 : 0o700);
  });

  it('leaves the session where it is where locking fails', () => {
    const plain = store.create(secret(), START);
    const broken = { ...lock, identity: 'no key' };
    expect(() => store.lock(plain, broken)).toThrow();
    expect(store.load(plain.id)).toEqual(plain);
  });
});
