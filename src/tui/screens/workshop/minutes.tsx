import { Box, Text } from 'ink';
import { useState } from 'react';
import { Choice } from '../../components/choice.tsx';
import { Frame } from '../../components/frame.tsx';
import { Heading } from '../../components/heading.tsx';
import { Prompt } from '../../components/prompt.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import type { Context } from '../../keymap.ts';
import { minutesTaken } from '../../state/leading-workshop.ts';
import { messageOf } from '../../state/message-of.ts';
import { wrap } from '../../text/fit.ts';
import { counted } from '../../text/numbers.ts';
import { theme } from '../../theme.ts';

type Work =
  | { step: 'path' }
  | { step: 'writing' }
  | { step: 'written'; path: string }
  | { step: 'failed'; path: string; reason: string };

const CONTEXTS: Readonly<Record<Work['step'], readonly Context[]>> = {
  path: ['text', 'dialog'],
  writing: ['global'],
  written: ['choice', 'global'],
  failed: ['text', 'dialog'],
};

/** Writes the minutes: where to, and where they lie. */
export function Minutes() {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width } = useLayout();
  const [work, setWork] = useState<Work>({ step: 'path' });
  const minutes = session.assessment.minutes ?? [];
  const decided = minutes.filter(({ kind }) => kind === 'decision').length;
  const back = () => wizard.dispatch({ type: 'back' });
  const write = async (path: string) => {
    setWork({ step: 'writing' });
    try {
      setWork({ step: 'written', path: await wizard.services.writeMinutes(session, path, minutesTaken(wizard)) });
    } catch (error) {
      setWork({ step: 'failed', path, reason: messageOf(error) });
    }
  };
  return (
    <Frame contexts={CONTEXTS[work.step]}>
      <Box flexDirection="column" flexShrink={0} paddingTop={1}>
        <Heading>Write the minutes</Heading>
        <Text {...theme.muted}>
          {`${counted(decided, 'decision')}, ${counted(minutes.length - decided, 'parked point')}; as Markdown. F lists them, to change or take out.`}
        </Text>
        <Text> </Text>
        {(work.step === 'path' || work.step === 'failed') && (
          <Prompt
            label="Where to?"
            hint="A path; without a folder it is written to where you started the program."
            start={work.step === 'failed' ? work.path : `${session.id}-minutes.md`}
            width={width}
            check={(text) => (text === '' ? 'Write the path of a file.' : undefined)}
            onAccept={(path) => void write(path)}
            onCancel={back}
          />
        )}
        {work.step === 'failed' &&
          wrap(`Not written: ${work.reason}`, width).map((line) => (
            <Text key={line} {...theme.danger}>
              {line}
            </Text>
          ))}
        {work.step === 'writing' && <Text {...theme.muted}>Writing ...</Text>}
        {work.step === 'written' && (
          <>
            <Text {...theme.good}>Written:</Text>
            <Text>{wrap(work.path, width).join('\n')}</Text>
            <Text> </Text>
            <Choice
              name="after"
              start="back"
              options={[
                { value: 'back', lines: ['Back to the workshop'] },
                { value: 'close', lines: ['Close; everything is saved'] },
              ]}
              onTake={(value) => (value === 'back' ? back() : wizard.end(0))}
            />
          </>
        )}
      </Box>
    </Frame>
  );
}
