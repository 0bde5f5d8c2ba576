import { Box, Text } from 'ink';
import { useState } from 'react';
import { isAnswered, type Reply } from '../../../model/answer.ts';
import { LIMITS } from '../../../model/text.ts';
import { Choice } from '../../components/choice.tsx';
import { Prompt } from '../../components/prompt.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { typedDay, withDays } from '../../text/locale.ts';
import { theme } from '../../theme.ts';
import type { DialogProps } from './dialogs.tsx';

type Evidence = NonNullable<Reply['evidence']>;
type Level = Evidence['level'];

const LEVELS: readonly { value: Level; text: string }[] = [
  { value: 'claim', text: 'A claim: somebody said so' },
  { value: 'document', text: 'A document says so' },
  { value: 'test', text: 'A test has shown it' },
  { value: 'production', text: 'It is so in production' },
];

type Work = { step: 'level' } | { step: 'ref'; level: Level } | { step: 'until'; evidence: Evidence };

type Props = DialogProps & { onAccept: (evidence: Evidence, until: string | undefined) => void };

/** Asks what proves the answer, where that is found and, of an answer that is given, until when it holds. */
export function EvidenceDialog({ reply, width, onCancel, onAccept }: Props) {
  const [work, setWork] = useState<Work>({ step: 'level' });
  switch (work.step) {
    case 'level': {
      const start = reply?.evidence?.level;
      return <LevelChoice start={start} onTake={(level) => setWork({ step: 'ref', level })} onCancel={onCancel} />;
    }
    case 'ref': {
      const { level } = work;
      const accept = (ref: string) => {
        const evidence = ref === '' ? { level } : { level, ref };
        if (isAnswered(reply)) setWork({ step: 'until', evidence });
        else onAccept(evidence, undefined);
      };
      return (
        <Prompt
          key="ref"
          label="Where is it found?"
          hint="A file, a page, a ticket; may stay empty."
          start={reply?.evidence?.ref ?? ''}
          width={width}
          check={(text) => (text.length > LIMITS.line ? `Shorten it to ${LIMITS.line} characters.` : undefined)}
          onAccept={accept}
          onCancel={() => setWork({ step: 'level' })}
        />
      );
    }
    case 'until': {
      const { evidence } = work;
      return (
        <UntilDialog
          key="until"
          reply={reply}
          width={width}
          onAccept={(until) => onAccept(evidence, until)}
          onCancel={() => setWork({ step: 'ref', level: evidence.level })}
        />
      );
    }
  }
}

type UntilProps = DialogProps & { onAccept: (until: string | undefined) => void };

/** Asks until when the answer holds. */
export function UntilDialog({ reply, width, onAccept, onCancel }: UntilProps) {
  return (
    <Prompt
      label="Until when does the answer hold?"
      hint={withDays('The last day, as in 2027-03-01; afterwards it counts as unknown. Empty: it holds for good.')}
      start={withDays(reply?.until ?? '')}
      width={width}
      check={checkDay}
      onAccept={(text) => onAccept(dayIn(text))}
      onCancel={onCancel}
    />
  );
}

function checkDay(text: string): string | undefined {
  const read = text === '' ? undefined : typedDay(text);
  return read !== undefined && 'fault' in read ? read.fault : undefined;
}

function dayIn(text: string): string | undefined {
  const read = typedDay(text);
  return 'day' in read ? read.day : undefined;
}

type LevelProps = {
  start: Level | undefined;
  onTake: (level: Level) => void;
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
