import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../src/sessions/preferences.ts';
import { bindingsOf, CONTEXTS, type Context } from '../../../src/tui/keymap.ts';
import { afterCommand, HINTS, hintFor, withoutHint } from '../../../src/tui/state/hints.ts';
import { widthOf } from '../../../src/tui/text/fit.ts';
import { firstShop } from '../support/world.ts';

describe('hints', () => {
  it('are short enough for the narrowest terminal, with the key that hides them', () => {
    for (const { text } of HINTS) expect(widthOf(text)).toBeLessThanOrEqual(46);
  });

  it('tell of commands that exist', () => {
    const commands = (Object.keys(CONTEXTS) as Context[]).flatMap((context) =>
      bindingsOf(context).map(({ command }) => `${context} ${command}`),
    );
    for (const { done } of HINTS) expect(commands).toEqual(expect.arrayContaining([...done]));
  });

  it('come one after the other', () => {
    const first = hintFor('interview', DEFAULT_PREFERENCES);
    const second = hintFor('interview', withoutHint(DEFAULT_PREFERENCES, first?.id ?? ''));
    expect(first?.id).toBe('answer');
    expect(second?.id).toBe('table');
  });

  it('tell of assumed lines only where there are any', () => {
    const { isFor } = hintFor('landscape', DEFAULT_PREFERENCES) ?? {};
    const shop = firstShop();
    const confirmed = { assumed: undefined };
    const settled = {
      ...shop,
      systems: shop.systems.map((one) => ({ ...one, ...confirmed })),
      dataObjects: shop.dataObjects.map((one) => ({ ...one, ...confirmed })),
      flows: shop.flows.map((one) => ({ ...one, ...confirmed })),
    };
    expect(isFor?.(shop)).toBe(true);
    expect(isFor?.(settled)).toBe(false);
  });

  it('change nothing on a command of which none tells', () => {
    expect(afterCommand(DEFAULT_PREFERENCES, 'interview', 'interview next')).toBe(DEFAULT_PREFERENCES);
    expect(afterCommand(DEFAULT_PREFERENCES, 'depth', 'interview answer-0')).toBe(DEFAULT_PREFERENCES);
  });
});
