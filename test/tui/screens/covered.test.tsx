import { afterEach, describe, expect, it } from 'vitest';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
afterEach(() => screen.close());

function open(): void {
  ({ wizard } = makeWizard());
  wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'interview' }]);
  screen = new Screen(wizard);
}

async function writeNote(): Promise<void> {
  open();
  await screen.press('n');
  screen.burst('half a thought');
  await screen.waitFor('half a thought');
}

describe('what is half written', () => {
  it('is still there after the keys were looked up, which take no letter for it meanwhile', async () => {
    await writeNote();
    await screen.press('f1');
    await screen.waitFor('Keys');
    expect(screen.text).not.toContain('half a thought');
    await screen.press('x', 'down', 'escape');
    await screen.waitFor('half a thought');
    screen.burst(' more', 'enter');
    await screen.waitFor('note: half a thought more');
    expect(wizard.session?.assessment.answers['P-ST-01']?.joint?.note).toBe('half a thought more');
  });

  it('is still there after the window was too small for a moment', async () => {
    await writeNote();
    screen.resize(40, 10);
    await screen.waitFor('Please enlarge');
    expect(screen.widest).toBeLessThanOrEqual(40);
    expect(screen.lines.length).toBeLessThan(10);
    await screen.press('x', 'enter');
    screen.resize(100, 30);
    await screen.waitFor('half a thought');
    await screen.press('enter');
    await screen.waitFor('note: half a thought');
  });

  it('stays in a form too', async () => {
    open();
    wizard.dispatch({ type: 'go', place: { screen: 'form', subject: { of: 'systems' } } });
    await screen.waitFor('Name');
    screen.burst('Ledger of bonds');
    await screen.waitFor('Ledger of bonds');
    await screen.press('f1');
    await screen.waitFor('Keys');
    await screen.press('f1');
    await screen.waitFor('Ledger of bonds');
  });
});

describe('what stands in front', () => {
  it('goes with the screen that it was opened on', async () => {
    open();
    await screen.press('f1');
    await screen.waitFor('Keys');
    expect(screen.text).not.toContain('hides');
    await screen.press(',');
    await screen.waitFor('Settings');
    expect(screen.text).not.toMatch(/^ Keys/m);
  });
});
