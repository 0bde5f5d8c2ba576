import { Text } from 'ink';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { widthOf } from '../text/fit.ts';
import { clamp } from '../text/window.ts';
import { theme } from '../theme.ts';

/** A line of so many cells, filled to a share of 0-1, with words behind it. */
export function ProgressBar({ done, words, width }: { done: number; words: string; width: number }) {
  const glyphs = useGlyphs();
  const cells = Math.max(4, width - widthOf(words) - 2);
  const full = Math.round(clamp(done, 0, 1) * cells);
  return (
    <Text wrap="truncate">
      <Text {...theme.accent}>{glyphs.barFull.repeat(full)}</Text>
      <Text {...theme.muted}>{glyphs.barEmpty.repeat(cells - full)}</Text>
      <Text {...theme.muted}>{`  ${words}`}</Text>
    </Text>
  );
}

type GaugeProps = {
  /** 0-100, or null where nothing is answered. */
  demonstrated: number | null;
  /** What it would be if every unknown turned out well, 0-100. */
  potential: number | null;
  /** Where the load line is drawn, 0-100. */
  line: number;
  cells: number;
};

/** Readiness as a hull: filled what is shown, dotted what the unknowns may bring, a mark where it carries the load. */
export function Gauge({ demonstrated, potential, line, cells }: GaugeProps) {
  const glyphs = useGlyphs();
  // The edges take a cell each.
  const inner = Math.max(1, cells - 2);
  const cellOf = (value: number) => Math.round((clamp(value, 0, 100) / 100) * inner);
  const full = cellOf(demonstrated ?? 0);
  const may = Math.max(full, cellOf(potential ?? 0));
  const mark = Math.min(inner - 1, cellOf(line));
  const tone = demonstrated === null ? theme.muted : demonstrated >= line ? theme.good : theme.watch;
  const sign = (cell: number) => {
    if (cell === mark) return glyphs.loadLine;
    if (cell < full) return glyphs.loadFull;
    return cell < may ? glyphs.loadPotential : glyphs.loadEmpty;
  };
  const signs = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => sign(from + index)).join('');
  // A mark that lies within the filled part stands on its colour.
  const within = mark < full;
  return (
    <Text>
      <Text {...theme.muted}>{glyphs.edgeLeft}</Text>
      <Text {...tone}>{signs(0, within ? mark : full)}</Text>
      {within && (
        <Text {...tone} inverse>
          {glyphs.loadLine}
        </Text>
      )}
      {within && <Text {...tone}>{signs(mark + 1, full)}</Text>}
      <Text {...theme.muted}>{signs(full, inner) + glyphs.edgeRight}</Text>
    </Text>
  );
}
