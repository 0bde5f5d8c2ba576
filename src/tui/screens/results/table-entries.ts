import type { Place } from '../../state/navigation.ts';
import { columnWidths, tableRow } from '../../text/table.ts';
import type { Tone } from '../../theme.ts';
import type { Entry, Reasons } from './entry.ts';
import type { Page } from './page.ts';

export type Row = {
  id: string;
  cells: readonly string[];
  tone?: Tone | undefined;
  reasons: () => Reasons;
  edit?: Place | undefined;
};

/** A table below its column titles; opening a row shows what has no room in it. The widest columns give way first. */
export function tableEntries({ width, glyphs }: Page, columns: readonly string[], rows: readonly Row[]): Entry[] {
  const widths = columnWidths([columns, ...rows.map(({ cells }) => cells)], width);
  const titles = { text: tableRow(columns, widths, glyphs.more), tone: 'muted' } as const;
  return [
    { id: `columns ${columns.join()} ${rows[0]?.id}`, lines: [[titles]], still: true },
    ...rows.map(({ id, cells, tone, reasons, edit }): Entry => {
      const text = tableRow(cells, widths, glyphs.more);
      return { id, lines: [[tone === undefined ? text : { text, tone }]], reasons, edit };
    }),
  ];
}
