import { Box, Text } from 'ink';
import { useState } from 'react';
import { useCommands, useKeys } from '../hooks/use-keys.tsx';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { textOf } from '../input/line-editor.ts';
import { hasWords } from '../state/find.ts';
import { toWidth } from '../text/fit.ts';
import { clamp } from '../text/window.ts';
import { theme } from '../theme.ts';
import { ListRows } from './list-rows.tsx';
import { TextField, useLineEditor } from './text-field.tsx';

export type Named = { id: string; name: string };

type Props = {
  label: string;
  placeholder: string;
  items: readonly Named[];
  width: number;
  rows: number;
  onTake: (item: Named) => void;
  /** What else Tab does with it. */
  onTab?: (item: Named) => void;
  /** What the letters become where nothing is called so; absent: only what is there can be taken. */
  onNew?: (name: string) => void;
  onCancel: () => void;
};

/** One of many by its name: a few letters of it are enough. */
export function PickName({ label, placeholder, items, width, rows, onTake, onTab, onNew, onCancel }: Props) {
  const glyphs = useGlyphs();
  const [at, setAt] = useState(0);
  const line = useLineEditor('', { onChange: () => setAt(0) });
  const typed = textOf(line).trim();
  const found = items.filter(({ name }) => hasWords(name, typed));
  const isKnown = items.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const fresh = onNew === undefined || typed === '' || isKnown ? [] : [{ id: '', name: `new: ${typed}`, isNew: true }];
  const all: readonly (Named & { isNew?: boolean })[] = [...found, ...fresh];
  const last = Math.max(0, all.length - 1);
  const cursor = clamp(at, 0, last);
  const one = all[cursor];
  useKeys(({ chord }) => {
    if (chord === 'tab' && onTab !== undefined) {
      if (one !== undefined) onTab(one);
      return true;
    }
    if (chord !== 'up' && chord !== 'down') return false;
    setAt(clamp(cursor + (chord === 'up' ? -1 : 1), 0, last));
    return true;
  });
  useCommands('text', {
    accept: () => {
      if (one?.isNew) onNew?.(typed);
      else if (one !== undefined) onTake(one);
    },
  });
  useCommands('dialog', { cancel: onCancel });
  return (
    <Box flexDirection="column" flexShrink={0} height={rows}>
      <Text {...theme.strong} wrap="truncate">
        {label}
      </Text>
      <Box flexShrink={0} height={1}>
        <Text {...theme.focus}>{`${glyphs.pointer} `}</Text>
        <TextField line={line} width={width - 2} placeholder={` ${placeholder}`} />
      </Box>
      {all.length === 0 ? (
        <Text {...theme.muted}>Nothing has these letters.</Text>
      ) : (
        <ListRows
          items={all}
          cursor={cursor}
          height={rows - 2}
          keyOf={({ id }) => id}
          role="option"
          say={({ name }) => name}
          render={({ name }, isFocused) => (
            <Text wrap="truncate" {...(isFocused ? theme.focus : {})}>
              {toWidth(name, width - 2, glyphs.more)}
            </Text>
          )}
        />
      )}
    </Box>
  );
}
