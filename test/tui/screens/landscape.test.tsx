import { afterEach, describe, expect, it } from 'vitest';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;

function open(columns = 100, rows = 30): void {
  ({ wizard } = makeWizard());
  wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'landscape', tab: 'systems' }]);
  screen = new Screen(wizard, columns, rows);
}

const landscape = () => {
  const assessment = wizard.session?.assessment;
  if (assessment === undefined) throw new Error('no session');
  return assessment;
};

afterEach(() => screen.close());

describe('the landscape', () => {
  it('marks what the scenario assumed until it is confirmed, one or all', async () => {
    open();
    await screen.waitFor('7 assumed');
    await screen.press('c');
    await screen.waitFor('6 assumed');
    await screen.press('C');
    await screen.gone('assumed');
    expect(landscape().systems.some(({ assumed }) => assumed)).toBe(false);
    expect(landscape().flows.every(({ assumed }) => assumed)).toBe(true);
  });

  it('says what goes along before it strikes out, and brings all of it back', async () => {
    open();
    const flows = landscape().flows.length;
    await screen.press('down', 'd');
    await screen.waitFor('Strike out PIM?');
    expect(screen.text).toMatch(/1 flow with it: Products from PIM to shop/);
    await screen.press('enter');
    await screen.gone('Strike out PIM?');
    expect(landscape().systems).toHaveLength(7);
    await screen.press('d');
    screen.burst('down', 'enter');
    await screen.waitFor('PIM is struck out');
    expect(landscape().flows.length).toBeLessThan(flows);
    await screen.press('z');
    await screen.waitFor('[Systems 7]');
    expect(landscape().flows).toHaveLength(flows);
  });

  it('adds a system under a fresh id and puts the mark on it', async () => {
    open();
    await screen.press('a');
    await screen.waitFor('A new system');
    screen.burst('Loyalty 卡', 'down', 'right', 'ctrl+s');
    await screen.waitFor('[Systems 8]');
    expect(screen.text).toMatch(/❯ ✓ Loyalty 卡/);
    expect(landscape().systems.at(-1)).toMatchObject({ name: 'Loyalty 卡', criticality: 2 });
  });

  it('refuses a system without a name and stays on the form', async () => {
    open();
    await screen.press('a', 'ctrl+s');
    await screen.waitFor('Write a name.');
    expect(landscape().systems).toHaveLength(7);
  });

  it('renames and confirms', async () => {
    open();
    await screen.press('enter');
    await screen.waitFor('The system E-commerce platform');
    screen.burst('ctrl+u', 'Web shop', 'ctrl+s');
    await screen.waitFor('[Systems 7]');
    expect(landscape().systems[0]).toMatchObject({ id: 'shop', name: 'Web shop' });
    expect(landscape().systems[0]?.assumed).toBeUndefined();
  });

  it('leaves everything as it was when a form is cancelled', async () => {
    open();
    const before = landscape();
    await screen.press('enter', 'x', 'right', 'escape');
    await screen.waitFor('[Systems 7]');
    expect(landscape()).toBe(before);
  });

  it('gives a data object another golden record', async () => {
    open();
    await screen.press('tab');
    await screen.waitFor('Golden record');
    const before = landscape().dataObjects[0]?.goldenRecord;
    await screen.press('enter', 'down', 'right', 'ctrl+s');
    await screen.waitFor('[Data objects 8]');
    expect(landscape().dataObjects[0]?.goldenRecord).not.toEqual(before);
  });

  it('adds a flow with what it carries, and refuses one that leads nowhere', async () => {
    open();
    await screen.press('tab', 'tab', 'a');
    await screen.waitFor('A new flow');
    await screen.press('down', 'left', 'ctrl+s');
    await screen.waitFor('Choose another system');
    await screen.press('right', 'down', 'space', 'right', 'space', 'ctrl+s');
    await screen.waitFor('[Flows 12]');
    expect(landscape().flows.at(-1)).toMatchObject({ from: 'shop', to: 'pim' });
    expect(landscape().flows.at(-1)?.objects).toHaveLength(2);
  });

  it('leads on to the questions from the line behind its last one', async () => {
    open();
    await screen.press('end', 'up');
    await screen.waitFor(/❯ \? CRM/);
    await screen.press('down');
    await screen.waitFor('❯ i  Begin the questions');
    await screen.press('d', 'c', 'y', 'enter');
    await screen.waitFor('question 1 of 6');
    await screen.press('3', 'l');
    await screen.waitFor('❯ i  Go on with the questions');
    expect(landscape().systems).toHaveLength(7);
  });

  it('keeps the mark in the table when its last line is struck out', async () => {
    open();
    await screen.press('end', 'up', 'd');
    screen.burst('down', 'enter');
    await screen.waitFor('CRM is struck out');
    expect(screen.text).toMatch(/❯ \? Courier/);
  });

  it('leads from an empty table to its first line, by Enter alone', async () => {
    open();
    wizard.dispatch({ type: 'change-assessment', assessment: { ...landscape(), dataObjects: [] }, label: 'none' });
    await screen.press('tab');
    await screen.waitFor('❯ No data object yet. Enter adds one');
    await screen.press('enter');
    await screen.waitFor('A new data object');
    screen.burst('Order', 'ctrl+s');
    await screen.waitFor('❯ ✓ Order');
  });

  it.each([
    [60, 15],
    [60, 20],
    [80, 24],
  ])('fits into %i x %i, long lists in a window', async (columns, rows) => {
    open(columns, rows);
    for (const key of ['tab', 'tab', 'end', 'up', 'd', 'escape', 'enter']) {
      await screen.press(key);
      expect(screen.lines.length).toBeLessThanOrEqual(rows - 1);
      expect(screen.widest).toBeLessThanOrEqual(columns);
    }
    expect(screen.text).toContain('ctrl-s keep');
  });
});
