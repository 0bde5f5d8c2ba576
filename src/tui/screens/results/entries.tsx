import { Box, Text, useIsScreenReaderEnabled } from 'ink';
import { PartShown } from '../../components/part-shown.tsx';
import { Spans } from '../../components/spans.tsx';
import { useList } from '../../hooks/use-list.ts';
import { useGlyphs } from '../../hooks/use-wizard.tsx';
import { withDays } from '../../text/locale.ts';
import { windowOfBlocks } from '../../text/rows.ts';
import { fitted, type Line, plain } from '../../text/span.ts';
import { theme } from '../../theme.ts';
import type { Entry } from './entry.ts';
import { ReadEntries } from './read-entries.tsx';

/** The entry with the mark. */
export function useEntries(list: string, entries: readonly Entry[], rows: number): Entry | undefined {
  const open = entries.filter(({ still }) => still !== true);
  const mean = open.reduce((sum, { lines }) => sum + lines.length, 0) / Math.max(1, open.length);
  const cursor = useList(list, open.length, Math.max(2, Math.floor(rows / Math.max(1, mean))));
  return open[cursor];
}

/** The line with its days as the settings say. */
function inDays(line: Line): Line {
  return line.map((span) => (typeof span === 'string' ? withDays(span) : { ...span, text: withDays(span.text) }));
}

type Row = { entry: Entry; line: Line; row: number };

/** The rows of a page that fit, so that the entry with the mark is among them; `of`: how many there are. */
export function inSight(
  entries: readonly Entry[],
  focused: Entry | undefined,
  rows: number,
): { shown: readonly Row[]; from: number; of: number } {
  const all = entries.flatMap((entry) => entry.lines.map((line, row) => ({ entry, line, row })));
  const at = focused === undefined ? 0 : entries.indexOf(focused);
  const { from, to } = windowOfBlocks(
    entries.map(({ lines }) => lines.length),
    // From the first one, the titles above it are in sight too.
    entries.slice(0, at).every(({ still }) => still === true) ? 0 : at,
    all.length > rows ? rows - 1 : rows,
  );
  return { shown: all.slice(from, to), from, of: all.length };
}

/** What stands there, as text. */
export function textInSight(...sight: Parameters<typeof inSight>): string {
  return inSight(...sight)
    .shown.map(({ line }) => plain(...line))
    .join(' ');
}

type Props = {
  entries: readonly Entry[];
  focused: Entry | undefined;
  /** Cells of a line, and rows of the page. */
  width: number;
  rows: number;
};

/** The part of a page that fits, with a mark at one entry and, where more is hidden, how much. */
export function Entries(props: Props) {
  return useIsScreenReaderEnabled() ? <ReadEntries {...props} /> : <DrawnEntries {...props} />;
}

function DrawnEntries({ entries, focused, width, rows }: Props) {
  const glyphs = useGlyphs();
  const { shown, from, of } = inSight(entries, focused, rows);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {shown.map(({ entry, line, row }) => (
        <Box key={`${entry.id} ${row}`} flexShrink={0} height={1}>
          <Box width={2} flexShrink={0}>
            <Text {...theme.focus}>{entry === focused && row === 0 ? glyphs.pointer : ' '}</Text>
          </Box>
          <Spans line={fitted(inDays(line), width, glyphs.more)} isFocused={entry === focused} />
        </Box>
      ))}
      {shown.length < of && <PartShown from={from} to={from + shown.length} of={of} />}
    </Box>
  );
}
