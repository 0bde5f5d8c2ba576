import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, openPreferences } from '../../src/sessions/preferences.ts';

const freshHome = () => mkdtempSync(join(tmpdir(), 'plimsoll-preferences-'));

describe('preferences', () => {
  it('are the usual ones until something is kept, and reading makes no file', () => {
    const home = freshHome();
    expect(openPreferences(home, {}).read()).toEqual(DEFAULT_PREFERENCES);
    expect(readdirSync(home)).toEqual([]);
  });

  it('come back as they were kept, in a file that only its owner reads', () => {
    const home = join(freshHome(), 'deeper');
    const wanted = { ...DEFAULT_PREFERENCES, theme: 'light', hintsDone: ['matrix'] } as const;
    openPreferences(home, {}).write({ ...wanted, hintsDone: ['matrix'] });
    expect(openPreferences(home, {}).read()).toEqual(wanted);
    if (process.platform !== 'win32') expect(statSync(join(home, 'preferences.json')).mode & 0o077).toBe(0);
  });

  it('keep what is right where one value is not', () => {
    const home = freshHome();
    writeFileSync(join(home, 'preferences.json'), '{"theme": "pink", "locale": "pl", "unknown": 1}');
    expect(openPreferences(home, {}).read()).toEqual({ ...DEFAULT_PREFERENCES, locale: 'pl' });
  });

  it('are the usual ones where the file is damaged, which is left alone', () => {
    const home = freshHome();
    const file = join(home, 'preferences.json');
    writeFileSync(file, '{"theme":');
    expect(openPreferences(home, {}).read()).toEqual(DEFAULT_PREFERENCES);
    expect(readFileSync(file, 'utf8')).toBe('{"theme":');
    expect(() => openPreferences(home, {}).write(DEFAULT_PREFERENCES)).toThrow();
  });
});
