import { Box, Text } from 'ink';
import { useState } from 'react';
import { ProgressBar } from '../components/bar.tsx';
import { Choice } from '../components/choice.tsx';
import { Frame } from '../components/frame.tsx';
import { Prompt } from '../components/prompt.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useOpenSession, useWizard } from '../hooks/use-wizard.tsx';
import type { ExportFormat } from '../options.ts';
import { messageOf } from '../state/wizard.ts';
import { wrap } from '../text/fit.ts';
import { theme } from '../theme.ts';

const FORMATS: readonly { value: ExportFormat; text: string }[] = [
  { value: 'pdf', text: 'PDF: the report, to hand on' },
  { value: 'md', text: 'Markdown: the report, for a wiki' },
  { value: 'json', text: 'JSON: the numbers, for a program' },
  { value: 'yaml', text: 'YAML: the answers, to edit and open again' },
];

type Work =
  | { step: 'format' }
  | { step: 'path'; format: ExportFormat }
  | { step: 'writing'; format: ExportFormat; done: number }
  | { step: 'written'; path: string }
  | { step: 'failed'; format: ExportFormat; path: string; reason: string };

/** Writes the report: which format, where to, how far it is, where it lies. */
export function Export() {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width } = useLayout();
  const [work, setWork] = useState<Work>({ step: 'format' });
  const write = async (format: ExportFormat, path: string) => {
    setWork({ step: 'writing', format, done: 0 });
    try {
      const onProgress = (done: number) => setWork({ step: 'writing', format, done });
      setWork({ step: 'written', path: await wizard.services.exportReport(session, format, path, onProgress) });
    } catch (error) {
      setWork({ step: 'failed', format, path, reason: messageOf(error) });
    }
  };
  return (
    <Frame contexts={work.step === 'path' || work.step === 'failed' ? ['text', 'dialog'] : ['choice', 'global']}>
      <Box flexDirection="column" flexShrink={0} paddingTop={1}>
        <Text {...theme.title}>Write the report</Text>
        <Text> </Text>
        {work.step === 'format' && (
          <Choice
            name="format"
            start="pdf"
            options={FORMATS.map(({ value, text }, index) => ({ value, digit: String(index + 1), lines: [text] }))}
            onTake={(format) => setWork({ step: 'path', format })}
          />
        )}
        {(work.step === 'path' || work.step === 'failed') && (
          <Prompt
            label="Where to?"
            hint="A path; without a folder it is written to where you started the program."
            start={work.step === 'failed' ? work.path : `${session.id}.${work.format}`}
            width={width}
            check={(text) => (text === '' ? 'Write the path of a file.' : undefined)}
            onAccept={(path) => void write(work.format, path)}
            onCancel={() => setWork({ step: 'format' })}
          />
        )}
        {work.step === 'failed' && <Text {...theme.danger}>{`Not written: ${work.reason}`}</Text>}
        {work.step === 'writing' && (
          <ProgressBar done={work.done} words={`${Math.round(work.done * 100)} %`} width={Math.min(60, width)} />
        )}
        {work.step === 'written' && <Written path={work.path} width={width} />}
      </Box>
    </Frame>
  );
}

/** The path alone on its lines, so that it can be copied whole. */
function Written({ path, width }: { path: string; width: number }) {
  const wizard = useWizard();
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text {...theme.good}>Written:</Text>
      {wrap(path, width).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <Text> </Text>
      <Choice
        name="after"
        start="back"
        options={[
          { value: 'back', lines: ['Back to the results'] },
          { value: 'close', lines: ['Close; everything is saved'] },
        ]}
        onTake={(value) => (value === 'back' ? wizard.dispatch({ type: 'back' }) : wizard.end(0))}
      />
    </Box>
  );
}
