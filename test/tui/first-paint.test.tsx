import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../src/sessions/preferences.ts';
import { homeFrame } from '../../src/tui/first-paint.ts';
import { hintFor } from '../../src/tui/state/hints.ts';
import { wear } from '../../src/tui/theme.ts';
import { Screen } from './support/screen.tsx';
import { firstShop, makeWizard } from './support/world.ts';

const plain = (line: string) => line.replace(/\x1b\[[0-9;]*m/g, '');
const SURFACE = { columns: 80, rows: 24, version: '1', unicode: true, colour: true, isKnown: false, hint: undefined };

afterEach(() => wear('dark'));

describe('what is painted before the wizard has loaded', () => {
  it.each([
    [60, 15, true],
    [60, 20, true],
    [80, 24, false],
    [100, 30, true],
    [200, 60, true],
  ])('at %i x %i is what the wizard draws there', (columns, rows, unicode) => {
    const { wizard } = makeWizard();
    for (const hints of [false, true]) {
      wizard.prefer({ ...DEFAULT_PREFERENCES, hints });
      const screen = new Screen(wizard, columns, rows, { unicode });
      const { text: hint } = hintFor('home', wizard.getState().preferences) ?? {};
      const frame = homeFrame({ ...SURFACE, columns, rows, version: wizard.version, unicode, hint })?.map(plain);
      const drawn = screen.lines.map((line) => line.trimEnd());
      screen.close();
      expect(frame).toEqual(drawn);
      expect(frame).toHaveLength(rows - 1);
    }
  });

  it('is that also where something was saved, but for the list of it', () => {
    const { wizard, store } = makeWizard();
    store.create(firstShop(), { screen: 'interview' });
    const screen = new Screen(wizard, 100, 30);
    const frame = homeFrame({ ...SURFACE, columns: 100, rows: 30, version: wizard.version, isKnown: true })?.map(plain);
    const drawn = screen.lines.map((line) => line.trimEnd());
    screen.close();
    expect(frame?.filter((line) => line !== '')).toEqual(drawn.filter((line, at) => line !== '' && frame?.[at] !== ''));
    expect(frame?.join('\n')).not.toContain('❯');
  });

  it('is nothing where the terminal is too small for the wizard', () => {
    expect(homeFrame({ ...SURFACE, columns: 59 })).toBeUndefined();
    expect(homeFrame({ ...SURFACE, rows: 14 })).toBeUndefined();
  });

  it('wears the look that was chosen, and none without colour', () => {
    const head = (colour: boolean) => homeFrame({ ...SURFACE, colour })?.[0];
    expect(head(true)).toContain('\x1b[36m');
    wear('light');
    expect(head(true)).toContain('\x1b[34m');
    wear('none');
    expect(head(true)).toMatch(/\x1b\[1mPLIMSOLL/);
    expect(head(true)).not.toContain('\x1b[34m');
    expect(head(false)).not.toContain('\x1b');
  });
});
