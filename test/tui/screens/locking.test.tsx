import { afterEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

const PASSPHRASE = 'four words are good';
const WAY = [{ screen: 'home' }, { screen: 'interview' }] as const;

let screen: Screen;
afterEach(() => screen.close());

describe.each([
  [100, 30],
  [60, 20],
])('at %i x %i', (columns, rows) => {
  it('an assessment is locked: asked twice, unseen, and nothing is left in clear', async () => {
    const { wizard, store } = makeWizard();
    wizard.begin(firstShop(), [...WAY]);
    screen = new Screen(wizard, columns, rows);
    await screen.press('3', 'L');
    expect(screen.text).toContain('A passphrase to lock it with?');
    expect(screen.text.replace(/\s+/g, ' ')).toContain('Nothing brings a lost passphrase back');
    await screen.press('short', 'enter');
    expect(screen.text).toContain('Take at least 8 characters');
    await screen.press(PASSPHRASE);
    expect(screen.text).not.toContain('four');
    await screen.press('enter', 'another one', 'enter');
    expect(screen.text).toContain('They differed.');
    await screen.press(PASSPHRASE, 'enter', PASSPHRASE, 'enter');
    await screen.waitFor('It is called "locked" now');
    expect(screen.widest).toBeLessThanOrEqual(columns);
    expect([...store.sessions.keys()]).toEqual(['locked']);
    await screen.press('2');
    expect(Object.keys(store.sessions.get('locked')?.assessment.answers ?? {})).toHaveLength(2);
    await screen.press('L');
    expect(screen.text).toContain('It is locked already');
    expect([...store.sessions.keys()]).toEqual(['locked']);
  });

  it('a locked assessment opens with its passphrase alone', async () => {
    const store = new MemoryStore();
    store.create(firstShop(), { screen: 'interview' }, { identity: '', key: PASSPHRASE });
    const { wizard } = makeWizard({}, { store });
    screen = new Screen(wizard, columns, rows);
    await screen.press('enter');
    expect(screen.text).toContain('Passphrase of "locked"?');
    await screen.press('wrong one', 'enter');
    await screen.waitFor('That is not its passphrase. Nothing was changed.');
    await screen.press(PASSPHRASE, 'enter');
    await screen.waitFor('Are the business objectives');
    await screen.press('3');
    expect(Object.keys(store.sessions.get('locked')?.assessment.answers ?? {})).toHaveLength(1);
  });
});
