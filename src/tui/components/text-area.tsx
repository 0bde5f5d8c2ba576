import { Box, Text } from 'ink';
import { useReducer } from 'react';
import { useKeys } from '../hooks/use-keys.tsx';
import { useGlyphs, useTerminal } from '../hooks/use-wizard.tsx';
import { editLine, type Line, type LineAction, lineAction, lineOf, textOf } from '../input/line-editor.ts';
import { areaRows, cursorBeside, cursorRow } from '../text/area.ts';
import { widthOf } from '../text/fit.ts';
import { windowOf } from '../text/window.ts';
import { theme } from '../theme.ts';
import { CursorBox } from './cursor-box.tsx';

type Options = { width: number; isActive?: boolean; onChange?: () => void };

/** A text of several lines being edited; the arrows lead up and down in it. */
export function useTextEditor(start: string, { width, isActive = true, onChange }: Options) {
  const [line, edit] = useReducer(editLine, start, lineOf);
  const change = (action: LineAction) => {
    edit(action);
    onChange?.();
  };
  useKeys(
    (key) => {
      const action = lineAction(key) ?? stepAction(line, key.chord, width);
      if (action === undefined) return false;
      change(action);
      return true;
    },
    isActive,
    true,
  );
  return {
    text: textOf(line),
    line,
    breakLine: () => change({ type: 'insert', text: '\n' }),
    replace: (text: string) => change({ type: 'replace', text }),
  };
}

function stepAction(line: Line, chord: string, width: number): LineAction | undefined {
  if (chord !== 'up' && chord !== 'down') return undefined;
  const cursor = cursorBeside(line, width, chord === 'up' ? -1 : 1);
  return cursor === undefined ? undefined : { type: 'move-to', cursor };
}

type Props = { line: Line; width: number; rows: number };

/** The rows of the text round the cursor. */
export function TextArea({ line, width, rows: height }: Props) {
  const rows = areaRows(line.parts, width);
  const at = cursorRow(rows, line);
  const { from, to } = windowOf(rows.length, at, height);
  return (
    <Box flexDirection="column" flexShrink={0} height={Math.min(rows.length, height)}>
      {rows.slice(from, to).map((row, index) => (
        <Row
          key={row.from}
          parts={line.parts.slice(row.from, row.to)}
          cursor={from + index === at ? line.cursor - row.from : undefined}
        />
      ))}
    </Box>
  );
}

function Row({ parts, cursor }: { parts: readonly string[]; cursor: number | undefined }) {
  const glyphs = useGlyphs();
  const { colour } = useTerminal();
  if (cursor === undefined) return <Text wrap="truncate">{parts.join('') || ' '}</Text>;
  const under = parts[cursor];
  const before = parts.slice(0, cursor).join('');
  return (
    <CursorBox
      column={widthOf(before)}
      render={(isPlaced) => (
        <Text wrap="truncate">
          {before}
          {colour ? <Text {...(isPlaced ? {} : theme.cursor)}>{under ?? ' '}</Text> : `${glyphs.cursor}${under ?? ''}`}
          {parts.slice(cursor + 1).join('')}
        </Text>
      )}
    />
  );
}
