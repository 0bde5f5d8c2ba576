import type { Passage } from '../../../options.ts';
import { type Line, wrapped } from '../../../text/span.ts';
import { together } from '../../../text/spoken.ts';
import { columnWidths, fitWhole, tableRow } from '../../../text/table.ts';
import { type Entry, gap, said } from '../entry.ts';

/** A chapter as lines: headings with air around them, texts that hang below their mark, tables that lose nothing. */
export function passageEntries(passages: readonly Passage[], width: number): Entry[] {
  return passages.flatMap((passage, at) => {
    const id = `passage ${at}`;
    const before = passages[at - 1];
    const air = before !== undefined && needsAir(before, passage) ? [gap(id)] : [];
    return [...air, ...entriesOf(passage, id, width)];
  });
}

/** Points of a list and the facts of a block stand close together. */
function needsAir(before: Passage, now: Passage): boolean {
  if (before.kind !== 'text' || now.kind !== 'text') return before.kind !== 'heading';
  return now.tone !== undefined || (now.mark === undefined) !== (before.mark === undefined);
}

function entriesOf(passage: Passage, id: string, width: number): Entry[] {
  switch (passage.kind) {
    case 'heading':
      return [{ ...said(id, passage.text, width, { tone: 'title' }), still: true, heading: true }];
    case 'text': {
      const { text, tone, mark } = passage;
      return [
        said(id, text, width, { tone, ...(mark !== undefined && { mark: { text: `${mark} `, tone: 'muted' } }) }),
      ];
    }
    case 'table':
      return tableEntries(passage, id, width);
  }
}

type Table = Extract<Passage, { kind: 'table' }>;

/** In columns where all of it fits; else each row as a block, its cells below its first with what their column is called. */
function tableEntries(table: Table, id: string, width: number): Entry[] {
  return fitWhole([table.heads, ...table.rows], width) ? inColumns(table, id, width) : asBlocks(table, id, width);
}

function inColumns({ heads, rightAligned, rows }: Table, id: string, width: number): Entry[] {
  const widths = columnWidths([heads, ...rows], width);
  const line = (cells: readonly string[]) => tableRow(cells, widths, '', rightAligned).trimEnd();
  const head: Entry = { id: `${id} head`, lines: [[{ text: line(heads), tone: 'muted' }]], still: true };
  return [
    head,
    ...rows.map((row, at): Entry => ({ id: `${id} ${at}`, lines: [[line(row)]], say: sayRow(heads, row) })),
  ];
}

function asBlocks({ heads, rows }: Table, id: string, width: number): Entry[] {
  return rows.map((row, at): Entry => {
    const [first = '', ...rest] = row;
    const below = rest.flatMap((cell, index): Line[] =>
      cell === '' ? [] : wrapped([heads[index + 1], cell].filter(Boolean).join(': '), width, { mark: '  ' }),
    );
    return {
      id: `${id} ${at}`,
      lines: [...wrapped(first, width, { tone: 'strong' }), ...below],
      say: sayRow(heads, row),
    };
  });
}

/** A row as it is read out: each cell with what its column is called. */
function sayRow(heads: readonly string[], row: readonly string[]): string {
  return together(
    row.map((cell, at) => (cell === '' ? '' : [heads[at], cell].filter(Boolean).join(': '))),
    '; ',
  );
}
