import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import type { Block } from '../../src/report/blocks.ts';
import { compose } from '../../src/report/compose.ts';
import type { Metrics } from '../../src/report/pdf/fonts.ts';
import { metrics } from '../report/support/layout.ts';
import { META } from '../report/support/sample.ts';
import { allText, chapterOf } from '../report/support/texts.ts';
import { NAMES, named, shown } from './support/hostile.ts';
import { assessmentOf, bank, contextOf, landscape } from './support/landscapes.ts';
import { retailer, twelve } from './support/samples.ts';
import { faultsOf, figuresOf } from './support/shapes.ts';

let fonts: Metrics;
beforeAll(async () => {
  fonts = await metrics();
});

/** The chapter with the diagrams, as the report has it. */
function chapter(a: Assessment): readonly Block[] {
  const { blocks } = compose(a, analyse(a, bank()), bank(), META, { chapters: ['diagrams'] });
  return chapterOf(blocks, 'diagrams');
}

function faults(blocks: readonly Block[]): string[] {
  return figuresOf(blocks).flatMap(({ title, drawing }) =>
    faultsOf(drawing, fonts).map((fault) => `${title} ${fault}`),
  );
}

describe.each([
  ['the example', retailer()],
  ['the twelve systems', twelve()],
  ['1 system', contextOf({ systems: [{ id: 's', name: 'Alone' }] })],
  ['5 systems', landscape(5)],
  ['12 systems', landscape(12)],
  ['25 systems, some of them alone', landscape(25, { alone: 4 })],
  ['30 systems', landscape(30)],
  ['60 systems', landscape(60)],
  ['120 systems', landscape(120)],
])('the diagrams of %s', (_, { assessment }) => {
  const blocks = chapter(assessment);

  it('can be read on paper: nothing outside, no word on another, none below 7 points', () => {
    expect(faults(blocks)).toEqual([]);
  });

  it('say in a sentence what is to be seen, and in words what is drawn', () => {
    for (const { title, alt } of figuresOf(blocks)) {
      expect(title).toMatch(/[.)]$/);
      expect(alt.length).toBeGreaterThan(20);
    }
  });

  it('are the same on every run', () => {
    expect(JSON.stringify(chapter(assessment))).toBe(JSON.stringify(blocks));
  });
});

describe('names in diagrams', () => {
  it.each(NAMES)('with %s stay in their places', (_, name) => {
    expect(faults(chapter(named(name).assessment))).toEqual([]);
  });

  it('are whole where they have room, and end in an ellipsis where not', () => {
    const texts = figuresOf(chapter(named('Склад').assessment)).flatMap(({ drawing }) =>
      drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])),
    );
    expect(texts).toContain('Склад');
    const long = figuresOf(chapter(named('Very long name of a system '.repeat(7).trim()).assessment));
    expect(JSON.stringify(long.map(({ drawing }) => drawing))).toContain('…');
  });

  it('are whole in the description', () => {
    const name = shown('Very long name of a system '.repeat(7).trim());
    const [flow] = figuresOf(chapter(named(name).assessment));
    expect(flow?.alt).toContain(`${name} to Other`);
  });
});

describe('the chapter of diagrams', () => {
  it('labels arrows in words for a few systems, by numbers with a table for more', () => {
    const few = chapter(landscape(12).assessment);
    expect(allText(few)).not.toContain('What the numbers on the arrows stand for');
    const more = landscape(20).assessment;
    const table = chapter(more).find(
      (block) => block.kind === 'table' && block.caption === 'What the numbers on the arrows stand for',
    );
    if (table?.kind !== 'table') throw new Error('no table');
    const [flow] = figuresOf(chapter(more));
    const drawn = flow?.drawing.shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.size === 7 && shape.strong ? [Number(shape.text)] : [],
    );
    expect(drawn?.sort((one, other) => one - other)).toEqual(table.rows.map((_, at) => at + 1));
  });

  it('shows many systems by category, and the hubs one by one with all their neighbours', () => {
    const { assessment } = landscape(60);
    const [domains, hub] = figuresOf(chapter(assessment));
    expect(domains?.title).toMatch(/^60.systems in \d+.categories/);
    const inside = domains?.drawing.shapes.filter((shape) => shape.kind === 'text').map((shape) => shape.text) ?? [];
    expect(inside.join(' ')).not.toContain('system no');
    expect(hub?.title).toMatch(/is joined to \d+.systems: it receives from \d+/);
  });

  it('names the layer of each diagram, and in a line why one is not drawn', () => {
    const text = allText(chapter(assessmentOf({ systems: [{ id: 's', name: 'Alone' }] })));
    expect(text).toContain('no flow is recorded between two systems');
    expect(text).toContain('no data object is recorded');
    expect(text).toContain('no process is recorded');
    expect(text).toContain('hosting is recorded for no system');
    expect(allText(chapter(retailer().assessment))).toMatch(
      /Business layer: process and data flow[\s\S]*Application layer[\s\S]*Technical layer[\s\S]*Network layer: hosting nodes/,
    );
  });

  it('is left out where no system is recorded', () => {
    expect(chapter(assessmentOf({}))).toEqual([]);
  });

  it('tells in the sequence where a call has no time-out and where no flow is known', () => {
    const { assessment } = contextOf({
      systems: [
        { id: 'a', name: 'Shop' },
        { id: 'b', name: 'Books' },
        { id: 'c', name: 'Store' },
      ],
      flows: [{ id: 'f', from: 'a', to: 'b', pattern: 'sync_api' }],
      processes: [
        {
          id: 'p',
          name: 'Sell',
          steps: [
            { system: 'a', text: 'Order' },
            { system: 'b', flow: 'f', text: 'Book' },
            { system: 'c', text: 'Pick' },
          ],
        },
      ],
    });
    const text = allText(chapter(assessment));
    expect(text).toMatch(
      /3 steps through 3 systems; 1 call waits for an answer, for 1 no time-out is known and for 1 hand-over no flow is known/,
    );
  });

  it('alarms where the landscape hangs on a system without redundancy', () => {
    expect(allText(chapter(retailer().assessment))).toContain(
      'The landscape hangs on Integration hub, for which no redundancy is stated',
    );
  });
});
