import type { Reply } from '../../../model/answer.ts';
import { LIMITS } from '../../../model/text.ts';
import { NotePrompt } from '../../components/note-prompt.tsx';
import { Prompt } from '../../components/prompt.tsx';

export type DialogProps = { reply: Reply | undefined; width: number; onCancel: () => void };

/** Rows of a note in sight. */
const NOTE_ROWS = 3;

export function NoteDialog({ reply, width, onCancel, onAccept }: DialogProps & { onAccept: (note: string) => void }) {
  return (
    <NotePrompt
      label="Note"
      hint="It is printed beside the answer; empty: no note. ctrl-o: new line, ctrl-g: your own editor."
      start={reply?.note ?? ''}
      width={width}
      rows={NOTE_ROWS}
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
