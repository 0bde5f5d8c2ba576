import { afterEach, describe, expect, it } from 'vitest';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
let store: MemoryStore;

function open(columns = 100, rows = 30, look = {}): void {
  ({ wizard, store } = makeWizard());
  wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'interview' }]);
  screen = new Screen(wizard, columns, rows, look);
}

const saved = () => store.load('first-shop')?.assessment.answers;
const tried = () => wizard.session?.assessment.answers ?? {};

/** Tries another answer to the question in front. */
async function tryAnswer(): Promise<void> {
  await screen.press('T');
  await screen.waitFor('WHAT IF');
  wizard.dispatch({ type: 'replace', place: { screen: 'interview', at: 'P-ST-04' } });
  await screen.waitFor('P-ST-04');
  await screen.press('4');
  await screen.waitFor('1 change, none kept');
}

afterEach(() => screen.close());

describe('what if', () => {
  it('marks every screen and saves nothing', async () => {
    open();
    const before = saved();
    const { revision } = wizard.session ?? {};
    await tryAnswer();
    expect(tried()['P-ST-04']?.joint?.points).toBe(4);
    for (const key of ['v', 'l', 'F', 'r']) {
      await screen.press(key);
      expect(screen.lines[0]).toContain('WHAT IF');
    }
    await screen.press('ctrl+s');
    await screen.waitFor('nothing of it is kept');
    expect(saved()).toEqual(before);
    expect(wizard.session?.revision).toBe(revision);
  });

  it('tells the figures before and after, and what was changed', async () => {
    open();
    await tryAnswer();
    expect(screen.text).toMatch(/was \d+, \d+ red/);
    await screen.press('T');
    await screen.waitFor(/Readiness +\d+ +\d+ +\+\d+/);
    await screen.waitFor(/P80 weeks +\d+ +\d+/);
    expect(screen.text).toContain('1 answer changed');
    expect(screen.text).toMatch(/P-ST-04 .* 1 → 4/);
  });

  it('drops everything', async () => {
    open();
    const before = tried();
    await tryAnswer();
    await screen.press('T', 'x');
    await screen.waitFor('Dropped');
    expect(tried()).toBe(before);
    expect(screen.text).not.toContain('WHAT IF');
  });

  it('keeps everything as one step that can be undone', async () => {
    open();
    const before = tried();
    await tryAnswer();
    await screen.press('0');
    await screen.waitFor('2 changes, none kept');
    await screen.press('T', 'y');
    await screen.waitFor('Kept.');
    expect(saved()?.['P-ST-04']?.joint?.points).toBe(4);
    await screen.press('z');
    await screen.waitFor('Undone: what was tried out');
    expect(tried()).toBe(before);
    expect(saved()).toEqual(before);
  });

  it('undoes single tries, and never what was before', async () => {
    open();
    await tryAnswer();
    await screen.press('z');
    await screen.waitFor('0 changes, none kept');
    const { assessment } = wizard.session ?? {};
    await screen.press('z');
    expect(wizard.session?.assessment).toBe(assessment);
  });

  it('asks again before it closes without what was tried, and then leaves what stands', async () => {
    open();
    const before = saved();
    await tryAnswer();
    await screen.press('q');
    await screen.waitFor('Press q again');
    await screen.press('q');
    expect(await wizard.ended).toBe(0);
    expect(saved()).toEqual(before);
  });

  it('tries the action of a plan as done', async () => {
    open();
    wizard.dispatch({ type: 'go', place: { screen: 'results', tab: 'plan' } });
    await screen.waitFor(/❯ +1\. /);
    await screen.press('T');
    await screen.waitFor('1 answer changed');
    expect(screen.text).toMatch(/(\d|unknown) → 3/);
    await screen.press('x');
    await screen.waitFor('[plan]');
  });

  it('tries all answers about a system as good', async () => {
    open();
    wizard.dispatch({ type: 'go', place: { screen: 'results', tab: 'systems' } });
    await screen.waitFor('❯ E-commerce platform');
    const system = wizard.session?.assessment.systems.find(({ name }) => name === 'E-commerce platform');
    await screen.press('T');
    await screen.waitFor(/\d+ answers? changed/);
    const weak = Object.entries(tried()).filter(
      ([key, { joint }]) => key.endsWith(`@${system?.id}`) && joint?.points !== 4,
    );
    expect(weak.length).toBeGreaterThan(0);
    expect(weak.every(([, { joint }]) => joint?.points === 3)).toBe(true);
  });

  it('tries the answers behind a risk as good', async () => {
    open();
    wizard.dispatch({ type: 'go', place: { screen: 'results', tab: 'risks' } });
    await screen.waitFor('[risks]');
    await screen.waitFor('❯ ');
    await screen.press('T');
    await screen.waitFor(/\d+ answers? changed/);
  });

  it('writes no report of what does not stand', async () => {
    open();
    await tryAnswer();
    wizard.dispatch({ type: 'go', place: { screen: 'results', tab: 'verdict' } });
    await screen.waitFor('[verdict]');
    await screen.press('x');
    await screen.waitFor('First T, then y');
  });

  it.each([
    [100, 30],
    [80, 24],
    [60, 20],
  ])('fits into %d columns and %d rows', async (columns, rows) => {
    open(columns, rows, { unicode: columns > 60 });
    await tryAnswer();
    expect(screen.widest).toBeLessThanOrEqual(columns);
    await screen.press('T');
    await screen.waitFor('P80 weeks');
    await screen.settled();
    expect(screen.widest).toBeLessThanOrEqual(columns);
    expect(screen.lines.length).toBeLessThan(rows);
    expect(screen.text).toContain('1 answer changed');
  });
});
