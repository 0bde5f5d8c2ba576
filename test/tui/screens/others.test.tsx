import { afterEach, describe, expect, it } from 'vitest';
import { MemoryPresence } from '../support/memory-presence.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
afterEach(() => screen.close());

describe.each([
  [100, 30],
  [80, 24],
  [60, 20],
])('at %i x %i', (columns, rows) => {
  it('an assessment that is open elsewhere: who has it, and what can be done', async () => {
    const store = new MemoryStore();
    const open = new Map();
    makeWizard({}, { store, presence: new MemoryPresence(open) }).wizard.begin(firstShop(), [{ screen: 'home' }]);
    const { wizard } = makeWizard({}, { store, presence: new MemoryPresence(open) });
    screen = new Screen(wizard, columns, rows);
    await screen.press('enter');
    expect(screen.text).toContain('Open elsewhere');
    expect(screen.text.replace(/\s+/g, ' ')).toMatch(
      /"First shop" is open in another window \(process \d+ on shop-pc\)/,
    );
    for (const way of ['Watch', 'Take over', 'Back']) expect(screen.text).toContain(way);
    expect(screen.widest).toBeLessThanOrEqual(columns);
    await screen.press('3');
    expect(screen.text).not.toContain('Open elsewhere');
    await screen.press('enter', '1');
    expect(screen.text).toContain('WATCHING');
    wizard.dispatch({ type: 'go', place: { screen: 'interview' } });
    await screen.press('3');
    const told = /Not taken: you are watching, and another window \(process \d+ on shop-pc\) writes/;
    expect(screen.text.replace(/\s+/g, ' ')).toMatch(told);
    expect(screen.text).toContain('P-ST-01');
    await screen.press('n');
    expect(screen.text).toContain('❯');
    expect(screen.text).not.toContain('printed beside the answer');
    expect(screen.text).not.toContain('A digit answers at once');
  });

  it('a disk that refuses: what is wrong, the keys, and another folder', async () => {
    const folders: string[] = [];
    const other = new MemoryStore();
    const { wizard, store } = makeWizard({
      openFolder: (home) => {
        folders.push(home);
        return { store: other, home };
      },
    });
    wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'interview' }]);
    screen = new Screen(wizard, columns, rows);
    store.fault = Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    await screen.press('3');
    const text = screen.text.replace(/\s+/g, ' ');
    expect(text).toContain('Not saved: the disk reports a fault (EIO).');
    expect(text).toMatch(/ctrl-s tries now, O saves in another folder/);
    await screen.press('O', '/mnt/other', 'enter');
    expect(folders).toEqual(['/mnt/other']);
    expect(screen.text.replace(/\s+/g, ' ')).toContain('plimsoll resume first-shop --home /mnt/other');
    expect(Object.keys(other.load('first-shop')?.assessment.answers ?? {})).toHaveLength(1);
    expect(screen.widest).toBeLessThanOrEqual(columns);
    await screen.press('2');
    expect(Object.keys(other.load('first-shop')?.assessment.answers ?? {})).toHaveLength(2);
  });
});
