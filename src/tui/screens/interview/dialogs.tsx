import { Box, Text } from 'ink';
import { useState } from 'react';
import type { Reply } from '../../../model/answer.ts';
import { LIMITS } from '../../../model/text.ts';
import { Choice } from '../../components/choice.tsx';
import { Prompt } from '../../components/prompt.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { theme } from '../../theme.ts';

type Evidence = NonNullable<Reply['evidence']>;
type DialogProps = { reply: Reply | undefined; width: number; onCancel: () => void };

export function NoteDialog({ reply, width, onCancel, onAccept }: DialogProps & { onAccept: (note: string) => void }) {
  return (
    <Prompt
      label="Note"
      hint="It is printed beside the answer. Empty: no note."
      start={reply?.note ?? ''}
      width={width}
      check={(text) => (text.length > LIMITS.note ? `Shorten it to ${LIMITS.note} characters.` : undefined)}
      onAccept={onAccept}
      onCancel={onCancel}
    />
  );
}

export function NotApplicableDialog({
  reply,
  width,
  onCancel,
  onAccept,
}: DialogProps & { onAccept: (reason: string) => void }) {
  return (
    <Prompt
      label="Why does it not apply?"
      hint="The reason is printed in the report; the question then counts for nothing."
      start={reply?.na ?? ''}
      width={width}
      check={checkReason}
      onAccept={onAccept}
      onCancel={onCancel}
    />
  );
}

function checkReason(text: string): string | undefined {
  if (text === '') return 'Write the reason: without one it cannot be left out.';
  return text.length > LIMITS.line ? `Shorten it to ${LIMITS.line} characters.` : undefined;
}

const LEVELS: readonly { value: Evidence['level']; text: string }[] = [
  { value: 'claim', text: 'A claim: somebody said so' },
  { value: 'document', text: 'A document says so' },
  { value: 'test', text: 'A test has shown it' },
  { value: 'production', text: 'It is so in production' },
];

/** Asks what proves the answer, then where that is found. */
export function EvidenceDialog({
  reply,
  width,
  onCancel,
  onAccept,
}: DialogProps & { onAccept: (evidence: Evidence) => void }) {
  const [level, setLevel] = useState<Evidence['level']>();
  if (level !== undefined) {
    return (
      <Prompt
        label="Where is it found?"
        hint="A file, a page, a ticket; may stay empty."
        start={reply?.evidence?.ref ?? ''}
        width={width}
        check={(text) => (text.length > LIMITS.line ? `Shorten it to ${LIMITS.line} characters.` : undefined)}
        onAccept={(ref) => onAccept(ref === '' ? { level } : { level, ref })}
        onCancel={() => setLevel(undefined)}
      />
    );
  }
  return <LevelChoice start={reply?.evidence?.level} onTake={setLevel} onCancel={onCancel} />;
}

type LevelProps = {
  start: Evidence['level'] | undefined;
  onTake: (level: Evidence['level']) => void;
  onCancel: () => void;
};

function LevelChoice({ start, onTake, onCancel }: LevelProps) {
  useCommands('dialog', { cancel: onCancel });
  const options = LEVELS.map(({ value, text }, index) => ({ value, digit: String(index + 1), lines: [text] }));
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text {...theme.strong}>What proves the answer?</Text>
      <Choice name="evidence level" options={options} start={start} onTake={onTake} />
    </Box>
  );
}
