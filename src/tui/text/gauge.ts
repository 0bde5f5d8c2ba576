import type { Glyphs } from '../glyphs.ts';
import type { Tone } from '../theme.ts';
import type { Line, Span } from './span.ts';
import { clamp } from './window.ts';

export type Gauge = {
  /** 0-100, or null where nothing is answered. */
  demonstrated: number | null;
  /** What it would be if every unknown turned out well, 0-100. */
  potential: number | null;
  /** Where the load line is drawn, 0-100. */
  line: number;
  cells: number;
};

/** Readiness as a hull: filled what is shown, dotted what the unknowns may bring, a mark where it carries the load. */
export function gaugeLine({ demonstrated, potential, line, cells }: Gauge, glyphs: Glyphs): Line {
  // The edges take a cell each.
  const inner = Math.max(1, cells - 2);
  const cellOf = (value: number) => Math.round((clamp(value, 0, 100) / 100) * inner);
  const full = cellOf(demonstrated ?? 0);
  const may = Math.max(full, cellOf(potential ?? 0));
  const mark = Math.min(inner - 1, cellOf(line));
  const tone: Tone = demonstrated === null ? 'muted' : demonstrated >= line ? 'good' : 'watch';
  const sign = (cell: number) => {
    if (cell === mark) return glyphs.loadLine;
    if (cell < full) return glyphs.loadFull;
    return cell < may ? glyphs.loadPotential : glyphs.loadEmpty;
  };
  const signs = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => sign(from + index)).join('');
  // A mark that lies within the filled part stands on its colour.
  const within = mark < full;
  const beyond: Span[] = within
    ? [
        { text: glyphs.loadLine, tone, inverse: true },
        { text: signs(mark + 1, full), tone },
      ]
    : [];
  return [
    { text: glyphs.edgeLeft, tone: 'muted' },
    { text: signs(0, within ? mark : full), tone },
    ...beyond,
    { text: signs(full, inner) + glyphs.edgeRight, tone: 'muted' },
  ];
}
