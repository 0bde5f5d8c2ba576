import { afterEach, describe, expect, it } from 'vitest';
import type { Services } from '../../../src/tui/options.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard, NOON } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
let store: MemoryStore;

function open(columns = 100, rows = 30, services: Partial<Services> = {}, look = {}): void {
  ({ wizard, store } = makeWizard(services));
  wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'interview' }]);
  screen = new Screen(wizard, columns, rows, look);
}

const minutes = () => wizard.session?.assessment.minutes;

afterEach(() => screen.close());

describe('the workshop', () => {
  it('shows the question alone and answers it', async () => {
    open();
    await screen.waitFor('load line');
    await screen.press('W');
    await screen.waitFor('this question 0:00 · workshop 0:00');
    expect(screen.text).not.toContain('load line');
    await screen.press('3');
    await screen.waitFor('P-ST-04');
    expect(wizard.session?.assessment.answers['P-ST-01']).toEqual({ joint: { points: 3 } });
    expect(store.load('first-shop')?.cursor).toEqual({ screen: 'interview', at: 'P-ST-04' });
    await screen.press('W');
    await screen.waitFor('load line');
    expect(screen.text).toContain('P-ST-04');
  });

  it('measures each question and the whole, and stops when asked to', async () => {
    let seconds = 0;
    open(100, 30, { now: () => new Date(NOON.getTime() + seconds * 1000) });
    await screen.press('W');
    await screen.waitFor('workshop 0:00');
    seconds = 70;
    await screen.press('right');
    await screen.waitFor('this question 0:00 · workshop 1:10');
    seconds = 75;
    await screen.press('space');
    await screen.waitFor('this question 0:05 · workshop 1:15  PAUSED');
    seconds = 500;
    await screen.press('space');
    await screen.waitFor(/this question 0:05 · workshop 1:15 +\d/);
  });

  it('takes decisions and parked points down about the question in front, each a step that can be undone', async () => {
    open();
    await screen.press('W', 'd');
    await screen.waitFor('What is decided?');
    await screen.press(...'Buy', 'enter');
    await screen.waitFor('Who decided?');
    await screen.press(...'Board', 'enter');
    await screen.waitFor('1 decided, 0 parked');
    await screen.press('p');
    await screen.waitFor('What is parked?');
    await screen.press('enter');
    await screen.waitFor('Write it down');
    await screen.press(...'Tax', 'enter');
    await screen.waitFor('Who settles it?');
    await screen.press(...'Finance', 'enter');
    await screen.waitFor('1 decided, 1 parked');
    const at = NOON.toISOString();
    expect(minutes()).toEqual([
      { at, kind: 'decision', text: 'Buy', key: 'P-ST-01', by: 'Board' },
      { at, kind: 'parked', text: 'Tax', key: 'P-ST-01', by: 'Finance' },
    ]);
    expect(store.load('first-shop')?.assessment.minutes).toHaveLength(2);
    await screen.press('z');
    await screen.waitFor('1 decided, 0 parked');
    expect(minutes()).toHaveLength(1);
  });

  it('lets an entry be changed and taken out again among the facts', async () => {
    open();
    await screen.press('W', 'p', ...'Tax', 'enter', 'enter', 'F');
    await screen.waitFor('[project]');
    wizard.dispatch({ type: 'replace', place: { screen: 'facts', tab: 'minutes' } });
    await screen.waitFor(/❯ 2026-03-01 +parked +Tax/);
    await screen.press('enter');
    await screen.waitFor('Minutes, entry 1');
    await screen.press('right', 'down', ...'es', 'down', ...'Anna', 'ctrl+s');
    await screen.waitFor(/❯ 2026-03-01 +decided +Taxes +Anna/);
    expect(minutes()).toMatchObject([{ kind: 'decision', text: 'Taxes', by: 'Anna', key: 'P-ST-01' }]);
    await screen.press('d');
    await screen.waitFor('Nothing is taken down yet.');
    expect(minutes()).toBeUndefined();
    await screen.press('z');
    await screen.waitFor(/decided +Taxes/);
  });

  it('writes the minutes where it is told to, and says where they are', async () => {
    open(100, 30, {
      writeMinutes: async (session, path) => `/room/${session.assessment.minutes?.length ?? 0}/${path}`,
    });
    await screen.press('W', 'p', ...'Tax', 'enter', 'enter', 'm');
    await screen.waitFor('0 decisions, 1 parked point');
    await screen.press('enter');
    await screen.waitFor('/room/1/first-shop-minutes.md');
    await screen.press('enter');
    await screen.waitFor('this question');
  });

  it('says why the minutes could not be written, and asks again', async () => {
    open(100, 30, {
      writeMinutes: async () => {
        throw new Error('the disk is full');
      },
    });
    await screen.press('W', 'm', 'enter');
    await screen.waitFor('Not written: the disk is full');
    expect(screen.text).toContain('first-shop-minutes.md');
  });

  it.each([
    [100, 30, true],
    [80, 24, true],
    [60, 20, false],
    [60, 15, true],
  ])('fits every question into %d columns and %d rows', async (columns, rows, unicode) => {
    open(columns, rows, {}, { unicode });
    await screen.press('W');
    expect(screen.text).toMatch(/0:00 . (workshop|all) 0:00.* 0 decided, 0 parked/);
    for (let turn = 0; turn < 12; turn++) {
      expect(screen.widest).toBeLessThanOrEqual(columns);
      expect(screen.lines.length).toBeLessThan(rows);
      expect(screen.text).toContain('We do not know');
      await screen.press('right');
    }
  });
});
