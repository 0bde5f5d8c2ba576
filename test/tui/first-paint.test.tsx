import { afterEach, describe, expect, it } from 'vitest';
import { homeHead } from '../../src/tui/first-paint.ts';
import { wear } from '../../src/tui/theme.ts';
import { Screen } from './support/screen.tsx';
import { makeWizard } from './support/world.ts';

const plain = (line: string) => line.replace(/\x1b\[[0-9;]*m/g, '');

afterEach(() => wear('dark'));

describe('what is painted before the wizard has loaded', () => {
  it.each([
    [60, 15, true],
    [80, 24, false],
    [100, 30, true],
    [200, 60, true],
  ])('at %i x %i is what the wizard draws there, but for the mark at the first action', (columns, rows, unicode) => {
    const { wizard } = makeWizard();
    const screen = new Screen(wizard, columns, rows, { unicode });
    const head = homeHead({ columns, rows, version: wizard.version, unicode, colour: true })?.map(plain);
    const drawn = screen.lines.slice(0, head?.length).map((line) => line.replace(/^ [❯>]/, '  ').trimEnd());
    screen.close();
    expect(head).toEqual(drawn);
    expect(head).toHaveLength(9);
  });

  it('is nothing where the terminal is too small for the wizard', () => {
    expect(homeHead({ columns: 59, rows: 30, version: '1', unicode: true, colour: true })).toBeUndefined();
    expect(homeHead({ columns: 80, rows: 14, version: '1', unicode: true, colour: true })).toBeUndefined();
  });

  it('wears the look that was chosen, and none without colour', () => {
    const head = (colour: boolean) => homeHead({ columns: 80, rows: 24, version: '1', unicode: true, colour })?.[0];
    expect(head(true)).toContain('\x1b[36m');
    wear('light');
    expect(head(true)).toContain('\x1b[34m');
    wear('none');
    expect(head(true)).toMatch(/\x1b\[1mPLIMSOLL/);
    expect(head(true)).not.toContain('\x1b[34m');
    expect(head(false)).not.toContain('\x1b');
  });
});
