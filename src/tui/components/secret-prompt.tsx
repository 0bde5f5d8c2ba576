import { Box, Text } from 'ink';
import { useState } from 'react';
import { useCommands, useKeys } from '../hooks/use-keys.tsx';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { editLine, lineAction, lineOf, textOf } from '../input/line-editor.ts';
import { theme } from '../theme.ts';
import { HintOrFault } from './hint-or-fault.tsx';

type Props = {
  label: string;
  hint: string;
  width: number;
  /** Takes a second: nothing is typed meanwhile. Resolves to what is wrong, if anything. */
  onAccept: (text: string) => Promise<string | undefined>;
  /** What is said meanwhile. */
  busy: string;
  onCancel: () => void;
};

/** Asks for a text that nobody looking on may read: a dot for each character. */
export function SecretPrompt({ label, hint, width, onAccept, busy, onCancel }: Props) {
  const glyphs = useGlyphs();
  const [line, setLine] = useState(() => lineOf(''));
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useKeys(
    (key) => {
      const action = lineAction(key);
      if (action === undefined) return false;
      setFault(undefined);
      setLine(editLine(line, action));
      return true;
    },
    !isBusy,
    true,
  );
  useCommands(
    'text',
    {
      accept: () => {
        setBusy(true);
        void onAccept(textOf(line)).then((wrong) => {
          setBusy(false);
          setFault(wrong);
          if (wrong !== undefined) setLine(lineOf(''));
        });
      },
    },
    !isBusy,
  );
  useCommands('dialog', { cancel: onCancel }, !isBusy);
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text {...theme.strong}>{label}</Text>
      <Box flexShrink={0} height={1}>
        <Text {...theme.focus}>{`${glyphs.pointer} `}</Text>
        <Text wrap="truncate" aria-label={`${line.parts.length} characters`}>
          {glyphs.bullet.repeat(Math.min(line.parts.length, width - 3))}
          <Text {...theme.cursor}> </Text>
        </Text>
      </Box>
      {isBusy ? <Text {...theme.muted}>{busy}</Text> : <HintOrFault hint={hint} fault={fault} width={width} />}
    </Box>
  );
}
