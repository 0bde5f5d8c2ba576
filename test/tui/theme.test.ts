import { afterEach, describe, expect, it } from 'vitest';
import { lookFor, theme, wear } from '../../src/tui/theme.ts';

afterEach(() => wear('dark'));

describe('the look', () => {
  it('is the one for a light background where the terminal says that it has one', () => {
    expect(lookFor('auto', { COLORFGBG: '0;15' })).toBe('light');
    expect(lookFor('auto', { COLORFGBG: '0;default;7' })).toBe('light');
    expect(lookFor('auto', { COLORFGBG: '15;0' })).toBe('dark');
    expect(lookFor('auto', {})).toBe('dark');
    expect(lookFor('none', { COLORFGBG: '0;15' })).toBe('none');
  });

  it('uses the sixteen colours alone, never those that fade on its background', () => {
    const colours = (name: 'dark' | 'light' | 'none') => {
      wear(name);
      return Object.values(theme).flatMap(({ color }) => color ?? []);
    };
    expect(new Set(colours('dark'))).toEqual(new Set(['cyan', 'yellow', 'red']));
    expect(new Set(colours('light'))).toEqual(new Set(['blue', 'magenta', 'red']));
    expect(colours('none')).toEqual([]);
  });

  it('tells what is in focus without colour', () => {
    wear('none');
    expect(theme.focus).toEqual({ bold: true });
    expect(theme.danger).toEqual({ bold: true });
  });
});
