import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { assessment } from '../../src/model/assessment.ts';
import { InputError } from '../../src/model/problem.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import type { Session, SessionStore } from '../../src/sessions/session-store.ts';
import { SnapshotStore, snapshotFolder } from '../../src/sessions/snapshots.ts';

let home: string;
let clock: number;
let store: SessionStore;
let snapshots: SnapshotStore;
let session: Session;

beforeEach(() => {
  home = join(mkdtempSync(join(tmpdir(), 'plimsoll-snapshots-')), 'data');
  clock = 0;
  const now = () => new Date(Date.UTC(2027, 0, 1, 8, 0, clock++)).toISOString();
  store = openStore(home, {}, now);
  snapshots = new SnapshotStore(home, {}, now);
  session = store.create(
    assessment.parse({ plimsoll: 1, name: 'Shop', answers: { 'P-ST-01': { joint: { points: 1 } } } }),
    {
      screen: 'interview',
    },
  );
});

describe('a snapshot', () => {
  it('is a copy that later answers leave as it is', () => {
    expect(snapshots.take(session, 'Before Kick-off!')).toEqual({
      name: 'before-kick-off',
      takenAt: '2027-01-01T08:00:01.000Z',
      revision: 1,
    });
    store.save({ ...session, assessment: { ...session.assessment, answers: {} } });
    expect(snapshots.load('shop', 'Before Kick-off!')?.assessment).toEqual(session.assessment);
  });

  it('is named after its day, counted where there are several', () => {
    expect([1, 2, 3].map(() => snapshots.take(session)?.name)).toEqual(['2027-01-01', '2027-01-01-2', '2027-01-01-3']);
    expect(snapshots.list('shop').map(({ name }) => name)).toEqual(['2027-01-01', '2027-01-01-2', '2027-01-01-3']);
  });

  it('is never written over', () => {
    snapshots.take(session, 'one');
    expect(snapshots.take({ ...session, revision: 9 }, 'One')).toBeUndefined();
    expect(snapshots.list('shop')).toMatchObject([{ name: 'one', revision: 1 }]);
  });

  it('is no session, and readable by its owner alone', () => {
    snapshots.take(session, 'one');
    expect(store.list().map(({ id }) => id)).toEqual(['shop']);
    const folder = snapshotFolder(store.folder, 'shop');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['one.json']);
    expect(statSync(join(folder, 'one.json')).mode & 0o777).toBe(0o600);
  });

  it('goes to the backups with its session, and does not come back with the next of that name', () => {
    snapshots.take(session, 'one');
    const backup = store.remove('shop');
    expect(existsSync(backup.replace(/json$/, 'snapshots/one.json'))).toBe(true);
    expect(snapshots.list('shop')).toEqual([]);
  });

  it('is not there where none was taken', () => {
    expect(snapshots.list('shop')).toEqual([]);
    expect(snapshots.load('shop', 'one')).toBeUndefined();
    expect(() => snapshots.load('../shop', 'one')).toThrow('Not an id');
  });

  it.each([
    ['{"format": 1', 'cannot be read'],
    ['{"format": 9}', 'newer'],
    ['{"format": 1}', 'name'],
  ])('that is damaged (%s) is said to be so', (text, message) => {
    snapshots.take(session, 'one');
    writeFileSync(join(snapshotFolder(store.folder, 'shop'), 'one.json'), text);
    expect(() => snapshots.list('shop')).toThrow(InputError);
    expect(() => snapshots.load('shop', 'one')).toThrow(message);
  });
});
