import { Box, Text } from 'ink';
import { useContext } from 'react';
import { WindowSize } from '../../hooks/use-layout.ts';
import { wrap } from '../../text/fit.ts';
import { withDays } from '../../text/locale.ts';
import { windowOfBlocks } from '../../text/rows.ts';
import { plain } from '../../text/span.ts';
import { placed, spoken, together } from '../../text/spoken.ts';
import type { Entry } from './entry.ts';

type Props = { entries: readonly Entry[]; focused: Entry | undefined; rows: number };

/** A page as it is read out: each entry a line that says what it is, without what is only drawn. */
export function ReadEntries({ entries, focused, rows }: Props) {
  const { columns } = useContext(WindowSize);
  const told = entries.filter((entry) => entry.drawn !== true && sayEntry(entry) !== '');
  const open = told.filter(({ still }) => still !== true);
  const heights = told.map((entry) => wrap(sayEntry(entry), columns).length);
  const { from, to } = windowOfBlocks(heights, focused === undefined ? 0 : told.indexOf(focused), rows);
  const ends = heights.map((_, at) => heights.slice(0, at + 1).reduce((sum, height) => sum + height, 0));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {told.map((entry, at) => {
        const end = ends[at] ?? 0;
        if (end <= from || end - (heights[at] ?? 0) >= to) return null;
        const isFocused = entry === focused;
        const role = roleOf(entry);
        const place = isFocused ? placed(open.indexOf(entry), open.length) : '';
        return (
          <Box key={entry.id} {...(role && { 'aria-role': role })} aria-state={{ selected: isFocused }}>
            <Text>{`${entry.heading ? 'heading: ' : ''}${isFocused ? sayEntry(entry).replace(/\.$/, '') : sayEntry(entry)}${place}`}</Text>
          </Box>
        );
      })}
    </Box>
  );
}

function roleOf({ still, reasons, place, question }: Entry): 'button' | 'listitem' | undefined {
  if (still) return undefined;
  return reasons !== undefined || place !== undefined || question !== undefined ? 'button' : 'listitem';
}

/** The lines of an entry as one. */
function sayEntry({ lines, say }: Entry): string {
  if (say !== undefined) return say;
  const said = together(
    lines.map((line) => spoken(plain(...line)).replace(/(?<![.?!;:,])$/, ';')).filter((line) => line !== ';'),
    ' ',
  ).replace(/;$/, '');
  return withDays(said);
}
