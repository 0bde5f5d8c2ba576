import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { openAssessment } from '../../../src/bank/open.ts';
import { type Assessment, assessment } from '../../../src/model/assessment.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import type { PictureOf } from '../../../src/tui/state/result-tabs.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { makeWizard, theBank } from '../support/world.ts';

const EXAMPLE = new URL('../../../templates/examples/half-ready-retailer.yaml', import.meta.url).pathname;

let screen: Screen;
let wizard: Wizard;

/** The finished example. */
function example(): Assessment {
  return openAssessment(parseAssessment(readFileSync(EXAMPLE, 'utf8'), EXAMPLE), theBank()).assessment;
}

/** A hub that exchanges something with so many systems. */
function star(neighbours: number): Assessment {
  const names = Array.from({ length: neighbours }, (_, at) => `n${at + 1}`);
  return assessment.parse({
    plimsoll: 1,
    name: 'A star',
    depth: 'quick',
    systems: ['hub', ...names].map((id) => ({
      id,
      name: id === 'hub' ? 'Integration hub' : `System ${id}`,
      category: 'erp',
    })),
    flows: names.map((id, at) =>
      at % 2 === 0 ? { id: `f${id}`, from: id, to: 'hub' } : { id: `f${id}`, from: 'hub', to: id },
    ),
  });
}

function open(of: Assessment, picture?: PictureOf, [columns, rows] = [100, 30], shows: object = {}): void {
  ({ wizard } = makeWizard());
  const list = { screen: 'results', tab: 'flows' } as const;
  wizard.begin(of, [{ screen: 'home' }, { screen: 'interview' }, list, ...(picture ? [{ ...list, picture }] : [])]);
  screen = new Screen(wizard, columns, rows, shows);
}

const SIZES: [number, number][] = [
  [100, 30],
  [80, 24],
  [60, 20],
];
const HUB: PictureOf = { of: 'system', id: 'hub' };

afterEach(() => screen.close());

describe('the pictures of flows', () => {
  it('are listed by name, grouped by what they show', async () => {
    open(example());
    await screen.waitFor('The whole landscape');
    expect(screen.text).toMatch(/Integration hub +\d+ in, \d+ out/);
    await screen.press('end');
    await screen.waitFor('Page address and redirect');
    expect(screen.text).toMatch(/Data objects/);
  });

  it('open with Enter, turn over with Tab, and lead back to the list', async () => {
    open(example());
    await screen.waitFor('The whole landscape');
    await screen.press('enter');
    await screen.waitFor('┃◀─ 5 ──▶│');
    await screen.press('tab');
    await screen.waitFor(/Integration hub\n/);
    await screen.press('left');
    await screen.waitFor('┃◀─ 5 ──▶│');
    await screen.press('left');
    await screen.waitFor('Page address and redirect');
    await screen.press('escape');
    await screen.waitFor('those with the most neighbours first');
  });

  it('say below a system each of its flows, and why it is as ready as it is', async () => {
    open(example(), { of: 'system', id: 'old' });
    await screen.waitFor('━━ mission-critical');
    expect(screen.text).toContain('Old shop');
    await screen.press('end', 'enter');
    await screen.waitFor('Old shop → Integration hub');
    expect(screen.text).toMatch(/Readiness +\d+/);
    expect(screen.text).toMatch(/Risk .*\(R\d+/);
  });

  it.each(SIZES)('stand in %i x %i without running over', async (columns, rows) => {
    open(example(), undefined, [columns, rows]);
    await screen.waitFor('The whole landscape');
    await screen.press('enter');
    await screen.waitFor('next picture');
    for (let turned = 0; turned < 22; turned++) {
      for (const key of ['end', 'tab']) {
        expect(screen.lines.length).toBeLessThanOrEqual(rows - 1);
        expect(screen.widest).toBeLessThanOrEqual(columns);
        await screen.press(key);
      }
    }
  });

  it.each(SIZES)('hold 80 neighbours in %i x %i, each of them to be scrolled to', async (columns, rows) => {
    open(star(80), HUB, [columns, rows]);
    await screen.waitFor('Integration hub');
    const seen = new Set<string>();
    for (let isAbove = true; isAbove; ) {
      for (const [name] of screen.text.matchAll(/System n\d+/g)) seen.add(name);
      expect(screen.widest).toBeLessThanOrEqual(columns);
      // Behind the picture comes the list of its flows.
      isAbove = !screen.text.includes('readiness at the right');
      await screen.press('down');
    }
    expect(seen.size).toBe(80);
  });

  it('are drawn in ASCII where the terminal shows no more', async () => {
    open(example(), { of: 'landscape' }, [100, 30], { unicode: false });
    await screen.waitFor('#<- 5 -->|');
    expect(screen.text).toMatch(/^[ -~\n]*$/);
  });

  it('tell a process as a list where its systems have no room, and say so', async () => {
    const [, sell] = example().processes;
    open(example(), { of: 'process', id: sell?.id ?? '' }, [60, 20]);
    await screen.waitFor(/6 systems have no room side by side/);
    expect(screen.text).toContain('Customer: Orders on the new platform');
  });

  it('say where a data object lives and who gets it', async () => {
    open(example(), { of: 'object', id: 'product' });
    await screen.waitFor('PIM  golden record');
    expect(screen.text).toContain('└─▶ Integration hub  by Products from PIM to hub');
    await screen.press('down', 'enter');
    await screen.waitFor('PIM → Integration hub');
  });

  it('lead from a landscape of many systems to the hubs', async () => {
    open(star(80), { of: 'landscape' });
    await screen.waitFor('81 systems are more than one picture holds');
    await screen.waitFor('Systems with the most neighbours');
    expect(screen.text).toMatch(/Integration hub +40 in, 40 out/);
  });

  it('say that nothing is entered yet', async () => {
    open(assessment.parse({ plimsoll: 1, name: 'Empty' }), { of: 'landscape' });
    await screen.waitFor('No system is entered yet');
  });

  it('say that a system stands alone', async () => {
    const alone = { ...star(0) };
    open(alone, HUB);
    await screen.waitFor('Integration hub exchanges nothing with other systems');
  });
});

describe('for a screen reader', () => {
  /** Box drawing, blocks, shapes, ticks, arrows. */
  const DRAWN = /[\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf]/;

  it.each<[string, PictureOf, string | RegExp]>([
    ['the landscape', { of: 'landscape' }, 'PIM sends Product to Integration hub, on each change'],
    ['a system', HUB, /Integration hub receives from \d+ systems and sends to \d+ systems/],
    ['a data object', { of: 'object', id: 'product' }, /Integration hub gets it from PIM by Products from PIM to hub/],
    ['a process', { of: 'process', id: 'sell' }, /Customer: Orders on the new platform/],
  ])('%s is told in sentences', async (_, picture, said) => {
    open(example(), picture, [100, 40], { isRead: true });
    await screen.waitFor(said);
    await screen.settled();
    expect(screen.text).not.toMatch(DRAWN);
    expect(screen.text).not.toMatch(/[|+]-|-[|+]|mission-critical/);
  });
});
