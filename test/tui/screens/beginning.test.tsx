import { afterEach, describe, expect, it } from 'vitest';
import type { Services } from '../../../src/tui/options.ts';
import { begin } from '../../../src/tui/state/begin.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
let store: MemoryStore;

function make(services: Partial<Services> = {}): void {
  ({ wizard, store } = makeWizard(services));
}

function open(columns?: number, rows?: number): void {
  screen = new Screen(wizard, columns, rows);
}

afterEach(() => screen.close());

describe('a new assessment for one side', () => {
  it('lets that side answer alone from the start', async () => {
    make();
    begin(wizard, { screen: 'new', name: 'Apart', scenario: 'T1c', depth: 'quick', as: 'business' });
    open();
    await screen.waitFor('Business answers alone now');
    expect(wizard.side).toBe('business');
    expect(store.load('apart')?.cursor).toMatchObject({ side: 'business' });
  });
});

describe('the welcome screen', () => {
  it('offers to begin, to look at the example and to open a file', async () => {
    make();
    open();
    await screen.waitFor('Start a new assessment');
    expect(screen.text).toContain('Look at the finished example');
    expect(screen.text).toContain('Open an assessment file');
  });

  it('goes on with a saved assessment where it was left', async () => {
    make();
    store.create(firstShop(), { screen: 'interview', at: 'SY-01@wms' });
    open();
    await screen.waitFor('First shop');
    await screen.press('enter');
    await screen.waitFor('Systems › WMS');
  });

  it('shows a damaged session and says so when it is opened', async () => {
    make();
    const damaged = 'the file ends too early';
    store.damaged = [
      { id: 'old', name: 'Old shop', revision: 0, createdAt: '', updatedAt: '', depth: '', answered: 0, damaged },
    ];
    open();
    await screen.waitFor('damaged file');
    store.load = () => {
      throw new Error(damaged);
    };
    await screen.press('enter');
    await screen.waitFor(damaged);
  });

  it('opens the example once and finds it again', async () => {
    make();
    open();
    await screen.press('x');
    await screen.waitFor('[verdict]');
    await screen.press('escape', 'escape', 'x');
    await screen.waitFor('[verdict]');
    expect(store.list()).toHaveLength(1);
  });

  it('says what is wrong with a file and keeps the path to mend it', async () => {
    make();
    open();
    await screen.press('o');
    screen.burst('shop.yml', 'enter');
    await screen.waitFor('cannot read shop.yml: check the path');
    expect(screen.text).toContain('❯ shop.yml');
  });
});

describe('a new assessment', () => {
  it('asks for project, name and depth, and shows what the scenario brings', async () => {
    make();
    open();
    await screen.press('s');
    await screen.waitFor('Which project is it?');
    await screen.press('down', 'down');
    await screen.waitFor('Brings 7 systems');
    await screen.press('enter');
    await screen.waitFor('What is the project called?');
    await screen.press('ctrl+u', 'enter');
    await screen.waitFor('Write a name');
    screen.burst('Łódź 店', 'enter');
    await screen.waitFor('How deep?');
    await screen.press('3');
    await screen.waitFor('[Systems 7]');
    expect(wizard.session?.assessment).toMatchObject({ name: 'Łódź 店', scenario: 'T1c', depth: 'deep' });
  });

  it('of something else begins with nothing and asks for the first system', async () => {
    make();
    begin(wizard, { screen: 'new', scenario: 'none', name: 'Mine', depth: 'quick' });
    open();
    await screen.waitFor('Enter adds the first one');
    expect(wizard.session?.assessment.systems).toEqual([]);
  });

  it('is asked only for what the command line did not say', async () => {
    make();
    begin(wizard, { screen: 'new', scenario: 'T2', name: 'Platform' });
    open();
    await screen.waitFor('How deep?');
    await screen.press('escape');
    await screen.waitFor('Start a new assessment');
  });

  it.each([
    [60, 15],
    [80, 24],
  ])('fits into %i x %i', async (columns, rows) => {
    make();
    open(columns, rows);
    for (const [key, text] of [
      ['s', 'Which project is it?'],
      ['enter', 'What is the project called?'],
      ['enter', 'How deep?'],
    ] as const) {
      await screen.press(key);
      await screen.waitFor(text);
      expect(screen.lines.length).toBeLessThanOrEqual(rows - 1);
      expect(screen.widest).toBeLessThanOrEqual(columns);
    }
  });
});

describe('a session that is not there', () => {
  it('is refused before the screen opens', () => {
    make();
    open();
    expect(() => begin(wizard, { screen: 'resume', id: 'nothing' })).toThrow('there is no assessment "nothing"');
  });
});

describe('a fault in a screen', () => {
  it('ends the program with the fault and what was answered saved', async () => {
    make();
    wizard.begin(firstShop(), [{ screen: 'home' }]);
    store.list = () => {
      throw new Error('broken');
    };
    open();
    expect(await wizard.ended).toBe(1);
    expect(wizard.fault).toEqual(new Error('broken'));
  });
});
