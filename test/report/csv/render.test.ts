import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../src/report/csv/render.ts';
import type { DataTable, Value } from '../../../src/report/tables/data-table.ts';
import { parseCsv } from '../support/csv.ts';

function table(...values: Value[]): DataTable {
  const columns = values.map((_, at) => ({ head: `Head ${at}`, type: 'text', width: 10 }) as const);
  return { name: 'x', title: 'X', columns, rows: [values] };
}

function cells(...values: Value[]): string[] | undefined {
  return parseCsv(renderCsv(table(...values)))[1];
}

describe('a table as CSV', () => {
  it('begins with a byte-order mark, ends each line with CRLF and the last one too', () => {
    const text = renderCsv(table('a', 1));
    expect(text).toBe('\ufeffHead 0,Head 1\r\na,1\r\n');
  });

  it('gives back what was put in, whatever signs it holds', () => {
    const values = ['a,b', 'say "yes"', 'two\nlines', 'semi;colon', 'tab\tbed', ' blanks ', "it's"];
    expect(cells(...values)).toEqual(values);
  });

  it('leaves numbers numbers, negative ones too, and unknown values empty', () => {
    expect(renderCsv(table(-1.5, 0, 1e21, undefined, Number.NaN)).split('\r\n')[1]).toBe('-1.5,0,1e+21,,');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "=cmd|'/C calc'!A0"])(
    'keeps %j from becoming a formula',
    (text) => {
      expect(cells(text)?.[0]).toMatch(/^'/);
    },
  );

  it('puts no apostrophe before what is no formula', () => {
    expect(cells('a=b', '1-2', 'x@y', '')).toEqual(['a=b', '1-2', 'x@y', '']);
  });
});
