import { afterEach, describe, expect, it } from 'vitest';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;

function open(columns: number, rows: number, look = {}): void {
  const { wizard } = makeWizard();
  wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'interview' }]);
  screen = new Screen(wizard, columns, rows, look);
}

afterEach(() => screen.close());

describe('the keys', () => {
  it('are explained whole where the screen is narrow, below where they begin', async () => {
    open(60, 60);
    await screen.waitFor('h help');
    await screen.press('h');
    await screen.waitFor('Answering');
    expect(screen.text).not.toContain('…');
    expect(screen.text).toMatch(
      /^ {3}m {7}the same question about all systems, data$\n^ {11}objects or flows, as a table$/m,
    );
    expect(screen.widest).toBeLessThanOrEqual(60);
  });

  it('stand apart from their words in ASCII', async () => {
    open(100, 60, { unicode: false });
    await screen.waitFor('h help');
    await screen.press('h');
    await screen.press('end');
    await screen.waitFor(/left\/right change the value/);
  });

  it('are told as one line each', async () => {
    open(60, 60, { isRead: true });
    await screen.waitFor('h help');
    await screen.press('h');
    await screen.waitFor('m: the same question about all systems');
    expect(screen.text.replace(/\s+/g, ' ')).toContain('data objects or flows, as a table o: only');
  });
});
