import { afterEach, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice, setUntil } from '../../../src/model/edits/answers.ts';
import type { Services } from '../../../src/tui/options.ts';
import type { Place } from '../../../src/tui/state/navigation.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, firstShop, makeWizard, theBank } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
let store: MemoryStore;
afterEach(() => screen.close());

type Size = [columns: number, rows: number];

function open(
  place: Place,
  a: Assessment = firstShop(),
  size: Size = [100, 30],
  services: Partial<Services> = {},
): void {
  ({ wizard, store } = makeWizard(services));
  wizard.begin(a, [{ screen: 'home' }, place]);
  screen = new Screen(wizard, ...size);
}

const answers = () => wizard.session?.assessment.answers ?? {};
/** What stands on the screen as one text, whatever the line breaks. */
const flat = () => screen.text.replace(/\s+/g, ' ');

describe('what is told in a sentence', () => {
  it.each<Size>([
    [60, 20],
    [80, 24],
  ])('is told whole at %i x %i', async (columns, rows) => {
    open({ screen: 'interview' }, firstShop(), [columns, rows]);
    await screen.waitFor('P-ST-01');
    const gate = theBank().questions.find(({ gate: isGate, scope }) => isGate && scope === 'project');
    wizard.dispatch({ type: 'replace', place: { screen: 'interview', at: gate?.id ?? '' } });
    await screen.press('-');
    expect(flat()).toContain('Choose "We do not know" if nobody knows.');
    const other = store.load('first-shop');
    if (other) store.save(other);
    await screen.press('3');
    expect(flat()).toContain('What another window saved meanwhile has been taken in. Undo begins anew from here');
    expect(screen.widest).toBeLessThanOrEqual(columns);
    expect(screen.lines.length).toBeLessThan(rows);
  });

  it('tells all that goes along when something is struck out', async () => {
    open({ screen: 'landscape', tab: 'systems' }, firstShop(), [80, 24]);
    await screen.press('d');
    await screen.waitFor('Strike out');
    expect(flat()).toMatch(/\d+ flows? with it: [^…]*\. /);
  });
});

describe('a name that is offered', () => {
  it('gives way to the first letter typed, but can be mended', async () => {
    open({ screen: 'new-name', draft: { scenario: 'T1c' } });
    await screen.waitFor('What is the project called?');
    screen.burst('B', 'a', 'r');
    await screen.waitFor(/❯ Bar\s/);
    screen.close();
    open({ screen: 'new-name', draft: { scenario: 'T1c' } });
    const name = theBank().scenarios.find(({ id }) => id === 'T1c')?.name ?? '';
    screen.burst('end', '!');
    await screen.waitFor(`${name}!`);
  });

  it('is one that no other assessment has', async () => {
    open({ screen: 'home' });
    for (const name of ['FIRST ONLINE SHOP', 'First online shop 2']) {
      store.create({ ...firstShop(), name }, { screen: 'interview' });
    }
    wizard.dispatch({ type: 'go', place: { screen: 'new-name', draft: { scenario: 'T1c' } } });
    await screen.waitFor('❯ First online shop 3');
  });
});

describe('the help', () => {
  it('writes arrows as arrows', async () => {
    open({ screen: 'form', subject: { of: 'systems' } });
    await screen.press('f1');
    await screen.waitFor('field before');
    expect(screen.text).toMatch(/↑ +field before/);
    expect(screen.text).toMatch(/← +the value before/);
  });
});

describe('an answer that has run out', () => {
  it('is open again in the interview, with what was said', async () => {
    const said = setChoice(firstShop(), 'P-ST-01', 'joint', { points: 3 });
    open({ screen: 'interview' }, setUntil(said, 'P-ST-01', 'joint', '2025-12-31'));
    await screen.waitFor('question 1 of 6');
    expect(screen.text).toContain('0 of 78');
    expect(screen.text).toContain('ran out on 2025-12-31');
    await screen.press('v');
    await screen.waitFor('unanswered 78');
    await screen.press('escape', '3');
    await screen.waitFor('1 of 78');
  });
});

describe('text that comes in at once', () => {
  it('answers no question, and says so', async () => {
    open({ screen: 'interview' });
    await screen.waitFor('question 1 of 6');
    screen.burst('Orders come in\r3 times a day\r2 of them by fax\r');
    await screen.waitFor('What was pasted is left out');
    expect(answers()).toEqual({});
    await screen.press('n');
    screen.burst('Orders come in\r3 times a day\r');
    await screen.waitFor('3 times a day');
    await screen.press('enter');
    expect(answers()['P-ST-01']?.joint?.note).toBe('Orders come in\n3 times a day');
  });

  it('of one line and Enter is typed ahead in a field', async () => {
    open({ screen: 'new-name', draft: { scenario: 'T1c' } });
    await screen.waitFor('What is the project called?');
    screen.burst('Corner shop\r');
    await screen.waitFor('How deep?');
  });
});

describe('a burst of keys', () => {
  it('is saved once and counts each key', async () => {
    open({ screen: 'interview' }, firstShop('deep'));
    await screen.waitFor('question 1 of');
    const before = store.saves;
    screen.burst(...Array.from({ length: 20 }, () => '3'));
    await screen.waitFor('20 of');
    await screen.settled();
    expect(Object.keys(answers())).toHaveLength(20);
    expect(store.saves - before).toBeLessThanOrEqual(3);
    expect(Object.keys(store.load('first-shop')?.assessment.answers ?? {})).toHaveLength(20);
    expect(screen.text).toContain('saved 14:02');
    expect(screen.text).toMatch(/readiness +\d/);
  });
});

describe('the load line', () => {
  it('counts what only the simulation finds: a date that is too early', async () => {
    const late = { ...answeredShop(), profile: { targetDate: '2026-03-15', fte: 1 } };
    const red = (a: Assessment) =>
      analyse(a, theBank(), { today: '2026-03-01' }).risks.filter(
        ({ status, colour }) => status === 'risk' && colour === 'red',
      ).length;
    open({ screen: 'interview' }, late, [100, 30], { analyse: async (a, options) => analyse(a, theBank(), options) });
    await screen.waitFor(`risks ${red(late)} red`);
    expect(red(late)).toBeGreaterThan(red({ ...late, profile: { fte: 1 } }));
  });
});
