import type { Drawing } from '../../diagrams/drawing.ts';
import { type Cell, type Column, type Meter, plain, RAMP_LETTERS, type Table, type Text } from '../blocks.ts';
import { escapeXml } from '../safe-text.ts';
import { renderSvg } from '../svg/render.ts';
import { escapeHtml, inline } from './inline.ts';

const RAMP_WORDS = ['low', 'medium', 'high', 'very high', 'critical'] as const;

type Place = {
  /** What stands above, for a table without a caption of its own. */
  heading: string;
  there: ReadonlySet<string>;
  /** The attribute for an anchor, where it is the first of its name. */
  id: (anchor: string | undefined) => string;
};

/** A table that can be wider than the screen: it is moved within its own frame, and the page stays where it is. */
export function tableHtml(table: Table, { heading, there, id }: Place): string {
  const { columns, rows, caption } = table;
  if (rows.length === 0) return '';
  const isNarrow = narrowColumns(table);
  const title =
    caption === undefined
      ? `<caption class="unseen">${escapeHtml(heading)}</caption>`
      : `<caption>${escapeHtml(caption)}</caption>`;
  const whole = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  const widths = columns.map(({ share = 0 }) => `<col style="width:${Math.round((share / whole) * 1000) / 10}%">`);
  const group = whole === 0 ? '' : `<colgroup>${widths.join('')}</colgroup>`;
  const heads = columns.map((column) => {
    const looks = classes(column, false);
    return column.head === '' ? `<td${looks}></td>` : `<th scope="col"${looks}>${escapeHtml(column.head)}</th>`;
  });
  const body = rows.map(({ cells, anchor }) => {
    const line = columns.map((column, at) =>
      cellHtml(cells[at] ?? '', classes(column, isNarrow[at] ?? false), at === 0, there),
    );
    return `<tr${id(anchor)}>${line.join('')}</tr>`;
  });
  return `<div class="scroll"><table>${title}${group}<thead><tr>${heads.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}

function cellHtml(cell: Cell, looks: string, isFirst: boolean, there: ReadonlySet<string>): string {
  const { text, badge, meter } = typeof cell === 'object' && 'text' in cell ? cell : { text: cell };
  const content = [
    meter === undefined ? '' : renderSvg(meterDrawing(meter), { attributes: 'class="meter" aria-hidden="true"' }),
    badge === undefined
      ? ''
      : `<span class="badge r${badge}" title="${RAMP_WORDS[badge - 1] ?? ''}">${escapeXml(RAMP_LETTERS[badge - 1] ?? '')}</span>`,
    inline(text, there),
  ].join('');
  return isFirst && content !== '' ? `<th scope="row"${looks}>${content}</th>` : `<td${looks}>${content}</td>`;
}

/** Text of at most this many characters stays on one line where its column is to be narrow. */
const SHORT = 18;

/** Which columns are as narrow as their content: those that may be, and have nothing long in them. */
function narrowColumns({ columns, rows }: Table): boolean[] {
  return columns.map(
    ({ grow, share }, at) =>
      grow === 0 && share === undefined && rows.every(({ cells }) => plain(textOf(cells[at] ?? '')).length <= SHORT),
  );
}

function textOf(cell: Cell): Text {
  return typeof cell === 'object' && 'text' in cell ? cell.text : cell;
}

function classes(column: Column, isNarrow: boolean): string {
  const names = [...(column.align === 'right' ? ['number'] : []), ...(isNarrow ? ['narrow'] : [])];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

const METER = { width: 80, height: 10 };

/** Dark as far as it is shown, light as far as it may reach, a line where the load line stands. */
function meterDrawing({ demonstrated, potential, line }: Meter): Drawing {
  const bar = (to: number, fill: 'rule' | 'pale' | 'accent') =>
    ({ kind: 'rect', x: 0, y: 1, width: (METER.width * to) / 100, height: 8, fill }) as const;
  const x = (METER.width * line) / 100;
  return {
    ...METER,
    shapes: [
      bar(100, 'rule'),
      bar(potential, 'pale'),
      bar(demonstrated, 'accent'),
      { kind: 'line', x1: x, y1: 0, x2: x, y2: METER.height, stroke: 'ink', lineWidth: 1.5 },
    ],
  };
}
