import { Box, Text } from 'ink';
import { useState } from 'react';
import { ListRows } from '../../components/list-rows.tsx';
import { TextField, useLineEditor } from '../../components/text-field.tsx';
import { useCommands, useKeys } from '../../hooks/use-keys.tsx';
import { useGlyphs } from '../../hooks/use-wizard.tsx';
import { textOf } from '../../input/line-editor.ts';
import { type Found, findPlaces } from '../../state/find.ts';
import type { InterviewView } from '../../state/interview-view.ts';
import { toWidth } from '../../text/fit.ts';
import { clamp } from '../../text/window.ts';
import { theme } from '../../theme.ts';

type Props = {
  view: InterviewView;
  width: number;
  rows: number;
  onTake: (key: string) => void;
  /** Tab: the question as a table. */
  onTable: (key: string) => void;
  onCancel: () => void;
};

/** Goes to a section, a system, a flow or a question: a few letters of it are enough. */
export function GoTo({ view, width, rows, onTake, onTable, onCancel }: Props) {
  const glyphs = useGlyphs();
  const [at, setAt] = useState(0);
  const line = useLineEditor('', { onChange: () => setAt(0) });
  const found = findPlaces(view, textOf(line));
  const cursor = clamp(at, 0, Math.max(0, found.length - 1));
  useKeys(({ chord }) => {
    if (chord === 'tab') {
      const one = found[cursor];
      if (one !== undefined) onTable(one.key);
      return true;
    }
    if (chord !== 'up' && chord !== 'down') return false;
    setAt(clamp(cursor + (chord === 'up' ? -1 : 1), 0, Math.max(0, found.length - 1)));
    return true;
  });
  useCommands('text', {
    accept: () => {
      const one = found[cursor];
      if (one !== undefined) onTake(one.key);
    },
  });
  useCommands('dialog', { cancel: onCancel });
  return (
    <Box flexDirection="column" flexShrink={0} height={rows}>
      <Text wrap="truncate">
        <Text {...theme.strong}>Go to</Text>
        <Text {...theme.muted}>{`   Tab: its question about all, as a table`}</Text>
      </Text>
      <Box flexShrink={0} height={1}>
        <Text {...theme.focus}>{`${glyphs.pointer} `}</Text>
        <TextField line={line} width={width - 2} placeholder=" a section, system, flow, or words of a question" />
      </Box>
      {found.length === 0 ? (
        <Text {...theme.muted}>Nothing has these letters.</Text>
      ) : (
        <ListRows
          items={found}
          cursor={cursor}
          height={rows - 2}
          keyOf={({ id }) => id}
          role="option"
          say={({ title }) => title}
          render={(one, isFocused) => <FoundRow found={one} isFocused={isFocused} width={width - 2} />}
        />
      )}
    </Box>
  );
}

function FoundRow({ found, isFocused, width }: { found: Found; isFocused: boolean; width: number }) {
  const glyphs = useGlyphs();
  return (
    <Text wrap="truncate" {...(isFocused ? theme.focus : {})}>
      {toWidth(found.title, width, glyphs.more)}
    </Text>
  );
}
