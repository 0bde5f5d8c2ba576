import { beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice } from '../../../src/model/edits/answers.ts';
import type { Program } from '../../../src/sessions/program.ts';
import { openSaved, pulseOf, takeOver, watch } from '../../../src/tui/state/others.ts';
import { saveNow } from '../../../src/tui/state/save-now.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { MemoryPresence } from '../support/memory-presence.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { firstShop, makeWizard } from '../support/world.ts';

const WAY = [{ screen: 'home' }, { screen: 'interview' }] as const;
const ID = 'first-shop';

let store: MemoryStore;
let open: Map<string, Program>;
let first: Wizard;
let second: Wizard;

const window = () => makeWizard({}, { store, presence: new MemoryPresence(open) }).wizard;
const saved = () => store.load(ID) ?? expect.fail('not saved');
const told = (wizard: Wizard) => wizard.getState().navigation.notice?.text;
const answer = (wizard: Wizard, key: string, points: 0 | 1 | 2 | 3 | 4) => {
  const before = wizard.session?.assessment as Assessment;
  wizard.dispatch({
    type: 'change-assessment',
    assessment: setChoice(before, key, 'joint', { points }),
    label: `answer ${key}`,
  });
};

beforeEach(() => {
  store = new MemoryStore();
  open = new Map();
  first = window();
  second = window();
  first.begin(firstShop(), [...WAY]);
});

describe('a session that another window has open', () => {
  it('is not opened before the person has said how', () => {
    openSaved(second, saved(), [...WAY]);
    expect(second.place).toMatchObject({ screen: 'occupied', id: ID, by: { host: 'shop-pc' } });
    expect(second.session).toBeUndefined();
  });

  it('is opened at once where the other one has closed it', () => {
    first.end(0);
    openSaved(second, saved(), [...WAY]);
    expect(second.session?.id).toBe(ID);
  });

  it('is opened at once where the other one is back on its first screen, which then asks before it goes on', () => {
    first.dispatch({ type: 'back' });
    pulseOf(first)();
    openSaved(second, saved(), [...WAY]);
    expect(second.session?.id).toBe(ID);
    answer(second, 'P-ST-01', 2);
    openSaved(first, saved(), [...WAY]);
    expect(first.place).toMatchObject({ screen: 'occupied', id: ID });
    takeOver(first, ID, [...WAY]);
    expect(first.session?.assessment.answers['P-ST-01']).toEqual({ joint: { points: 2 } });
  });

  it('is watched: what is saved there shows here, and nothing is changed here', () => {
    watch(second, ID, open.get(ID) as Program, [...WAY]);
    const pulse = pulseOf(second);
    answer(first, 'P-ST-01', 3);
    pulse();
    expect(second.session?.assessment.answers['P-ST-01']).toEqual({ joint: { points: 3 } });
    answer(second, 'P-ST-04', 1);
    expect(second.session?.assessment.answers['P-ST-04']).toBeUndefined();
    expect(told(second)).toContain('Not taken: you are watching');
    second.dispatch({ type: 'start-over', way: [{ screen: 'home' }, { screen: 'results', tab: 'plan' }] });
    expect(saved().cursor.screen).toBe('interview');
    first.end(0);
    pulse();
    expect(told(second)).toContain('The other window is closed');
    saveNow(second);
    answer(second, 'P-ST-04', 1);
    expect(saved().assessment.answers).toMatchObject({ 'P-ST-01': { joint: { points: 3 } } });
    expect(saved().assessment.answers['P-ST-04']).toEqual({ joint: { points: 1 } });
  });

  it('is taken over: the other one is told at its next save, keeps its last answers in it, and watches', () => {
    takeOver(second, ID, [...WAY]);
    answer(second, 'P-ST-01', 4);
    answer(first, 'P-ST-04', 1);
    expect(told(first)).toContain('has taken over. All your answers are in it');
    expect(saved().assessment.answers).toMatchObject({
      'P-ST-01': { joint: { points: 4 } },
      'P-ST-04': { joint: { points: 1 } },
    });
    answer(first, 'P-ST-05', 2);
    expect(saved().assessment.answers['P-ST-05']).toBeUndefined();
    answer(second, 'P-ST-05', 0);
    expect(told(second)).toContain('has been taken in');
    expect(saved().assessment.answers).toMatchObject({
      'P-ST-01': { joint: { points: 4 } },
      'P-ST-04': { joint: { points: 1 } },
      'P-ST-05': { joint: { points: 0 } },
    });
    second.dispatch({ type: 'undo' });
    expect(saved().assessment.answers['P-ST-04']).toEqual({ joint: { points: 1 } });
  });

  it('is taken over: what both answered differently is kept in a session of its own', () => {
    takeOver(second, ID, [...WAY]);
    answer(second, 'P-ST-01', 4);
    answer(first, 'P-ST-01', 1);
    expect(told(first)).toContain('Your last answers are kept in "first-shop-copy-"');
    expect(saved().assessment.answers['P-ST-01']).toEqual({ joint: { points: 4 } });
    expect(store.load('first-shop-copy-')?.assessment.answers['P-ST-01']).toEqual({ joint: { points: 1 } });
    expect(first.session?.assessment.answers['P-ST-01']).toEqual({ joint: { points: 4 } });
  });

  it('is taken over: the other one sees it even where it saves nothing, and can take it back', () => {
    takeOver(second, ID, [...WAY]);
    const pulses = [pulseOf(first), pulseOf(second)];
    for (const pulse of pulses) pulse();
    expect(told(first)).toContain('has taken over');
    saveNow(first);
    expect(first.place.screen).toBe('occupied');
    takeOver(first, ID, [...WAY]);
    for (const pulse of pulses) pulse();
    expect(told(second)).toContain('has taken over');
    answer(first, 'P-ST-01', 2);
    expect(saved().assessment.answers['P-ST-01']).toEqual({ joint: { points: 2 } });
  });

  it('drops what is tried out where it is taken over, and keeps what was answered before', () => {
    answer(first, 'P-ST-01', 2);
    first.dispatch({ type: 'begin-what-if' });
    answer(first, 'P-ST-04', 4);
    takeOver(second, ID, [...WAY]);
    pulseOf(first)();
    expect(first.getState().session?.whatIf).toBeUndefined();
    expect(Object.keys(saved().assessment.answers)).toEqual(['P-ST-01']);
  });
});

describe('two windows that do not know of each other', () => {
  const blind = () => makeWizard({}, { store }).wizard;

  it('put their answers together', () => {
    const [one, other] = [blind(), blind()];
    for (const wizard of [one, other]) openSaved(wizard, saved(), [...WAY]);
    answer(one, 'P-ST-01', 3);
    answer(other, 'P-ST-04', 2);
    answer(one, 'P-ST-05', 1);
    expect(Object.keys(saved().assessment.answers).sort()).toEqual(['P-ST-01', 'P-ST-04', 'P-ST-05']);
    expect(store.sessions.size).toBe(1);
  });

  it('go on in a copy where the session was deleted and another one has its name', () => {
    const one = blind();
    openSaved(one, saved(), [...WAY]);
    store.sessions.set(ID, { ...saved(), createdAt: '2026-04-01T00:00:00.000Z', revision: 7 });
    answer(one, 'P-ST-01', 3);
    expect(saved().assessment.answers).toEqual({});
    expect(one.session?.id).toBe('first-shop-copy-');
  });
});

describe('a disk that refuses', () => {
  it('is tried again after a while, by itself, and the answers are saved then', () => {
    let now = new Date(2026, 2, 1, 14, 2);
    const { wizard, store: disk } = makeWizard({ now: () => now });
    wizard.begin(firstShop(), [...WAY]);
    const pulse = pulseOf(wizard);
    disk.fault = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    answer(wizard, 'P-ST-01', 3);
    expect(told(wizard)).toContain('Not saved: the disk is full (ENOSPC). Your answers are kept in memory');
    disk.fault = undefined;
    pulse();
    expect(wizard.getState().session?.save.status).toBe('failed');
    now = new Date(now.getTime() + 20_000);
    pulse();
    expect(wizard.getState().session?.save.status).toBe('saved');
    expect(disk.load(ID)?.assessment.answers['P-ST-01']).toEqual({ joint: { points: 3 } });
  });
});

it('another assessment is not opened over answers that are in memory alone', () => {
  const { wizard, store: disk } = makeWizard();
  wizard.begin(firstShop(), [...WAY]);
  const other = disk.create({ ...firstShop(), name: 'Other' }, { screen: 'interview' });
  disk.fault = new Error('the disk is gone');
  answer(wizard, 'P-ST-01', 3);
  expect(() => openSaved(wizard, other, [...WAY])).toThrow('"First shop" is not saved yet');
  expect(() => wizard.begin(firstShop(), [...WAY])).toThrow('would be lost: the disk is gone');
  disk.fault = undefined;
  openSaved(wizard, other, [...WAY]);
  expect(wizard.session?.id).toBe('other');
  expect(disk.load(ID)?.assessment.answers['P-ST-01']).toEqual({ joint: { points: 3 } });
});

describe('a session of a newer program', () => {
  it('says so, takes no answers in silence, and goes on in a copy', () => {
    store.sessions.set(ID, { ...saved(), readOnly: 'it was written by a newer plimsoll' });
    const wizard = window();
    openSaved(wizard, saved(), [...WAY]);
    expect(told(wizard)).toContain('Can only be read: it was written by a newer plimsoll');
    answer(wizard, 'P-ST-01', 3);
    expect(told(wizard)).toContain('Not taken');
    expect(wizard.session?.assessment.answers).toEqual({});
    saveNow(wizard);
    answer(wizard, 'P-ST-01', 3);
    expect(store.load('first-shop-copy-')?.assessment.answers['P-ST-01']).toEqual({ joint: { points: 3 } });
    expect(saved().assessment.answers).toEqual({});
  });

  it('that was recovered says where the damaged file lies', () => {
    const wizard = makeWizard({}, { store }).wizard;
    openSaved(wizard, { ...saved(), recovered: { aside: '/data/first-shop.damaged-1.json' } }, [...WAY]);
    expect(told(wizard)).toMatch(/last good version, saved .*\/data\/first-shop\.damaged-1\.json/);
    answer(wizard, 'P-ST-01', 3);
    expect(saved().assessment.answers['P-ST-01']).toEqual({ joint: { points: 3 } });
  });
});
