import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/tui/state/navigation.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen;
afterEach(() => screen.close());

function open(place: Place, columns = 100, rows = 30, look = {}) {
  const { wizard } = makeWizard();
  wizard.begin(answeredShop(), [{ screen: 'home' }, place]);
  screen = new Screen(wizard, columns, rows, look);
  return wizard;
}

/** The line with the mark. */
const marked = () => screen.lines.find((line) => line.startsWith(' ❯')) ?? '';

describe('/ in a long list', () => {
  it('leads to a system by letters of its name, at 60 columns too', async () => {
    open({ screen: 'landscape', tab: 'systems' }, 60, 20);
    await screen.waitFor('Payment provider');
    await screen.press('/');
    await screen.waitFor('Find in the list');
    screen.burst('paym');
    await screen.waitFor('❯ Payment provider');
    expect(screen.widest).toBeLessThanOrEqual(60);
    await screen.press('enter');
    await screen.gone('Find in the list');
    expect(marked()).toContain('Payment provider');
  });

  it('leaves the mark where it was when it is closed', async () => {
    open({ screen: 'landscape', tab: 'systems' });
    await screen.waitFor('Payment provider');
    await screen.press('down');
    const before = marked();
    await screen.press('/', 'x', 'escape');
    await screen.gone('Find in the list');
    expect(marked()).toBe(before);
  });

  it('takes what is typed for letters, not for commands', async () => {
    const wizard = open({ screen: 'landscape', tab: 'systems' });
    await screen.waitFor('Payment provider');
    await screen.press('/');
    screen.burst('d', 'a', 'q', 'z');
    await screen.waitFor('Nothing has these letters');
    expect(wizard.place.screen).toBe('landscape');
  });

  it.each([
    [{ screen: 'facts', tab: 'effort' }, /→|to/],
    [{ screen: 'review', list: 'unknown' }, /P-|SY-|FL-|DO-/],
    [{ screen: 'results', tab: 'risks' }, /R\d\d/],
    [{ screen: 'results', tab: 'systems' }, /Payment provider/],
  ] as const)('finds in %o', async (place, some) => {
    open(place);
    await screen.waitFor(some);
    await screen.press('/');
    await screen.waitFor('Find in the list');
    await screen.press('down', 'enter');
    await screen.gone('Find in the list');
    expect(marked()).not.toBe('');
  });

  it('finds a saved assessment on the first screen', async () => {
    const { wizard, store } = makeWizard();
    for (let at = 1; at <= 40; at++) store.create({ ...answeredShop(), name: `Shop number ${at}` }, { screen: 'home' });
    screen = new Screen(wizard);
    await screen.waitFor('Go on with');
    await screen.press('/');
    screen.burst('number 33', 'enter');
    await screen.gone('Find in the list');
    expect(marked()).toContain('Shop number 33');
  });
});
