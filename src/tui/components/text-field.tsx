import { Text } from 'ink';
import { useReducer } from 'react';
import { useKeys } from '../hooks/use-keys.tsx';
import { useGlyphs, useTerminal } from '../hooks/use-wizard.tsx';
import { editLine, type Line, lineAction, lineOf, textOf } from '../input/line-editor.ts';
import { takeCells, widthOf } from '../text/fit.ts';
import { theme } from '../theme.ts';

/** A line being edited, with the keys that edit it. Every printable key is text while it is active. */
export function useLineEditor(
  start: string,
  { isActive = true, onChange }: { isActive?: boolean; onChange?: (text: string) => void } = {},
): Line {
  const [line, edit] = useReducer(editLine, start, lineOf);
  useKeys((key) => {
    const action = lineAction(key);
    if (action === undefined) return false;
    edit(action);
    onChange?.(textOf(editLine(line, action)));
    return true;
  }, isActive);
  return line;
}

type Props = { line: Line; width: number; isActive?: boolean; placeholder?: string };

/** The line in so many cells; it moves along so that the cursor stays in sight. */
export function TextField({ line, width, isActive = true, placeholder = '' }: Props) {
  const glyphs = useGlyphs();
  const { colour } = useTerminal();
  const parts = line.parts.map((part) => (part === '\n' ? glyphs.newline : part));
  // A cell stays free for the cursor behind the last character.
  const from = firstShown(parts, line.cursor, width - 2);
  const before = parts.slice(from, line.cursor).join('');
  const at = parts[line.cursor];
  const behind = parts.slice(line.cursor + 1).join('');
  const room = width - widthOf(before) - (at === undefined ? 1 : widthOf(at)) - (colour ? 0 : 1);
  if (!isActive) return <Text wrap="truncate">{takeCells(parts.join(''), width)}</Text>;
  return (
    <Text wrap="truncate">
      {before}
      {colour ? <Text {...theme.cursor}>{at ?? ' '}</Text> : `${glyphs.cursor}${at ?? ''}`}
      {takeCells(behind, Math.max(0, room))}
      {parts.length === 0 && <Text {...theme.muted}>{takeCells(placeholder, Math.max(0, width - 1))}</Text>}
    </Text>
  );
}

/** The first grapheme to show so that the text from there up to the cursor fits. */
function firstShown(parts: readonly string[], cursor: number, cells: number): number {
  let width = 0;
  for (let index = cursor; index > 0; index--) {
    width += widthOf(parts[index - 1] ?? '');
    if (width > cells) return index;
  }
  return 0;
}
