import { Text } from 'ink';
import { useReducer } from 'react';
import { useKeys } from '../hooks/use-keys.tsx';
import { useGlyphs, useTerminal } from '../hooks/use-wizard.tsx';
import { editLine, type Line, lineAction, lineOf, offeredLine, textOf } from '../input/line-editor.ts';
import { takeCells, truncate, widthOf } from '../text/fit.ts';
import { theme } from '../theme.ts';
import { CursorBox } from './cursor-box.tsx';

/** A line being edited, with the keys that edit it. Every printable key is text while it is active. */
export function useLineEditor(
  start: string,
  {
    isActive = true,
    isOffered = false,
    complete,
    onChange,
  }: {
    isActive?: boolean;
    /** What stands there is replaced by the first character typed. */
    isOffered?: boolean;
    /** What the right arrow makes of the text at its end, if anything. */
    complete?: ((text: string) => string | undefined) | undefined;
    onChange?: (text: string) => void;
  } = {},
): Line {
  const [line, edit] = useReducer(editLine, start, isOffered ? offeredLine : lineOf);
  useKeys(
    (key) => {
      const whole = key.chord === 'right' && line.cursor === line.parts.length ? complete?.(textOf(line)) : undefined;
      const action = whole === undefined ? lineAction(key) : ({ type: 'replace', text: whole } as const);
      if (action === undefined) return false;
      edit(action);
      onChange?.(textOf(editLine(line, action)));
      return true;
    },
    isActive,
    true,
  );
  return line;
}

type Props = {
  line: Line;
  width: number;
  isActive?: boolean;
  placeholder?: string;
  /** Stands behind the text, as what it may become. */
  ghost?: string;
};

/** The line in so many cells; it moves along so that the cursor stays in sight. */
export function TextField({ line, width, isActive = true, placeholder = '', ghost = '' }: Props) {
  const glyphs = useGlyphs();
  const { colour } = useTerminal();
  const parts = line.parts.map((part) => (part === '\n' ? glyphs.newline : part));
  // A cell stays free for the cursor behind the last character.
  const isWhole = firstShown(parts, line.cursor, width - 2) === 0;
  const from = isWhole ? 0 : firstShown(parts, line.cursor, width - 2 - widthOf(glyphs.more));
  const before = (isWhole ? '' : glyphs.more) + parts.slice(from, line.cursor).join('');
  const at = parts[line.cursor];
  const behind = parts.slice(line.cursor + 1).join('');
  const room = width - widthOf(before) - (at === undefined ? 1 : widthOf(at)) - (colour ? 0 : 1);
  const offered = at === undefined ? ghost : '';
  if (!isActive) return <Text wrap="truncate">{truncate(parts.join(''), width, glyphs.more)}</Text>;
  if (line.offered) {
    const text = truncate(parts.join(''), Math.max(0, width - 2), glyphs.more);
    return <Text wrap="truncate">{colour ? <Text {...theme.cursor}>{text}</Text> : `[${text}]`}</Text>;
  }
  const under = at ?? (offered.slice(0, 1) || ' ');
  return (
    <CursorBox
      column={widthOf(before)}
      render={(isPlaced) => (
        <Text wrap="truncate" aria-label={line.parts.join('') || `empty${placeholder}`}>
          {before}
          {colour ? <Text {...(isPlaced ? {} : theme.cursor)}>{under}</Text> : `${glyphs.cursor}${at ?? ''}`}
          {truncate(behind, Math.max(0, room), glyphs.more)}
          {offered !== '' && (
            <Text {...theme.muted}>{takeCells(offered.slice(colour ? 1 : 0), Math.max(0, room))}</Text>
          )}
          {parts.length === 0 && <Text {...theme.muted}>{takeCells(placeholder, Math.max(0, width - 1))}</Text>}
        </Text>
      )}
    />
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
