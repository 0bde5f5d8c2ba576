import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { DataTable } from '../../../src/report/tables/data-table.ts';
import { tables } from '../../../src/report/tables/tables.ts';
import { renderXlsx } from '../../../src/report/xlsx/render.ts';
import { bank, halfAnswered, META } from '../support/sample.ts';
import { all, type Element, parseXml, textOf } from '../support/xml.ts';

const FACTS = { title: 'A & B', author: 'Office', date: '2026-11-23' };

function partsOf(bytes: Uint8Array): Map<string, Element> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, parseXml(strFromU8(content))]));
}

function part(parts: Map<string, Element>, path: string): Element {
  const found = parts.get(path);
  if (found === undefined) throw new Error(`no part ${path}`);
  return found;
}

const ONE: DataTable = {
  name: 'one',
  title: "Owner's",
  columns: [
    { head: 'Text', type: 'text', width: 10 },
    { head: 'Share', type: 'percent', width: 8 },
    { head: 'Day', type: 'date', width: 12 },
    { head: 'Count', type: 'integer', width: 8 },
  ],
  rows: [
    ['=1+1', 0.125, '2026-11-23', 3],
    ['_x0041_', undefined, 'some day', -1],
  ],
};

describe('a workbook', () => {
  const sheets = partsOf(renderXlsx([ONE], FACTS));
  const sheet = part(sheets, 'xl/worksheets/sheet1.xml');
  const cell = (at: string) => all(sheet, 'c').find((one) => one.attributes.r === at);

  it('has text as text: no cell holds a formula', () => {
    expect(cell('A2')).toMatchObject({ attributes: { t: 'inlineStr' } });
    expect(textOf(cell('A2') as Element)).toBe('=1+1');
    expect(all(sheet, 'f')).toEqual([]);
  });

  it('keeps text that Excel would decode as it is', () => {
    expect(textOf(cell('A3') as Element)).toBe('_x005F_x0041_');
  });

  it('has numbers as numbers, shares as percentages and days as days', () => {
    const formats = new Map(
      all(part(sheets, 'xl/styles.xml'), 'numFmt').map(({ attributes }) => [
        attributes.numFmtId,
        attributes.formatCode,
      ]),
    );
    const styles = all(all(part(sheets, 'xl/styles.xml'), 'cellXfs')[0] as Element, 'xf');
    const formatOf = (at: string) => {
      const id = styles[Number(cell(at)?.attributes.s)]?.attributes.numFmtId;
      return formats.get(id) ?? id;
    };
    expect([textOf(cell('B2') as Element), formatOf('B2')]).toEqual(['0.125', '0.0%']);
    // Excel counts 2026-11-23 as day 46349.
    expect([textOf(cell('C2') as Element), formatOf('C2')]).toEqual(['46349', 'yyyy\\-mm\\-dd']);
    expect([textOf(cell('D3') as Element), formatOf('D3')]).toEqual(['-1', '3']);
    expect(cell('B3')).toBeUndefined();
    // What is no day stays text.
    expect(textOf(cell('C3') as Element)).toBe('some day');
  });

  it('freezes and filters the heads, and repeats them on paper', () => {
    expect(all(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    expect(all(sheet, 'autoFilter')[0]?.attributes.ref).toBe('A1:D3');
    const names = all(part(sheets, 'xl/workbook.xml'), 'definedName').map(textOf);
    expect(names).toEqual(["'Owner''s'!$A$1:$D$3", "'Owner''s'!$1:$1"]);
    expect(all(sheet, 'col').map(({ attributes }) => attributes.width)).toEqual(['10', '8', '12', '8']);
  });

  it('cuts text that is too long for a cell, and counts past column Z', () => {
    const wide: DataTable = {
      name: 'wide',
      title: 'Wide',
      columns: Array.from({ length: 28 }, (_, at) => ({ head: `H${at}`, type: 'text', width: 5 })),
      rows: [Array.from({ length: 28 }, () => 'x'.repeat(40_000))],
    };
    const found = all(part(partsOf(renderXlsx([wide], FACTS)), 'xl/worksheets/sheet1.xml'), 'c').slice(28);
    expect(found.map(({ attributes }) => attributes.r).slice(-2)).toEqual(['AA2', 'AB2']);
    expect(textOf(found[0] as Element)).toHaveLength(32_767);
  });
});

describe('the workbook of an assessment', () => {
  const a = halfAnswered();
  const found = tables(a, analyse(a, bank(), { today: META.date }), bank(), META);
  const bytes = renderXlsx(found, FACTS);

  it('has a well-formed sheet for each table, with a row for each of its rows', () => {
    const sheets = partsOf(bytes);
    const names = all(part(sheets, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.name);
    expect(names).toEqual(found.map(({ title }) => title));
    expect(names.every((name = '') => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true);
    for (const [at, table] of found.entries()) {
      const sheet = part(sheets, `xl/worksheets/sheet${at + 1}.xml`);
      expect(all(sheet, 'row')).toHaveLength(table.rows.length + 1);
    }
  });

  it('names every part that there is, and none that there is not', () => {
    const sheets = partsOf(bytes);
    const named = all(part(sheets, '[Content_Types].xml'), 'Override').map(({ attributes }) =>
      attributes.PartName?.slice(1),
    );
    expect(new Set(named)).toEqual(new Set([...sheets.keys()].filter((path) => !/rels$|Types/.test(path))));
    const targets = all(part(sheets, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(
      ({ attributes }) => `xl/${attributes.Target}`,
    );
    expect(targets.filter((path) => !sheets.has(path))).toEqual([]);
  });

  it('is the same, byte for byte, each time', () => {
    expect(Buffer.compare(renderXlsx(found, FACTS), bytes)).toBe(0);
  });
});
