import { Box, Text } from 'ink';
import { useState } from 'react';
import { useCommands } from '../hooks/use-keys.tsx';
import { useOwnEditor } from '../hooks/use-own-editor.ts';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { theme } from '../theme.ts';
import { HintOrFault } from './hint-or-fault.tsx';
import { TextArea, useTextEditor } from './text-area.tsx';

type Props = {
  label: string;
  hint: string;
  start: string;
  width: number;
  /** Rows of the text in sight. */
  rows: number;
  /** What is wrong with the text, beginning with what to do. */
  check: (text: string) => string | undefined;
  onAccept: (text: string) => void;
  onCancel: () => void;
};

/** Asks for a text of several lines. What was typed stays when it is refused. */
export function NotePrompt({ label, hint, start, width, rows, check, onAccept, onCancel }: Props) {
  const glyphs = useGlyphs();
  const [fault, setFault] = useState<string>();
  const cells = width - 2;
  const editor = useTextEditor(start, { width: cells, onChange: () => setFault(undefined) });
  const own = useOwnEditor(editor.replace);
  useCommands('text', {
    accept: () => {
      const text = editor.text.trim();
      const wrong = check(text);
      setFault(wrong);
      if (wrong === undefined) onAccept(text);
    },
    'break-line': editor.breakLine,
    'own-editor': () => own.open(editor.text),
  });
  useCommands('dialog', { cancel: onCancel });
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text {...theme.strong}>{label}</Text>
      <Box flexShrink={0}>
        <Text {...theme.focus}>{`${glyphs.pointer} `}</Text>
        <TextArea line={editor.line} width={cells} rows={rows} />
      </Box>
      <HintOrFault hint={hint} fault={fault ?? own.fault} width={width} />
    </Box>
  );
}
