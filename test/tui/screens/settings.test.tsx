import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, type PreferenceStore, type Preferences } from '../../../src/sessions/preferences.ts';
import type { NavigationState } from '../../../src/tui/state/navigation.ts';
import { Wizard } from '../../../src/tui/state/wizard.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard, theBank } from '../support/world.ts';

/** Preferences in memory. */
class Kept implements PreferenceStore {
  fault: Error | undefined;
  constructor(public now: Preferences = DEFAULT_PREFERENCES) {}
  read(): Preferences {
    return this.now;
  }
  write(preferences: Preferences): void {
    if (this.fault) throw this.fault;
    this.now = preferences;
  }
}

let screen: Screen;
let wizard: Wizard;
let kept: Kept;

function open(way: NavigationState['stack'], columns = 100, rows = 30, preferences?: Preferences): void {
  kept = new Kept(preferences);
  const { services } = makeWizard().wizard;
  wizard = new Wizard({ bank: theBank(), store: new MemoryStore(), version: '1.2.3', services, preferences: kept });
  wizard.begin(firstShop(), way);
  screen = new Screen(wizard, columns, rows);
}

afterEach(() => screen.close());

describe('the settings', () => {
  it('change the assessment as one step and keep what belongs to this computer', async () => {
    open([{ screen: 'home' }, { screen: 'interview' }]);
    await screen.waitFor('P-ST-01');
    await screen.press(',');
    await screen.waitFor('Currency');
    screen.burst(
      'ctrl+u',
      'Corner shop',
      'down',
      'right',
      'down',
      'PLN',
      'down',
      '800',
      'down',
      '65',
      'down',
      'right',
      'right',
    );
    screen.burst('down', 'ctrl+u', 'pl', 'ctrl+s');
    await screen.waitFor('P-ST-01');
    expect(wizard.session?.assessment).toMatchObject({
      name: 'Corner shop',
      depth: 'standard',
      profile: { currency: 'PLN', dayRate: 800, loadLine: 65 },
    });
    expect(kept.now).toMatchObject({ theme: 'light', locale: 'pl' });
    await screen.press('z');
    await screen.waitFor('First shop');
    expect(wizard.session?.assessment).toMatchObject({ name: 'First shop', depth: 'quick' });
  });

  it('show the load line with its source where nothing is open, and take no letter there', async () => {
    open([{ screen: 'home' }]);
    await screen.waitFor('Start a new assessment');
    await screen.press(',');
    await screen.waitFor('Numbers and days');
    for (let at = 0; at < 4; at++) await screen.press('down');
    expect(screen.text).toMatch(/❯ Load line {2,}readiness 50/);
    expect(screen.text).toContain('The question bank (plimsoll 1.0.0) sets it');
    await screen.press('q', 'x', 'left');
    expect(screen.text).toMatch(/❯ Load line {2,}readiness 50/);
  });

  it.each(['49', '101', '62.5'])(
    'refuse the load line %s in words, and take none where the field is emptied',
    async (line) => {
      open([{ screen: 'home' }, { screen: 'interview' }]);
      await screen.waitFor('P-ST-01');
      await screen.press(',');
      await screen.waitFor('Load line');
      screen.burst('down', 'down', 'down', 'down', line, 'ctrl+s');
      await screen.waitFor('Write a whole number from 50 to 100');
      screen.burst('ctrl+u', 'ctrl+s');
      await screen.waitFor('P-ST-01');
      expect(wizard.session?.assessment.profile.loadLine).toBeUndefined();
    },
  );

  it('refuse a locale that nobody knows', async () => {
    open([{ screen: 'home' }]);
    await screen.waitFor('Start a new assessment');
    await screen.press(',');
    await screen.waitFor('Numbers and days');
    expect(screen.text).not.toContain('Currency');
    screen.burst('down', 'ctrl+u', 'klingon', 'ctrl+s');
    await screen.waitFor('Write a locale that is known');
    expect(kept.now).toEqual(DEFAULT_PREFERENCES);
  });

  it('say so where they cannot be kept, and hold until the end', async () => {
    open([{ screen: 'home' }]);
    kept.fault = new Error('the disk is full');
    await screen.waitFor('Start a new assessment');
    await screen.press(',');
    await screen.waitFor('Numbers and days');
    await screen.press('right', 'ctrl+s');
    await screen.waitFor('could not be kept: the disk is full');
    expect(wizard.getState().preferences.theme).toBe('dark');
  });

  it('fit into 60 x 15', async () => {
    open([{ screen: 'home' }, { screen: 'interview' }], 60, 15);
    await screen.waitFor('P-ST-01');
    await screen.press(',');
    await screen.waitFor('Settings');
    expect(screen.widest).toBeLessThanOrEqual(60);
    expect(screen.lines.length).toBeLessThan(15);
  });
});

describe('hints', () => {
  it('are one line that goes with a key, for good', async () => {
    open([{ screen: 'home' }, { screen: 'landscape', tab: 'systems' }]);
    await screen.waitFor('c confirms, d strikes out.  . hides');
    await screen.press('.');
    await screen.gone('. hides');
    expect(kept.now.hintsDone).toEqual(['confirm']);
  });

  it('go once the person does what they tell of, and the next takes their place', async () => {
    open([{ screen: 'home' }, { screen: 'interview' }]);
    await screen.waitFor('A digit answers at once');
    await screen.press('right');
    expect(screen.text).toContain('A digit answers at once');
    await screen.press('3');
    await screen.waitFor('a question about all systems at once');
    expect(kept.now.hintsDone).toEqual(['answer']);
  });

  it('stay away from who wants none, and from where every row is needed', async () => {
    open([{ screen: 'home' }, { screen: 'interview' }], 100, 30, { ...DEFAULT_PREFERENCES, hints: false });
    await screen.waitFor('P-ST-01');
    expect(screen.text).not.toContain('. hides');
    screen.close();
    open([{ screen: 'home' }, { screen: 'interview' }], 60, 19);
    await screen.waitFor('P-ST-01');
    expect(screen.text).not.toContain('. hides');
  });

  it.each([
    [100, 30],
    [60, 20],
  ])('take no line from the edge of the screen at %i x %i', async (columns, rows) => {
    open([{ screen: 'home' }, { screen: 'exchange' }], columns, rows);
    await screen.waitFor('. hides');
    await screen.settled();
    expect(screen.widest).toBeLessThanOrEqual(columns);
    expect(screen.lines.length).toBe(rows - 1);
    expect(screen.lines.at(-1)).toContain('help');
  });
});
