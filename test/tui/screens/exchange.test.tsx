import stringWidth from 'string-width';
import { afterEach, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { updateEntity } from '../../../src/model/edits/entities.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, firstShop, makeWizard, theBank } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;

function open(columns = 100, rows = 30, assessment: Assessment = firstShop()): void {
  ({ wizard } = makeWizard());
  wizard.begin(assessment, [{ screen: 'home' }, { screen: 'landscape', tab: 'flows' }, { screen: 'exchange' }]);
  screen = new Screen(wizard, columns, rows);
}

const flows = () => wizard.session?.assessment.flows ?? [];

/** So many systems in a ring of flows. */
function ring(count: number): Assessment {
  const shop = firstShop();
  const [system] = shop.systems;
  const [flow] = shop.flows;
  if (system === undefined || flow === undefined) throw new Error('nothing there');
  const id = (at: number) => `s${at % count}`;
  return {
    ...shop,
    systems: Array.from({ length: count }, (_, at) => ({ ...system, id: id(at), name: `System number ${at}` })),
    dataObjects: [],
    processes: [],
    failures: [],
    flows: Array.from({ length: count }, (_, at) => ({
      ...flow,
      id: `f${at}`,
      name: undefined,
      from: id(at),
      to: id(at + 1),
      via: undefined,
      objects: [],
    })),
  };
}

afterEach(() => screen.close());

describe('the table of who sends what to whom', () => {
  it('tells what the cell with the mark holds and goes from flow to flow', async () => {
    open();
    await screen.waitFor('Lines send to columns');
    await screen.press('n');
    const first = screen.text;
    await screen.press('n');
    expect(screen.text).not.toBe(first);
    expect(screen.text).toMatch(/\[\d.?\]/);
    await screen.press('N');
    expect(screen.text).toBe(first);
  });

  it.each([
    [100, 30],
    [80, 24],
    [60, 20],
  ])('says with a sign where the name of a column is cut, at %i x %i', async (columns, rows) => {
    open(columns, rows);
    await screen.waitFor('Lines send');
    const heads = screen.lines[3] ?? '';
    expect(heads).toMatch(/E-c\S*…/);
    expect(heads).toContain('ERP');
    expect(screen.widest).toBeLessThanOrEqual(columns);
  });

  it('gives the table what a short list of data objects leaves free', async () => {
    open(100, 30);
    await screen.waitFor('Lines send');
    await screen.press('a');
    await screen.waitFor(/What does .* send to .*\?/);
    expect(screen.text).not.toMatch(/1-\d of 7/);
    expect(screen.text).toContain('to be said later');
  });

  it('adds a flow and asks what it carries; Enter opens its form', async () => {
    open();
    await screen.waitFor('Lines send');
    const before = flows().length;
    await screen.press('end', 'up');
    await screen.press('a');
    await screen.waitFor(/What does .* send to .*\?/);
    screen.burst('Voucher', 'enter');
    await screen.waitFor('data object Voucher');
    expect(flows()).toHaveLength(before + 1);
    await screen.press('enter');
    await screen.waitFor(/The flow .* to /);
    await screen.press('escape', 'z');
    await screen.waitFor('Undone: flow');
    expect(flows()).toHaveLength(before);
  });

  it('says what goes along before it strikes a flow out', async () => {
    open();
    await screen.waitFor('Lines send');
    const before = flows().length;
    await screen.press('n', 'x');
    await screen.waitFor('Strike out ');
    screen.burst('down', 'enter');
    await screen.waitFor('is struck out');
    expect(flows()).toHaveLength(before - 1);
  });

  it('asks which, where two systems have several flows', async () => {
    const shop = firstShop();
    const [flow] = shop.flows;
    if (flow === undefined) throw new Error('no flow');
    open(100, 30, { ...shop, flows: [flow, { ...flow, id: 'second', name: 'Night batch' }] });
    await screen.waitFor('2 flows');
    await screen.press('home', 'n');
    expect(screen.text).toMatch(/\[2/);
    await screen.press('enter');
    await screen.waitFor('Which flow?');
    screen.burst('night', 'enter');
    await screen.waitFor('The flow Night batch');
  });

  it('sends nothing from a system to itself, and shows the way back', async () => {
    open();
    await screen.waitFor('Lines send');
    await screen.press('left', 'a');
    await screen.waitFor('sends nothing to itself');
    await screen.press('n');
    const title = screen.lines.find((line) => line.includes(' → ')) ?? '';
    await screen.press('b');
    const back = screen.lines.find((line) => line.includes(' → ')) ?? '';
    expect(back.trim().split(' → ')).toEqual(title.trim().split(' → ').toReversed());
  });

  it('says how ready each flow is, in signs and words', async () => {
    open(100, 30, answeredShop());
    await screen.waitFor(/\d[✓△▲]/);
    await screen.press('n');
    await screen.waitFor(/readiness \d/);
    expect(screen.text).toContain('a gate is open');
  });

  it('says that the signs follow while how ready the flows are is still computed', async () => {
    const shop = firstShop();
    let finish = () => {};
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    ({ wizard } = makeWizard({ analyse: (a, options) => done.then(() => analyse(a, theBank(), options)) }));
    wizard.begin(shop, [{ screen: 'home' }, { screen: 'exchange' }]);
    screen = new Screen(wizard, 60, 20);
    await screen.waitFor('Signs follow: readiness is being computed.');
    finish();
    await screen.waitFor('✓ ready');
    expect(screen.text).toMatch(/1[?✓△▲]/);
  });

  it('finds its way among 500 systems, in both directions', async () => {
    open(60, 20, ring(500));
    await screen.waitFor('columns 1-');
    await screen.press('/');
    await screen.waitFor('Go to a system');
    screen.burst('number 321', 'enter');
    await screen.waitFor('System number 321 →');
    await screen.press('/');
    screen.burst('number 499', 'tab');
    await screen.waitFor('System number 321 → System number 499');
    expect(screen.text).toMatch(/columns \d+-500\/500/);
    await screen.press('[', 'N');
    await screen.waitFor('System number 321 → System number 322');
    expect(screen.text).toMatch(/❯ System …\S* 321 /);
    expect(screen.text).toContain('( ) way back');
    expect(screen.widest).toBeLessThanOrEqual(60);
  });

  it.each([
    [100, 30],
    [80, 24],
    [60, 20],
    [60, 15],
  ])('keeps its columns with wide, right-to-left and long names at %i x %i', async (columns, rows) => {
    const names = ['注文管理システム統合', 'نظام إدارة المخزون المركزي', '👩🏽‍💻 Team 🛒', 'X'.repeat(90)];
    const named = names.reduce(
      (a, name, at) => updateEntity(a, 'systems', a.systems[at]?.id ?? '', { name }),
      firstShop(),
    );
    open(columns, rows, named);
    await screen.waitFor('Lines send');
    await screen.settled();
    expect(screen.widest).toBeLessThanOrEqual(columns);
    expect(screen.lines.length).toBeLessThan(rows);
    const marked = screen.lines.find((line) => line.includes('[')) ?? '';
    expect(stringWidth(marked)).toBeGreaterThan(20);
    const start = (line: string) => stringWidth(line.slice(0, line.search(/\S+$/)));
    const ends = screen.lines.filter((line) => /[·)?] +[·?)\d]/.test(line) && !line.includes('answered')).map(start);
    expect(ends.length).toBeGreaterThan(1);
  });

  it('says where to begin while there is no system', async () => {
    const shop = firstShop();
    open(80, 24, { ...shop, systems: [], flows: [], dataObjects: [], processes: [], failures: [] });
    await screen.waitFor('No system yet');
    await screen.press('n', 'b', 'right', 'x', 'enter');
    await screen.waitFor('Two systems are needed first');
  });
});
