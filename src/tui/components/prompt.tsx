import { Box, Text } from 'ink';
import { useState } from 'react';
import { useCommands } from '../hooks/use-keys.tsx';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { textOf } from '../input/line-editor.ts';
import { theme } from '../theme.ts';
import { HintOrFault } from './hint-or-fault.tsx';
import { TextField, useLineEditor } from './text-field.tsx';

type Props = {
  label: string;
  /** One sentence below the field: what to write, or why. */
  hint: string;
  start?: string;
  /** `start` is only offered: the first character typed takes its place. */
  isOffered?: boolean;
  width: number;
  /** What is wrong with the text, beginning with what to do; checked when it is handed in. */
  check?: (text: string) => string | undefined;
  onAccept: (text: string) => void;
  onCancel?: () => void;
};

/** Asks for one line of text. What was typed stays when it is refused. */
export function Prompt({ label, hint, start = '', isOffered = false, width, check, onAccept, onCancel }: Props) {
  const glyphs = useGlyphs();
  const [fault, setFault] = useState<string>();
  const line = useLineEditor(start, { isOffered, onChange: () => setFault(undefined) });
  useCommands('text', {
    accept: () => {
      const text = textOf(line).trim();
      const wrong = check?.(text);
      setFault(wrong);
      if (wrong === undefined) onAccept(text);
    },
  });
  useCommands('dialog', { cancel: () => onCancel?.() }, onCancel !== undefined);
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text {...theme.strong}>{label}</Text>
      <Box flexShrink={0} height={1}>
        <Text {...theme.focus}>{`${glyphs.pointer} `}</Text>
        <TextField line={line} width={width - 2} />
      </Box>
      <HintOrFault hint={hint} fault={fault} width={width} />
    </Box>
  );
}
