import { describe, expect, it } from 'vitest';
import type { Block, Figure } from '../../../src/report/blocks.ts';
import type { Drawing, Primitive } from '../../../src/report/figures/drawing.ts';
import { COLOURS } from '../../../src/report/pdf/theme.ts';
import { renderSvg } from '../../../src/report/svg/render.ts';
import { contrast } from '../support/contrast.ts';
import { bySides, example, reportOf } from '../support/sample.ts';
import { all, parseXml, textOf } from '../support/xml.ts';

function drawing(...shapes: Primitive[]): Drawing {
  return { width: 100, height: 50, shapes };
}

describe('a drawing as SVG', () => {
  it('has every shape, in its order, in the colours of the palette', () => {
    const svg = parseXml(
      renderSvg(
        drawing(
          { kind: 'rect', x: 1, y: 2, width: 3, height: 4, fill: 'accent', radius: 1 },
          { kind: 'line', x1: 0, y1: 0, x2: 1 / 3, y2: 1, stroke: 'ink', lineWidth: 2, dash: 3 },
          {
            kind: 'polyline',
            points: [
              [0, 0],
              [1, 1],
            ],
            stroke: 'navy',
            lineWidth: 1,
          },
          { kind: 'circle', x: 5, y: 5, radius: 2, stroke: 'rule' },
          { kind: 'path', data: 'M0 0L1 1', fill: 'paper' },
        ),
      ),
    );
    expect(svg.attributes.viewBox).toBe('0 0 100 50');
    expect(svg.children).toMatchObject([
      { name: 'rect', attributes: { x: '1', y: '2', width: '3', height: '4', rx: '1', fill: COLOURS.accent } },
      { name: 'line', attributes: { x2: '0.33', stroke: COLOURS.ink, 'stroke-width': '2', 'stroke-dasharray': '3' } },
      { name: 'polyline', attributes: { points: '0,0 1,1', fill: 'none', stroke: COLOURS.navy } },
      { name: 'circle', attributes: { r: '2', fill: 'none', stroke: COLOURS.rule, 'stroke-width': '1' } },
      { name: 'path', attributes: { d: 'M0 0L1 1', fill: COLOURS.paper } },
    ]);
  });

  it('shortens text to its room and keeps all of it for who points at it', () => {
    const text = { kind: 'text', x: 0, y: 10, text: 'A very long name of a system', size: 10, fill: 'ink' } as const;
    const [short] = all(parseXml(renderSvg(drawing({ ...text, maxWidth: 60, anchor: 'end', strong: true }))), 'text');
    expect(short?.attributes).toMatchObject({ 'text-anchor': 'end', 'font-weight': '600' });
    const [title] = short === undefined ? [] : all(short, 'title');
    expect(title && textOf(title)).toBe(text.text);
    expect(short?.children.at(-1)).toMatch(/^A very.*…$/);
    expect(renderSvg(drawing(text))).not.toContain('<title>');
  });

  it('can hold nothing but text in its text', () => {
    const svg = renderSvg(
      drawing({ kind: 'text', x: 0, y: 0, text: '</text><script>x</script>&"\u202e\u0000', size: 8, fill: 'ink' }),
    );
    const [text] = all(parseXml(svg), 'text');
    expect(text && textOf(text)).toBe('</text><script>x</script>&"');
  });
});

/** Ground that a text stands on: the last filled shape that was drawn there before it. */
function groundOf(shapes: readonly Primitive[], at: number, x: number, y: number) {
  const covers = (one: Primitive) =>
    one.kind === 'rect' &&
    one.fill !== undefined &&
    x >= one.x &&
    x <= one.x + one.width &&
    y >= one.y &&
    y <= one.y + one.height;
  const ground = shapes.slice(0, at).findLast(covers);
  return ground?.kind === 'rect' ? (ground.fill ?? 'paper') : 'paper';
}

it('every letter in the figures of a report reads on its ground', () => {
  const figures = (blocks: readonly Block[]): Figure[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'figure') return [block];
      if (block.kind === 'columns') return block.columns.flatMap((column) => figures(column.blocks));
      return 'blocks' in block ? figures(block.blocks) : [];
    });
  const found = figures(reportOf(bySides(example())).report.blocks).flatMap(({ drawing: { shapes } }) =>
    shapes.flatMap((one, at) => {
      if (one.kind !== 'text') return [];
      const ground = groundOf(shapes, at, one.x, one.y - one.size / 3);
      const ratio = contrast(COLOURS[one.fill], COLOURS[ground]);
      // White on the fourth step of the ramp is 4.1:1 and bold; the letter stands beside its cell's number.
      const needed = ground === 'ramp4' && one.strong ? 4 : 4.5;
      return [{ text: one.text, ink: one.fill, ground, ratio, poor: ratio < needed }];
    }),
  );
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(({ poor }) => poor)).toEqual([]);
});
