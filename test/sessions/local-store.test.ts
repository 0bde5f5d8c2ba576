import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Assessment, assessment } from '../../src/model/assessment.ts';
import { InputError } from '../../src/model/problem.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import { ReadOnlySession, RevisionConflict, type SessionStore } from '../../src/sessions/session-store.ts';

const START = { screen: 'interview', at: 'P-ST-01' };

let home: string;
let clock: number;
let store: SessionStore;

const shop = (name = 'Online shop', answers: Assessment['answers'] = {}): Assessment =>
  assessment.parse({ plimsoll: 1, name, scenario: 'T2', answers });
const fileOf = (id: string): string => join(home, 'sessions', `${id}.json`);
const open = (): SessionStore => openStore(home, {}, () => new Date(Date.UTC(2027, 0, 1, 8, 0, clock++)).toISOString());

beforeEach(() => {
  home = join(mkdtempSync(join(tmpdir(), 'plimsoll-store-')), 'data');
  clock = 0;
  store = open();
});

describe('keeping a session', () => {
  it('gives back what was saved, cursor included', () => {
    const { id } = store.create(shop('Online shop', { 'P-ST-01': { joint: { points: 3, note: 'a note' } } }), START);
    const loaded = open().load(id);
    expect(loaded).toMatchObject({
      id: 'online-shop',
      revision: 1,
      cursor: START,
      createdAt: '2027-01-01T08:00:00.000Z',
    });
    expect(loaded?.assessment.answers).toEqual({ 'P-ST-01': { joint: { points: 3, note: 'a note' } } });
  });

  it('counts the saves and keeps the time of creation', () => {
    const first = store.create(shop(), START);
    const second = store.save({ ...first, cursor: { screen: 'results' } });
    expect(second).toMatchObject({ revision: 2, createdAt: first.createdAt, updatedAt: '2027-01-01T08:00:01.000Z' });
    expect(store.load(first.id)).toEqual(second);
  });

  it('is readable by its owner alone', () => {
    const { id } = store.create(shop(), START);
    expect(statSync(fileOf(id)).mode & 0o777).toBe(0o600);
    expect(statSync(store.folder).mode & 0o777).toBe(0o700);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    store.save(store.load(id) ?? expect.fail('not saved'));
    expect(statSync(fileOf(id)).mode & 0o777).toBe(0o600);
  });

  it('leaves no half-written or lock file beside it', () => {
    const { id } = store.create(shop(), START);
    store.save(store.load(id) ?? expect.fail('not saved'));
    expect(readdirSync(store.folder)).toEqual([`${id}.json`]);
  });

  it('keeps two assessments of one name apart', () => {
    expect(store.create(shop(), START).id).toBe('online-shop');
    expect(store.create(shop(), START).id).toBe('online-shop-2');
  });

  it('knows no session of an unknown or impossible id', () => {
    expect(store.load('nothing')).toBeUndefined();
    writeFileSync(join(mkdirFor(home), 'outside.json'), '{}');
    expect(store.load('../outside')).toBeUndefined();
  });
});

describe('two terminals on one session', () => {
  it('refuses to write over what the other one saved', () => {
    const mine = store.create(shop(), START);
    const theirs = open().save({ ...mine, cursor: { screen: 'theirs' } });
    expect(() => store.save({ ...mine, cursor: { screen: 'mine' } })).toThrow(RevisionConflict);
    expect(store.load(mine.id)).toEqual(theirs);
  });

  it('refuses to write over what looks from outside like what it wrote itself', () => {
    const mine = store.save(store.create(shop(), START));
    const { atime, mtime } = statSync(fileOf(mine.id));
    const theirs = readFileSync(fileOf(mine.id), 'utf8').replace('"revision": 2', '"revision": 3');
    writeFileSync(fileOf(mine.id), theirs);
    utimesSync(fileOf(mine.id), atime, mtime);
    expect(() => store.save(mine)).toThrow('expected revision 2, found 3');
    expect(readFileSync(fileOf(mine.id), 'utf8')).toBe(theirs);
  });

  it('refuses to bring back a session that was deleted elsewhere', () => {
    const mine = store.create(shop(), START);
    open().remove(mine.id);
    expect(() => store.save(mine)).toThrow(RevisionConflict);
    expect(existsSync(fileOf(mine.id))).toBe(false);
  });
});

describe('a damaged file', () => {
  const damage = (content: string): string => {
    const { id } = store.create(shop(), START);
    writeFileSync(fileOf(id), content);
    return id;
  };

  it.each(['{"format":1,', '', 'null', '[]', '{"format":1,"assessment":{}}'])(
    'of content %j is listed as damaged',
    (content) => {
      const id = damage(content);
      store.create(shop('Another'), START);
      const listed = store.list();
      expect(listed.find((one) => one.id === id)?.damaged).toBeTypeOf('string');
      expect(listed.find((one) => one.id === 'another')?.damaged).toBeUndefined();
    },
  );

  it('is set aside, and the newest version that can be read opens in its place', () => {
    const first = store.create(shop(), START);
    const second = store.save({ ...first, cursor: { screen: 'results' } });
    for (const content of ['{"format":1,', '', JSON.stringify({ ...second, format: 1, revision: 'two' })]) {
      writeFileSync(fileOf(first.id), content);
      const { recovered, ...session } = store.load(first.id) ?? expect.fail('not opened');
      expect(session).toEqual(second);
      expect(readFileSync(recovered?.aside ?? '', 'utf8')).toBe(content);
      expect(store.load(first.id)).toEqual(second);
    }
    expect(store.list().map(({ id, damaged }) => [id, damaged])).toEqual([['online-shop', undefined]]);
    const asides = readdirSync(store.folder).filter((file) => file.includes('damaged'));
    expect(asides).toHaveLength(3);
  });

  it('passes over versions that are damaged too', () => {
    const first = store.create(shop(), START);
    store.save(first);
    writeFileSync(join(home, 'versions', first.id, '2.json'), '{"format":');
    writeFileSync(fileOf(first.id), '{');
    expect(store.load(first.id)).toMatchObject({ revision: 1, assessment: first.assessment });
  });

  it('is set aside, and not written over, where the answers in memory are saved', () => {
    const mine = store.create(shop(), START);
    writeFileSync(fileOf(mine.id), '{"format":1,');
    const saved = store.save({ ...mine, cursor: { screen: 'results' } });
    expect(store.load(mine.id)).toEqual(saved);
    const [aside] = readdirSync(store.folder).filter((file) => file.includes('damaged'));
    expect(readFileSync(join(store.folder, aside ?? ''), 'utf8')).toBe('{"format":1,');
  });

  it('without any good version is refused with its path and what to do, and stays as it is', () => {
    const id = damage('{"format":1,');
    rmSync(join(home, 'versions'), { recursive: true });
    expect(() => store.load(id)).toThrow(InputError);
    expect(() => store.load(id)).toThrow(fileOf(id));
    expect(readFileSync(fileOf(id), 'utf8')).toBe('{"format":1,');
  });

  it('without any good version is refused with the field where it is no session', () => {
    const { id } = store.create(shop(), START);
    const stored = JSON.parse(readFileSync(fileOf(id), 'utf8'));
    writeFileSync(fileOf(id), JSON.stringify({ ...stored, assessment: { ...stored.assessment, depth: 'abyss' } }));
    rmSync(join(home, 'versions'), { recursive: true });
    expect(() => store.load(id)).toThrow('assessment.depth');
  });
});

describe('the versions of a session', () => {
  it('are the last ten, readable by its owner alone', () => {
    let session = store.create(shop(), START);
    for (let count = 0; count < 14; count++) session = store.save(session);
    const folder = join(home, 'versions', session.id);
    const kept = readdirSync(folder).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    expect(kept).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((revision) => `${revision}.json`));
    expect(statSync(join(folder, '15.json')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('go with the session when it is deleted', () => {
    const { id } = store.create(shop(), START);
    store.remove(id);
    expect(existsSync(join(home, 'versions', id))).toBe(false);
  });
});

describe('a session of a newer format', () => {
  const newer = (change: (stored: Record<string, Record<string, unknown>>) => unknown): string => {
    const { id } = store.create(shop(), START);
    writeFileSync(fileOf(id), JSON.stringify(change(JSON.parse(readFileSync(fileOf(id), 'utf8')))));
    return id;
  };

  it.each([
    (stored: object) => ({ ...stored, format: 2, colour: 'blue' }),
    (stored: { assessment?: object }) => ({
      ...stored,
      assessment: { ...stored.assessment, plimsoll: 2, weather: { sky: 'clear' } },
    }),
  ])('opens to be read, without what this program does not know, and is never saved', (change) => {
    const id = newer(change);
    const before = readFileSync(fileOf(id), 'utf8');
    const session = store.load(id) ?? expect.fail('not opened');
    expect(session.assessment).toEqual(shop());
    expect(session.readOnly).toContain('newer plimsoll (format 2)');
    expect(() => store.save(session)).toThrow(ReadOnlySession);
    expect(readFileSync(fileOf(id), 'utf8')).toBe(before);
  });

  it('is refused where its known parts have changed, and stays as it is', () => {
    const id = newer((stored) => ({ ...stored, format: 2, assessment: { ...stored.assessment, systems: 'none' } }));
    rmSync(join(home, 'versions'), { recursive: true });
    const before = readFileSync(fileOf(id), 'utf8');
    expect(() => store.load(id)).toThrow('newer plimsoll');
    expect(readFileSync(fileOf(id), 'utf8')).toBe(before);
  });
});

describe('a disk that fails', () => {
  it('leaves the last good state where writing is refused', () => {
    const first = store.create(shop(), START);
    mkdirSync(join(store.folder, `.${first.id}.next.json`));
    expect(() => store.save({ ...first, cursor: { screen: 'results' } })).toThrow();
    expect(store.load(first.id)).toEqual(first);
  });
});

describe('deleting', () => {
  it('leaves a backup that nobody else can read', () => {
    const { id } = store.create(shop(), START);
    const before = readFileSync(fileOf(id), 'utf8');
    const backup = store.remove(id);
    expect(store.list()).toEqual([]);
    expect(readFileSync(backup, 'utf8')).toBe(before);
    expect(backup.startsWith(join(home, 'backups'))).toBe(true);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
  });

  it('takes a damaged session too', () => {
    const { id } = store.create(shop(), START);
    writeFileSync(fileOf(id), '{');
    expect(readFileSync(store.remove(id), 'utf8')).toBe('{');
  });
});

describe('the list', () => {
  it('is empty, and makes no folder, before anything is saved', () => {
    expect(store.list()).toEqual([]);
    expect(existsSync(home)).toBe(false);
  });

  it('shows the newest first, with the number of answers that somebody gave', () => {
    const answers: Assessment['answers'] = {
      'P-ST-01': { joint: { points: 0 } },
      'P-ST-02': { business: { points: 'unknown' }, technology: { na: 'no vendor' } },
      'P-ST-03': { joint: { note: 'only a note' } },
    };
    const older = store.create(shop('Older', answers), START);
    store.create(shop('Newer'), START);
    expect(store.list().map(({ id, answered }) => [id, answered])).toEqual([
      ['newer', 0],
      ['older', 2],
    ]);
    store.save(older);
    expect(store.list()[0]).toMatchObject({
      id: 'older',
      name: 'Older',
      scenario: 'T2',
      depth: 'standard',
      revision: 2,
    });
  });

  it('of many sessions shows what has changed since it was asked for last', () => {
    for (let count = 0; count < 60; count++) store.create(shop(`Shop ${count}`), START);
    expect(store.list()).toHaveLength(60);
    expect(existsSync(join(store.folder, '.index.json'))).toBe(true);
    const session = open().load('shop-7') ?? expect.fail('not saved');
    store.save({ ...session, assessment: shop('Renamed') });
    store.remove('shop-8');
    writeFileSync(fileOf('shop-9'), '{');
    const listed = store.list();
    expect(listed).toHaveLength(59);
    expect(listed.find(({ id }) => id === 'shop-9')?.damaged).toBeTypeOf('string');
    expect(listed.find(({ id }) => id === 'shop-7')).toMatchObject({ name: 'Renamed', revision: 2 });
    expect(listed.some(({ id }) => id === 'shop-8')).toBe(false);
  });

  it.each([
    '',
    '[]',
    '{"format":1}',
    '{"format":1,"entries":{"shop-1":null,"shop-2":{"file":1}}}',
    '{"format":9,"entries":{}}',
  ])('does not mind an index of content %j', (content) => {
    for (let count = 0; count < 60; count++) store.create(shop(`Shop ${count}`), START);
    const before = store.list();
    writeFileSync(join(store.folder, '.index.json'), content);
    expect(store.list()).toEqual(before);
  });

  it('passes over what is no session', () => {
    store.create(shop(), START);
    for (const name of ['.hidden.json', 'notes.txt', '-x.json']) writeFileSync(join(store.folder, name), '{}');
    expect(store.list().map(({ id }) => id)).toEqual(['online-shop']);
  });
});

function mkdirFor(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  return folder;
}
