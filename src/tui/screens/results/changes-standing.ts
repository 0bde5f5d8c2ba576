import type { Changes } from '../../../analysis/changes/schema.ts';
import { toWidth } from '../../text/fit.ts';
import { percent } from '../../text/numbers.ts';
import type { Line } from '../../text/span.ts';
import { columnWidths } from '../../text/table.ts';
import type { Tone } from '../../theme.ts';
import { type FigureRow, figureRow, verdictRow } from '../what-if/figure-rows.ts';
import type { Entry } from './entry.ts';
import type { Page } from './page.ts';

const GAP = '  ';

/** What each figure of the standings says. */
const MEANS: Readonly<Record<string, string>> = {
  Readiness: 'What the answers show to be in place, 0 to 100: what nobody knows counts as missing.',
  'If unknowns go well': 'The readiness there would be if all that is not known turned out well.',
  Known: 'How much of what is asked, by its weight, somebody knows.',
  Answered: 'How many of the questions that apply have an answer, "we do not know" among them.',
  'Load line': 'The readiness needed to proceed with a plan.',
  'Red risks': 'Risks whose likelihood and impact together are high.',
};

/** The figures before and now, below each other. */
export function standings({ analysis, width, glyphs }: Page, { before, after }: Changes): Entry[] {
  const share = (name: string, from: number, to: number): FigureRow => ({
    ...figureRow(name, from * 100, to * 100, 1),
    before: percent(from),
    after: percent(to),
  });
  const rows = [
    verdictRow(before.verdict, after.verdict),
    figureRow('Readiness', before.demonstrated, after.demonstrated, 1),
    figureRow('If unknowns go well', before.potential, after.potential, 1),
    share('Known', before.coverage, after.coverage),
    share('Answered', before.completeness, after.completeness),
    figureRow('Red risks', before.redRisks, after.redRisks, -1),
    ...(before.loadLine === after.loadLine ? [] : [lineRow(before.loadLine, after.loadLine)]),
  ];
  const head = { name: '', before: 'before', after: 'now', moved: '' };
  const cells = (row: FigureRow) => [row.name, row.before, row.after, row.moved];
  const widths = columnWidths([head, ...rows].map(cells), width);
  const lineOf = (row: FigureRow, look: Tone | undefined): Line => {
    const [name = '', from = '', to = '', moved = ''] = cells(row).map((text, at) =>
      toWidth(text, widths[at] ?? 0, glyphs.more),
    );
    return [
      name + GAP,
      { text: from + GAP, tone: 'muted' },
      { text: to + GAP, tone: look ?? 'strong' },
      { text: moved, tone: row.tone ?? 'muted' },
    ];
  };
  return [
    { id: 'columns', lines: [lineOf(head, 'muted')], still: true, drawn: true },
    ...rows.map(
      (row): Entry => ({
        id: row.name,
        lines: [lineOf(row, undefined)],
        say: `${row.name}: ${row.before} before, ${row.after} now, ${row.moved}`,
        reasons: () => ({
          title: row.name,
          facts: [
            { name: 'Before', text: row.before },
            { name: 'Now', text: row.after },
            { name: 'Moved', text: row.moved, ...(row.tone && { tone: row.tone }) },
            ...(row.name === 'Verdict' ? analysis.verdict.reasons : [MEANS[row.name] ?? '']).map((text) => ({ text })),
          ],
          because: [],
        }),
      }),
    ),
  ];
}

/** The load line is neither better nor worse where it is another one. */
function lineRow(before: number, after: number): FigureRow {
  const { tone: _, ...row } = figureRow('Load line', before, after, 1);
  return row;
}
