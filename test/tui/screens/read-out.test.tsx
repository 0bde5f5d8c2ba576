import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/tui/state/navigation.ts';
import { RESULT_TABS } from '../../../src/tui/state/result-tabs.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen | undefined;

afterEach(() => screen?.close());

/** Box drawing, blocks, shapes, ticks, arrows: what a screen reader spells out or skips. */
const DRAWN = /[←-⇿⌀-⏿─-➿]/;
/** A column filled up with spaces. */
const PADDED = /\S {2,}\S/;

/** What is read out of a place, checked to be lines of words. */
async function read(place: Place, wanted: string | RegExp, ...keys: string[]): Promise<string> {
  const { wizard } = makeWizard();
  wizard.begin(answeredShop(), [{ screen: 'home' }, place]);
  screen = new Screen(wizard, 200, 40, { isRead: true });
  await screen.waitFor(wanted);
  await screen.press(...keys);
  await screen.settled();
  expect(screen.text).not.toMatch(DRAWN);
  expect(screen.text).not.toMatch(PADDED);
  return screen.text;
}

describe('read out', () => {
  it.each(RESULT_TABS)('the results %s are a tab of buttons and headings', async (tab) => {
    const text = await read({ screen: 'results', tab }, /(button|listitem): |No |Nothing/);
    expect(text).toMatch(new RegExp(`^tab: \\(selected\\) ${tab}, \\d+ of ${RESULT_TABS.length}$`, 'm'));
    expect(text).toMatch(/^(button|listitem): \(selected\) .*, 1 of \d+$/m);
  });

  it('the systems of the results tell each score in words', async () => {
    const text = await read({ screen: 'results', tab: 'systems' }, 'heading: Systems');
    expect(text).toMatch(/^button: ERP, readiness \d+.* if unknowns go well, \d+ % known/m);
  });

  it('a page that is cut tells which of its lines are in sight', async () => {
    const { wizard } = makeWizard();
    wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'results', tab: 'flows' }]);
    screen = new Screen(wizard, 100, 16, { isRead: true });
    await screen.waitFor('button: (selected)');
    const [, to, of] = /^lines 1 to (\d+) of (\d+)$/m.exec(screen.text) ?? [];
    expect(Number(to)).toBeGreaterThan(0);
    expect(Number(to)).toBeLessThan(Number(of));
    const told = screen.text.match(/^(button|listitem|heading): .*$/gm) ?? [];
    expect(told.length).toBe(Number(to));
    await screen.press('end');
    await screen.waitFor(`to ${of} of ${of}`);
    screen.resize(100, 60);
    await screen.gone('lines ');
  });

  it('the reasons for a line tell what leads to a question', async () => {
    const text = await read({ screen: 'results', tab: 'verdict' }, 'button: (selected)', 'down', 'enter');
    expect(text).toMatch(/^heading: /m);
    expect(text).toMatch(/^heading: Because$/m);
  });

  it('a fact tells the column of each cell', async () => {
    const text = await read({ screen: 'facts', tab: 'failures' }, 'tab: (selected) failures, 7 of');
    expect(text).toMatch(/^button: \(selected\) Stock from WMS to shop; What goes wrong: .*; Within: 10 min, 1 of 7$/m);
    screen?.close();
    expect(await read({ screen: 'facts', tab: 'project' }, 'tab: ')).toMatch(/^button: Kind: online shop$/m);
  });

  it('a form tells of each field what it is and what is taken', async () => {
    const form: Place = { screen: 'form', subject: { of: 'flows', id: 'f1' } };
    const text = await read(form, 'heading: The flow Products from PIM to shop', 'down', 'down');
    expect(text).toMatch(/^combobox: From: PIM$/m);
    expect(text).toMatch(
      /^listbox: \(selected\) Carries: 1 of 8 selected: Product; checkbox: \(checked\) Product, 1 of 8$/m,
    );
    expect(text).toMatch(/^heading: How much$/m);
    expect(text).toMatch(/^textbox: On a normal day: 3000$/m);
  });

  it('a form tells what is wrong with a field', async () => {
    const form: Place = { screen: 'form', subject: { of: 'profile' }, at: 'targetDate' };
    const text = await read(form, 'textbox: (selected) Target date: empty', 'x', 'ctrl+s');
    expect(text).toMatch(/^problem: /m);
  });

  it('the settings end in a button', async () => {
    const text = await read({ screen: 'settings', isOpen: true }, 'heading: Settings', 'up');
    expect(text).toMatch(/^textbox: \(selected\) Name: First shop$/m);
    expect(text).toMatch(/^heading: On this computer$/m);
    expect(text).toMatch(/^textbox: Load line: 50$/m);
    expect(text).toMatch(/^button: Keep$/m);
  });

  it('a table of answers tells each line with its answer, and the words of the answers', async () => {
    const text = await read({ screen: 'matrix', question: 'SY-02' }, 'heading: Who controls each system');
    expect(text).toMatch(/^button: \(selected\) E-commerce platform: \?, .*looked at: 0, External.*, 1 of 7$/m);
    expect(text).toMatch(/^4: Under control of the project$/m);
  });

  it('the table of flows tells who sends to whom', async () => {
    const text = await read({ screen: 'exchange' }, 'heading: Who sends what to whom, 11 flows');
    expect(text).toMatch(/^button: \(selected\) E-commerce platform sends 1 flow to ERP.*, 1 of 7$/m);
    expect(text).toMatch(/^heading: E-commerce platform to PIM$/m);
  });

  it('what is open is a list of buttons', async () => {
    const text = await read({ screen: 'review', list: 'unknown' }, 'tab: (selected) unknown');
    expect(text).toMatch(/^button: \(selected\) P-ST-06, Strategy, .*, 1 of \d+$/m);
  });

  it('the formats of a report are options', async () => {
    const text = await read({ screen: 'export' }, 'heading: Write the report', 'down');
    expect(text).toMatch(/^option: \(selected\) 2: Markdown/m);
    expect(text).toMatch(/^option: 1: PDF/m);
  });

  it.each<[string, Place, RegExp]>([
    ['depth', { screen: 'depth' }, /^heading: How deep from now on\?$/m],
    ['sides', { screen: 'sides' }, /^option: \(selected\) 3: Both together done\. One answer/m],
    ['what-if', { screen: 'what-if' }, /^Readiness: \d+, \d+, the same$/m],
    ['steps', { screen: 'process', id: 'order_to_delivery' }, /^(button|listitem): \(selected\) 1\. PIM.*, 1 of 10$/m],
    ['landscape', { screen: 'landscape', tab: 'flows' }, /^columns: Flow, Carries, Direction, Pattern$/m],
    ['interview', { screen: 'interview', at: 'P-ST-01' }, /^heading: Are the business objectives/m],
    ['workshop', { screen: 'workshop', at: 'P-ST-01' }, /^heading: Are the business objectives/m],
  ])('the screen %s is told in words', async (_name, place, wanted) => {
    expect(await read(place, wanted)).toMatch(/^keys: .*h help$/m);
  });

  it('the terms and the keys are told in words', async () => {
    expect(await read({ screen: 'landscape', tab: 'systems' }, 'button: ', 't')).toMatch(/^heading: The terms/m);
    screen?.close();
    expect(await read({ screen: 'landscape', tab: 'systems' }, 'button: ', 'h')).toMatch(/^heading: The landscape$/m);
  });
});
