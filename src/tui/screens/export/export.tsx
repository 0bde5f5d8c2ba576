import { Box, Text } from 'ink';
import { useEffect, useState } from 'react';
import { ProgressBar } from '../../components/bar.tsx';
import { Choice } from '../../components/choice.tsx';
import { Frame } from '../../components/frame.tsx';
import { Heading } from '../../components/heading.tsx';
import { NewPassphrase } from '../../components/new-passphrase.tsx';
import { type Named, PickName } from '../../components/pick-name.tsx';
import { Prompt } from '../../components/prompt.tsx';
import { useCommands } from '../../hooks/use-keys.tsx';
import { useLayout } from '../../hooks/use-layout.ts';
import { useOpenSession, useWizard } from '../../hooks/use-wizard.tsx';
import type { Context } from '../../keymap.ts';
import type { ExportFormat, ExportShape } from '../../options.ts';
import { messageOf } from '../../state/message-of.ts';
import { theme } from '../../theme.ts';
import { DIAGRAM_TEXTS, DIAGRAMS, fileName, formatsFor, readers, withNames, withReader, withSince } from './formats.ts';
import { ShapeLines } from './shape-lines.tsx';
import { Whether } from './whether.tsx';
import { Written } from './written.tsx';

/** Rows from which there is room for air, and a line for each thing that can be chosen. */
const ROOMY = 17;

type Work =
  | { step: 'format' }
  | { step: 'diagram' }
  | { step: 'reader' }
  | { step: 'since'; earlier: readonly Named[] }
  /** Whether to lock the files of an assessment that is locked itself. */
  | { step: 'whether' }
  | { step: 'passphrase'; from: 'whether' | 'format' }
  | { step: 'path'; format: ExportFormat }
  | { step: 'writing'; format: ExportFormat; done: number; stop: AbortController }
  | { step: 'written'; paths: readonly string[] }
  | { step: 'failed'; format: ExportFormat; path: string; reason: string };

/**
 * Writes the report: for whom and in which format, where to, how far it is, where it lies. Esc stops it; then nothing is
 * written.
 */
export function Export() {
  const wizard = useWizard();
  const { session } = useOpenSession();
  const { width, body } = useLayout();
  const [work, setWork] = useState<Work>({ step: session.lock === undefined ? 'format' : 'whether' });
  const [shape, setShape] = useState<ExportShape>({});
  /** Locks the files; in memory alone, and gone with the screen. */
  const [passphrase, setPassphrase] = useState<string>();
  const isLow = body < ROOMY;
  const choose = (next: ExportShape = shape) => {
    setShape(next);
    setWork({ step: 'format' });
  };
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
  useCommands('dialog', { cancel: () => choose() }, work.step === 'diagram');
  useCommands(
    'export',
    {
      reader: () => setWork({ step: 'reader' }),
      names: () => setShape(withNames(shape)),
      lock: () => {
        if (passphrase === undefined) setWork({ step: 'passphrase', from: 'format' });
        else setPassphrase(undefined);
      },
      since: async () => {
        const found = wizard.services.earlier?.(session).catch(() => []);
        const earlier = (await found) ?? [];
        const text = `Nothing to compare with is kept yet: plimsoll snapshot ${session.id} keeps the state of today.`;
        if (earlier.length === 0) wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
        else setWork({ step: 'since', earlier: earlier.map(({ source: id, name }) => ({ id, name })) });
      },
    },
    work.step === 'format',
  );
  const write = async (format: ExportFormat, path: string) => {
    const stop = new AbortController();
    const show = (next: Work) => {
      if (!stop.signal.aborted) setWork(next);
    };
    show({ step: 'writing', format, done: 0, stop });
    try {
      const onProgress = (done: number) => show({ step: 'writing', format, done, stop });
      const wanted = { ...shape, ...(passphrase !== undefined && { passphrase }) };
      const written = await wizard.services.exportReport(session, format, path, onProgress, stop.signal, wanted);
      show({ step: 'written', paths: typeof written === 'string' ? [written] : written });
    } catch (error) {
      show({ step: 'failed', format, path, reason: messageOf(error) });
    }
  };
  return (
    <Frame contexts={CONTEXTS[work.step]}>
      <Box flexDirection="column" flexShrink={0} paddingTop={isLow ? 0 : 1}>
        <Heading>Write the report</Heading>
        {!isLow && <Text> </Text>}
        {work.step === 'format' && (
          <>
            <Choice
              name={`format ${shape.reader}`}
              start="pdf"
              options={formatsFor(shape).map(({ value, text }, at) => ({
                value,
                digit: String(at + 1),
                lines: [text],
              }))}
              onTake={(format) => setWork(format === DIAGRAMS ? { step: 'diagram' } : { step: 'path', format })}
            />
            <ShapeLines shape={shape} isLocked={passphrase !== undefined} width={width} isLow={isLow} />
          </>
        )}
        {work.step === 'diagram' && (
          <Choice
            name="diagram"
            start="mermaid"
            options={DIAGRAM_TEXTS.map(({ value, text }, at) => ({ value, digit: String(at + 1), lines: [text] }))}
            onTake={(format) => setWork({ step: 'path', format })}
          />
        )}
        {work.step === 'whether' && (
          <Whether
            width={width}
            onTake={(isLocked) => setWork(isLocked ? { step: 'passphrase', from: 'whether' } : { step: 'format' })}
          />
        )}
        {work.step === 'passphrase' && (
          <NewPassphrase
            label="A passphrase to lock the files with?"
            what="Whoever is to read them needs it, and plimsoll or age to open them."
            width={width}
            busy=""
            onAccept={async (given) => {
              setPassphrase(given);
              choose();
              return undefined;
            }}
            onCancel={() => setWork({ step: work.from })}
          />
        )}
        {work.step === 'reader' && (
          <PickName
            label="For whom?"
            placeholder="a few letters, as of a system"
            items={readers(session.assessment.systems)}
            width={width}
            rows={body - 3}
            onTake={({ id }) => choose(withReader(shape, id))}
            onCancel={() => choose()}
          />
        )}
        {work.step === 'since' && (
          <PickName
            label="Show what changed in readiness since when?"
            placeholder="a few letters of it"
            items={[{ id: '', name: 'compare with nothing' }, ...work.earlier]}
            width={width}
            rows={body - 3}
            onTake={({ id }) => choose(withSince(shape, id))}
            onCancel={() => choose()}
          />
        )}
        {(work.step === 'path' || work.step === 'failed') && (
          <Prompt
            label="Where to?"
            hint={whereTo(work.format, passphrase !== undefined)}
            start={work.step === 'failed' ? work.path : fileName(session.id, work.format, shape)}
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

function whereTo(format: ExportFormat, isLocked: boolean): string {
  if (format === 'csv') {
    const parts = isLocked ? 'the name of each table and .age are' : 'the name of each table is';
    return `A path or a folder; ${parts} put behind the name of the file.`;
  }
  if (isLocked) return 'A path or a folder; .age is put behind the name of the file.';
  return 'A path; without a folder it is written to where you started the program.';
}

const CONTEXTS: Readonly<Record<Work['step'], readonly Context[]>> = {
  format: ['choice', 'export', 'global'],
  diagram: ['choice', 'dialog', 'global'],
  reader: ['list', 'pick', 'dialog'],
  since: ['list', 'pick', 'dialog'],
  whether: ['choice', 'global'],
  passphrase: ['text', 'dialog'],
  path: ['text', 'dialog'],
  writing: ['dialog', 'global'],
  written: ['choice', 'global'],
  failed: ['text', 'dialog'],
};
