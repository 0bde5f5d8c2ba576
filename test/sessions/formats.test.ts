import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { AgeApart } from '../../src/sessions/age/age-apart.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import { LOCKED_FORMAT } from '../../src/sessions/locked-session.ts';
import { Locks } from '../../src/sessions/locks.ts';
import { openPreferences } from '../../src/sessions/preferences.ts';
import type { Session } from '../../src/sessions/session-store.ts';
import { SnapshotStore } from '../../src/sessions/snapshots.ts';
import { SESSION_FORMAT } from '../../src/sessions/stored-session.ts';

/**
 * A data folder as each format was written, by the program of its time: none of these files is ever changed. `expected.json`
 * is what was saved. A new format gets a folder of its own beside them.
 */
const FIXTURES = new URL('fixtures/', import.meta.url).pathname;
const FORMATS = readdirSync(FIXTURES);
const PASSPHRASE = 'a passphrase for the fixture';
const AGE = new AgeApart(new URL('../../dist/age-worker.js', import.meta.url));

it('each format that was ever written has a fixture', () => {
  const latest = Math.max(SESSION_FORMAT, LOCKED_FORMAT);
  expect(FORMATS).toEqual(Array.from({ length: latest }, (_, at) => `format-${at + 1}`));
});

describe.each(FORMATS)('what was written in %s', { timeout: 60_000 }, (format) => {
  let home: string;
  let expected: Session;
  let locks: Locks;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'plimsoll-formats-'));
    cpSync(join(FIXTURES, format), home, { recursive: true });
    expected = JSON.parse(readFileSync(join(home, 'expected.json'), 'utf8'));
    locks = new Locks(AGE);
  });

  const opened = async () => {
    const store = openStore(home, {}, undefined, locks);
    await store.unlock(expected.id, PASSPHRASE);
    return store;
  };

  it('opens as what was saved, is listed, and goes on', async () => {
    const store = await opened();
    expect(store.list()).toEqual([expect.objectContaining({ id: expected.id, revision: expected.revision })]);
    const { lock: _, ...session } = store.load(expected.id) ?? expect.fail('not opened');
    expect(session).toEqual(expected);
    const saved = store.save(store.load(expected.id) ?? expect.fail('not opened'));
    expect(saved.revision).toBe(expected.revision + 1);
    expect(store.load(expected.id)?.assessment).toEqual(expected.assessment);
  });

  it('opens from its version where the file is damaged', async () => {
    writeFileSync(join(home, 'sessions', `${expected.id}.json`), '{');
    const session = (await opened()).load(expected.id);
    expect(session?.revision).toBe(1);
    expect(session?.assessment.systems).toEqual(expected.assessment.systems);
  });

  it('keeps its snapshot', async () => {
    await opened();
    const snapshots = new SnapshotStore(home, {}, undefined, locks);
    expect(snapshots.list(expected.id)).toEqual([
      expect.objectContaining({ name: 'before-the-workshop', revision: 1 }),
    ]);
    const { answers: _, ...facts } = expected.assessment;
    expect(snapshots.load(expected.id, 'before the workshop')?.assessment).toMatchObject(facts);
  });
});

it('preferences of format 1 are read', () => {
  expect(openPreferences(join(FIXTURES, 'format-1'), {}).read()).toEqual({
    theme: 'light',
    locale: 'de',
    hints: false,
    hintsDone: ['answer', 'begin'],
    screenReader: true,
  });
});
