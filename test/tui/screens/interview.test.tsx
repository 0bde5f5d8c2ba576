import { afterEach, describe, expect, it } from 'vitest';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
let store: MemoryStore;

function open(columns = 100, rows = 30, look = {}): Screen {
  ({ wizard, store } = makeWizard());
  wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'interview' }]);
  screen = new Screen(wizard, columns, rows, look);
  return screen;
}

const answers = () => wizard.session?.assessment.answers ?? {};

afterEach(() => screen.close());

describe('answering', () => {
  it('takes the third option when Down Down Enter arrive in one chunk', async () => {
    open();
    await screen.waitFor('question 1 of 6');
    screen.burst('down', 'down', 'enter');
    await screen.waitFor('question 2 of 6');
    expect(answers()).toEqual({ 'P-ST-01': { joint: { points: 2 } } });
  });

  it('answers one question for each key of a burst of digits', async () => {
    open();
    await screen.waitFor('question 1 of 6');
    screen.burst('3', '0', '?', 'down', 'enter');
    await screen.waitFor('question 5 of 6');
    expect(Object.values(answers()).map(({ joint }) => joint?.points)).toEqual([3, 0, 'unknown', 1]);
  });

  it('takes in a burst of more than a hundred keys', async () => {
    open();
    await screen.waitFor('question 1 of 6');
    screen.burst(...Array.from({ length: 120 }, (_, index) => (index % 2 === 0 ? 'down' : 'up')), '3');
    await screen.waitFor('question 2 of 6');
  });

  it('saves each answer, with the question that is now in front, before the screen shows it', async () => {
    open();
    await screen.press('3');
    await screen.waitFor('question 2 of 6');
    const saved = store.load('first-shop');
    expect(saved?.assessment.answers['P-ST-01']).toEqual({ joint: { points: 3 } });
    expect(saved?.cursor).toEqual({ screen: 'interview', at: 'P-ST-04' });
    expect(screen.text).toContain('saved 14:02');
  });

  it('moves the load line', async () => {
    open();
    await screen.waitFor('readiness  --');
    await screen.press('4');
    await screen.waitFor('readiness 100');
  });

  it('goes back and forth without changing an answer', async () => {
    open();
    await screen.press('3', '2', 'left');
    await screen.waitFor('question 2 of 6');
    expect(screen.text).toContain('❯ 2');
    await screen.press('right');
    await screen.waitFor('question 3 of 6');
    expect(Object.keys(answers())).toHaveLength(2);
  });

  it('undoes and does again', async () => {
    open();
    await screen.press('3', 'z');
    await screen.waitFor('Undone: answer to P-ST-01');
    expect(answers()).toEqual({});
    await screen.press('Z');
    await screen.waitFor('Done again');
    expect(answers()).toHaveProperty('P-ST-01');
  });

  it('takes an answer back with backspace', async () => {
    open();
    await screen.press('3', 'left', 'backspace');
    expect(answers()).toEqual({});
  });
});

describe('what stands beside an answer', () => {
  it('keeps a note with what was typed, wide characters and all', async () => {
    open();
    await screen.press('n');
    await screen.waitFor('printed beside the answer');
    screen.burst('wait for 財務部 q?');
    await screen.waitFor('wait for 財務部 q?');
    await screen.press('enter');
    await screen.waitFor('note: wait for 財務部 q?');
    expect(answers()).toEqual({ 'P-ST-01': { joint: { note: 'wait for 財務部 q?' } } });
  });

  it('leaves the note as it was when it is cancelled', async () => {
    open();
    await screen.press('n', 'x', 'escape');
    await screen.gone('printed beside');
    expect(answers()).toEqual({});
  });

  it('asks for evidence: its level, then where it is', async () => {
    open();
    await screen.press('e');
    await screen.waitFor('What proves the answer?');
    await screen.press('2');
    await screen.waitFor('Where is it found?');
    screen.burst('IF-12.pdf', 'enter');
    await screen.waitFor('evidence: document, IF-12.pdf');
    expect(answers()['P-ST-01']?.joint?.evidence).toEqual({ level: 'document', ref: 'IF-12.pdf' });
  });

  it('keeps a note of several lines as they were written', async () => {
    open();
    await screen.press('n');
    await screen.waitFor('ctrl-o: new line');
    screen.burst('first', 'ctrl+o', 'second');
    await screen.waitFor(/first *\n.*second/);
    screen.burst('up', 'end', '!', 'enter');
    await screen.waitFor('note: first');
    expect(answers()['P-ST-01']?.joint?.note).toBe('first\nsecond!');
  });

  it('hands a note to no other program where none can be opened', async () => {
    open();
    await screen.press('n', 'ctrl+g');
    await screen.waitFor('Write it here');
  });

  it('asks of an answer until when it holds, and refuses what is no day', async () => {
    open();
    await screen.press('3', 'left', 'e', '1');
    await screen.waitFor('Where is it found?');
    await screen.press('enter');
    await screen.waitFor('Until when does the answer hold?');
    screen.burst('2027-02-30', 'enter');
    await screen.waitFor('Write year-month-day');
    screen.burst('ctrl+u', '2027-03-01', 'enter');
    await screen.waitFor('holds until 2027-03-01');
    expect(answers()['P-ST-01']?.joint).toEqual({ points: 3, evidence: { level: 'claim' }, until: '2027-03-01' });
  });

  it('says of an answer that it has run out', async () => {
    open();
    await screen.press('3', 'left', 'e', '1', 'enter');
    screen.burst('2026-02-28', 'enter');
    await screen.waitFor('ran out on 2026-02-28');
  });

  it('flags and unflags', async () => {
    open();
    await screen.press('f');
    await screen.waitFor('flagged');
    await screen.press('f');
    await screen.gone('flagged');
    expect(answers()).toEqual({});
  });

  it('asks why a question does not apply and refuses an empty reason', async () => {
    open();
    await screen.press('right', '-');
    await screen.waitFor('Why does it not apply?');
    await screen.press('enter');
    await screen.waitFor('Write the reason');
    screen.burst('no such thing here', 'enter');
    await screen.waitFor('question 3 of 6');
    expect(answers()['P-ST-04']?.joint).toEqual({ na: 'no such thing here' });
  });

  it('does not let a gate be left out, and says so', async () => {
    open();
    await screen.press('-');
    await screen.waitFor('This question is a gate');
    expect(screen.text).not.toContain('Why does it not apply?');
  });
});

describe('what helps to answer', () => {
  it('are the terms of the question, explained', async () => {
    open();
    await screen.press('g');
    screen.burst('golden record of', 'enter');
    await screen.waitFor('DO-01');
    await screen.press('t');
    await screen.waitFor('The one version of a record that counts');
    await screen.press('escape');
    await screen.waitFor('We do not know');
  });

  it('are the answers and rules behind the load line, which lead to their questions', async () => {
    open();
    await screen.press('0', '3', 'w');
    await screen.waitFor('The readiness of the project');
    await screen.waitFor('Gate not passed');
    expect(answers()).not.toEqual({});
    await screen.press('end', 'escape');
    await screen.waitFor('question 3 of 6');
  });

  it('is another depth, with every answer kept', async () => {
    open();
    await screen.press('3', 'D');
    await screen.waitFor('How deep from now on?');
    const before = screen.text;
    expect(before).toContain('❯ 1  Quick');
    await screen.press('3');
    await screen.waitFor('Now deep: 1 of');
    expect(wizard.session?.assessment.depth).toBe('deep');
    expect(answers()).toHaveProperty('P-ST-01');
    await screen.press('z');
    await screen.waitFor('quick · saved');
  });
});

describe('the choice of the depth', () => {
  it.each([
    [60, 15],
    [60, 20],
    [100, 30],
  ])('has all three in sight at %i x %i', async (columns, rows) => {
    open(columns, rows);
    await screen.press('D');
    await screen.waitFor('How deep from now on?');
    expect(screen.text).toMatch(/❯ 1 {2}Quick[\s\S]*2 {2}Standard[\s\S]*3 {2}Deep/);
    expect(screen.lines.length).toBeLessThanOrEqual(rows - 1);
    await screen.press('escape');
    await screen.waitFor('We do not know');
  });
});

describe('finding a question', () => {
  it('goes to a system by a few letters', async () => {
    open();
    await screen.press('g');
    screen.burst('wms');
    await screen.waitFor('❯ wms');
    await screen.press('enter');
    await screen.waitFor('Systems › WMS');
  });

  it('says that nothing was found and stays', async () => {
    open();
    await screen.press('/');
    screen.burst('xyzzy', 'enter');
    await screen.waitFor('Nothing has these letters');
    await screen.press('escape');
    await screen.waitFor('question 1 of 6');
  });
});

describe('a question about all flows', () => {
  it('is asked apart for the flow that differs', async () => {
    open();
    await screen.press('g');
    screen.burst('all flows', 'enter');
    await screen.waitFor('Flows › All flows');
    await screen.press('x');
    await screen.waitFor('Which flow differs');
    await screen.press('down', 'enter');
    await screen.waitFor('Flows › Prices from ERP to shop');
    await screen.press('1');
    const [key] = Object.keys(answers());
    expect(key).toMatch(/^FL-\d\d@f2$/);
  });
});

describe('the keys at the foot of the interview', () => {
  it.each([
    [100, 30, '↑↓ choose  ⏎ answer  ← previous  r results  n note  e evidence  g go to  t terms  esc back  h help'],
    [80, 24, '↑↓ choose  ⏎ answer  ← previous  r results  n note  esc back  h help'],
    [60, 20, '↑↓ choose  ⏎ answer  ← previous  r results  n note  h help'],
  ])('name the results in %d columns', async (columns, rows, keys) => {
    open(columns, rows);
    await screen.waitFor('h help');
    expect(screen.lines.map((line) => line.trim())).toContain(keys);
  });

  it('offer a table only of what is asked about several', async () => {
    open(140, 30);
    await screen.waitFor('question 1 of 6');
    expect(screen.text).not.toContain('m as table');
    wizard.dispatch({ type: 'replace', place: { screen: 'interview', at: 'SY-02@pim' } });
    await screen.waitFor('m as table');
  });
});

describe('a save that fails', () => {
  it('stands in the header until one succeeds, and the interview goes on', async () => {
    open();
    store.fault = new Error('the disk is full');
    await screen.press('3');
    await screen.waitFor('NOT SAVED: the disk is full');
    await screen.waitFor('question 2 of 6');
    await screen.press('q');
    await screen.waitFor('Press q again');
    store.fault = undefined;
    await screen.press('2');
    await screen.waitFor('saved 14:02');
    expect(Object.keys(store.load('first-shop')?.assessment.answers ?? {})).toHaveLength(2);
  });
});

describe('the size of the terminal', () => {
  it.each([
    [100, 30],
    [80, 24],
    [60, 20],
    [60, 15],
    [200, 50],
  ])('fits into %i x %i with one row to spare, the answers in sight', async (columns, rows) => {
    open(columns, rows);
    await screen.waitFor('We do not know');
    for (const key of ['3', '3', '0', '?', '4', '1', '2']) {
      await screen.press(key);
      expect(screen.lines.length).toBeLessThanOrEqual(rows - 1);
      expect(screen.widest).toBeLessThanOrEqual(columns);
      expect(screen.text).toMatch(
        /0 {2}\S[\s\S]*1 {2}\S[\s\S]*2 {2}\S[\s\S]*3 {2}\S[\s\S]*4 {2}\S[\s\S]*\? {2}We do not know/,
      );
    }
  });

  it('folds the sections away at 80 columns and shows the load line in one line', async () => {
    open(80, 24);
    await screen.press('3');
    await screen.waitFor('if unknowns go well');
    expect(screen.text).not.toContain('load line');
    expect(screen.text).not.toMatch(/Delivery\s+0\/2/);
  });

  it('asks for more room where there is too little, keeps the state and comes back', async () => {
    open();
    await screen.press('3');
    screen.resize(50, 12);
    await screen.waitFor('Please enlarge to 60x15');
    screen.resize(100, 30);
    await screen.waitFor('question 2 of 6');
  });

  it('uses ASCII alone where the terminal shows no more', async () => {
    open(100, 30, { unicode: false, colour: false });
    await screen.waitFor('question 1 of 6');
    await screen.press('3');
    expect(screen.text).toMatch(/^[\x00-\x7f]*$/);
  });
});
