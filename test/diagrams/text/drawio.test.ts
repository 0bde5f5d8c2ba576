import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { renderDrawio } from '../../../src/diagrams/text/drawio.ts';
import { NAMES, named, shown } from '../support/hostile.ts';
import { contextOf, landscape } from '../support/landscapes.ts';
import { retailer, twelve } from '../support/samples.ts';
import { all, attribute, parseXml } from '../support/xml.ts';

type Cell = { id: string; value: string; style: string; element: Element };

function pagesOf(text: string): { name: string; cells: Cell[] }[] {
  return all(parseXml(text), 'diagram').map((page) => ({
    name: attribute(page, 'name'),
    cells: all(page, 'mxCell').map((element) => ({
      id: attribute(element, 'id'),
      value: attribute(element, 'value'),
      style: attribute(element, 'style'),
      element,
    })),
  }));
}

const is = (kind: 'vertex' | 'edge') => (cell: Cell) => attribute(cell.element, kind) === '1';

describe.each([
  ['the example', retailer()],
  ['twelve systems', twelve()],
  ['sixty systems', landscape(60)],
  ['no system', contextOf({})],
])('the draw.io file of %s', (_, context) => {
  const pages = pagesOf(renderDrawio(context));

  it('has a page for each diagram, with the root and its layer first', () => {
    expect(pages.map(({ name }) => name)).toEqual(['Data flow', 'Technical integration', 'Business data model']);
    for (const { cells } of pages) {
      expect(cells.slice(0, 2).map(({ id }) => id)).toEqual(['0', '1']);
      expect(attribute((cells[1] as Cell).element, 'parent')).toBe('0');
    }
  });

  it('joins cells that are on the same page, each with an id of its own', () => {
    for (const { cells } of pages) {
      const boxes = new Set(cells.filter(is('vertex')).map(({ id }) => id));
      expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
      for (const { element } of cells.filter(is('edge'))) {
        expect(boxes.has(attribute(element, 'source')) && boxes.has(attribute(element, 'target'))).toBe(true);
      }
    }
  });

  it('puts no box on another', () => {
    for (const { cells } of pages) {
      const boxes = cells.filter(is('vertex')).map(({ element }) => {
        const [geometry] = all(element, 'mxGeometry');
        const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
          Number(geometry === undefined ? Number.NaN : attribute(geometry, name)),
        );
        return { x, y, right: x + width, bottom: y + height };
      });
      for (const [at, one] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) {
          expect(one.x < other.right && other.x < one.right && one.y < other.bottom && other.y < one.bottom).toBe(
            false,
          );
        }
      }
    }
  });
});

it('the draw.io file takes every name as text', () => {
  for (const { cells } of pagesOf(renderDrawio(retailer()))) {
    for (const { style } of cells.slice(2)) expect(style).toContain('html=0');
  }
});

it.each(NAMES)('the draw.io file gives a name with %s back as it is', (_, name) => {
  const [flow, , data] = pagesOf(renderDrawio(named(name)));
  expect(flow?.cells.filter(is('vertex')).map(({ value }) => value)).toEqual([shown(name), 'Other']);
  expect(data?.cells.find(is('vertex'))?.value).toBe(`${shown(name)} (home: ${shown(name)})`);
});
