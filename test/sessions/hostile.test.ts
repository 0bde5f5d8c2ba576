import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Assessment, assessment } from '../../src/model/assessment.ts';
import { InputError } from '../../src/model/problem.ts';
import { openStore } from '../../src/sessions/local-store.ts';
import type { SessionStore } from '../../src/sessions/session-store.ts';

const shop: Assessment = assessment.parse({ plimsoll: 1, name: 'Shop', scenario: 'T2' });
let store: SessionStore;
let file: string;
let id: string;

beforeEach(() => {
  store = openStore(mkdtempSync(join(tmpdir(), 'plimsoll-store-')), {});
  ({ id } = store.create(shop, { screen: 'interview' }));
  file = join(store.folder, 'foreign.json');
});

describe('a file that somebody put among the sessions', () => {
  it('has no text in the list that could act on a terminal', () => {
    const session = JSON.parse(readFileSync(join(store.folder, `${id}.json`), 'utf8'));
    const payload = 'a\u001b[2J\u009b1m\u202eb';
    session.updatedAt = session.createdAt = payload;
    Object.assign(session.assessment, { name: payload, depth: payload, scenario: payload });
    writeFileSync(file, JSON.stringify(session));
    const found = store.list().find((one) => one.id === 'foreign');
    expect(found).toMatchObject({ name: 'a[2J1mb', depth: 'a[2J1mb', scenario: 'a[2J1mb', updatedAt: 'a[2J1mb' });
  });

  it.each([
    ['lists without end', `{"format": 2, "x": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['more values than a session can hold', `{"format": 1, "x": [${'[],'.repeat(3_100_000)}[]]}`],
  ])('with %s is damaged, and refused', (_, text) => {
    writeFileSync(file, text);
    expect(store.list().find((one) => one.id === 'foreign')?.damaged).toMatch(/more than a session can hold/);
    expect(() => store.load('foreign')).toThrow(InputError);
  });

  it('that is far too large is damaged, and not read', () => {
    writeFileSync(file, '');
    truncateSync(file, 2_000_000_000);
    expect(store.list().find((one) => one.id === 'foreign')?.damaged).toMatch(/larger than 40 MB/);
    expect(() => store.load('foreign')).toThrow(/larger than 40 MB/);
  });
});

it('an assessment too large to be read again is not saved, and what was saved stays', () => {
  const session = store.load(id) ?? expect.fail('there is no session');
  const note = 'x'.repeat(20_000);
  const answers = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`SY-03@s${at}`, { joint: { note } }]));
  expect(() => store.save({ ...session, assessment: { ...shop, answers } })).toThrow(/larger than 40 MB/);
  expect(store.load(id)).toEqual(session);
});
