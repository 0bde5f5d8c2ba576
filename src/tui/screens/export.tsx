import { Box, Text } from 'ink';
import { useEffect, useState } from 'react';
import { ProgressBar } from '../components/bar.tsx';
import { Choice } from '../components/choice.tsx';
import { Frame } from '../components/frame.tsx';
import { Heading } from '../components/heading.tsx';
import { Prompt } from '../components/prompt.tsx';
import { useCommands } from '../hooks/use-keys.tsx';
import { useLayout } from '../hooks/use-layout.ts';
import { useOpenSession, useWizard } from '../hooks/use-wizard.tsx';
import type { Context } from '../keymap.ts';
import type { ExportFormat } from '../options.ts';
import { messageOf } from '../state/wizard.ts';
import { wrap } from '../text/fit.ts';
import { theme } from '../theme.ts';

const FORMATS: readonly { value: ExportFormat; text: string }[] = [
  { value: 'pdf', text: 'PDF: the report, to hand on' },
  { value: 'md', text: 'Markdown: the report, for a wiki' },
  { value: 'html', text: 'HTML: the report as one page, for a browser' },
  { value: 'docx', text: 'Word: the report, to go on writing' },
  { value: 'xlsx', text: 'Excel: systems, flows, answers, risks and actions as tables' },
  { value: 'csv', text: 'CSV: the same tables, one file each, for a program' },
  { value: 'json', text: 'JSON: the answers, for a program' },
  { value: 'yaml', text: 'YAML: the answers, to edit and open again' },
];

type Work =
  | { step: 'format' }
  | { step: 'path'; format: ExportFormat }
  | { step: 'writing'; format: ExportFormat; done: number; stop: AbortController }
  | { step: 'written'; paths: readonly string[] }
  | { step: 'failed'; format: ExportFormat; path: string; reason: string };

/** Writes the report: which format, where to, how far it is, where it lies. Esc stops it; then nothing is written. */
export function Export() {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width } = useLayout();
  const [work, setWork] = useState<Work>({ step: 'format' });
  const stop = work.step === 'writing' ? work.stop : undefined;
  // Whoever leaves the screen does not want the file any more either.
  useEffect(() => () => stop?.abort(), [stop]);
  useCommands(
    'dialog',
    {
      cancel: () => {
        stop?.abort();
        setWork({ step: 'format' });
      },
    },
    stop !== undefined,
  );
  const write = async (format: ExportFormat, path: string) => {
    const stop = new AbortController();
    const show = (next: Work) => {
      if (!stop.signal.aborted) setWork(next);
    };
    show({ step: 'writing', format, done: 0, stop });
    try {
      const onProgress = (done: number) => show({ step: 'writing', format, done, stop });
      const written = await wizard.services.exportReport(session, format, path, onProgress, stop.signal);
      show({ step: 'written', paths: typeof written === 'string' ? [written] : written });
    } catch (error) {
      show({ step: 'failed', format, path, reason: messageOf(error) });
    }
  };
  return (
    <Frame contexts={CONTEXTS[work.step]}>
      <Box flexDirection="column" flexShrink={0} paddingTop={1}>
        <Heading>Write the report</Heading>
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
            hint={
              work.format === 'csv'
                ? 'A path or a folder; the name of each table is put behind the name of the file.'
                : 'A path; without a folder it is written to where you started the program.'
            }
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
        {work.step === 'written' && <Written paths={work.paths} width={width} />}
      </Box>
    </Frame>
  );
}

const CONTEXTS: Readonly<Record<Work['step'], readonly Context[]>> = {
  format: ['choice', 'global'],
  path: ['text', 'dialog'],
  writing: ['dialog', 'global'],
  written: ['choice', 'global'],
  failed: ['text', 'dialog'],
};

/** Each path alone on its lines, so that it can be copied whole. */
function Written({ paths, width }: { paths: readonly string[]; width: number }) {
  const wizard = useWizard();
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text {...theme.good}>Written:</Text>
      {paths.map((path) => (
        <Text key={path}>{wrap(path, width).join('\n')}</Text>
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
