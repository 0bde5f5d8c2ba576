import { describe, expect, it } from 'vitest';
import { bindingFor, CONTEXTS, type Context, footerHints, KEYMAP, shownKeys } from '../../src/tui/keymap.ts';

const FACTS = { canUndo: true, canRedo: true, canGoBack: true, screen: 'interview' } as const;

describe('the keymap', () => {
  it.each(Object.keys(CONTEXTS) as Context[])('gives each key one meaning in %s', (context) => {
    const keys = KEYMAP.filter((one) => one.context === context).flatMap(({ keys: chords }) => chords);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('explains every key, or is one of a row that is explained by the first', () => {
    const silent = KEYMAP.filter(({ label }) => label === '').map(({ command }) => command);
    expect(silent.every((command) => /^answer-[1-4]$|^down$/.test(command))).toBe(true);
  });

  it('hides what cannot be done', () => {
    expect(bindingFor('session', 'z', FACTS)?.command).toBe('undo');
    expect(bindingFor('session', 'z', { ...FACTS, canUndo: false })).toBeUndefined();
  });

  it('names each key once in the footer, the closest meaning first', () => {
    const hints = footerHints(['interview', 'session', 'global'], FACTS, true);
    expect(hints[0]).toEqual({ keys: '↑↓', short: 'choose' });
    expect(new Set(hints.map(({ keys }) => keys)).size).toBe(hints.length);
    expect(hints.some(({ short }) => short === 'help')).toBe(true);
  });

  it('names the results in the interview behind what answers, and before what stands beside an answer', () => {
    const shorts = footerHints(['interview', 'session', 'global'], FACTS, true).map(({ short }) => short);
    expect(shorts.slice(0, 6)).toEqual(['choose', 'answer', 'previous', 'results', 'note', 'evidence']);
    const elsewhere = footerHints(['landscape', 'session'], { ...FACTS, screen: 'landscape' }, true);
    expect(elsewhere[0]).toEqual({ keys: '⏎', short: 'edit' });
  });

  it('offers no table of a question that is asked once', () => {
    const shorts = (isAskedOnce: boolean) =>
      footerHints(['interview'], { ...FACTS, isAskedOnce }, true).map(({ short }) => short);
    expect(shorts(false)).toContain('as table');
    expect(shorts(true)).not.toContain('as table');
  });

  it('writes keys in ASCII where the terminal shows no more', () => {
    for (const binding of KEYMAP) expect(shownKeys(binding, false)).toMatch(/^[\x20-\x7e]+$/);
  });
});
