import { render } from 'ink';
import { App } from './app.tsx';
import { showsUnicode } from './glyphs.ts';
import { KeyGate } from './input/key-gate.ts';
import type { WizardOptions } from './options.ts';
import { repaintOnChange } from './repaint.ts';
import { begin } from './state/begin.ts';
import { pulseOf } from './state/others.ts';
import { Wizard } from './state/wizard.ts';
import { resumeLine } from './state/words-of-saving.ts';

export type { ExportFormat, Services, Start, WizardOptions } from './options.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const PULSE_MS = 1000;
const PASTE_ON = '\x1b[?2004h';
const PASTE_OFF = '\x1b[?2004l';
const SHOW_CURSOR = '\x1b[?25h';

/**
 * Runs the wizard until the person leaves it; resolves to the exit code: 0, or 128 + the signal. Both streams must be
 * terminals. Everything is saved and the terminal is as it was before when this settles. Throws InputError where the
 * start does not exist (a session that is not there, a damaged file); rejects with the fault where the program has one,
 * after saving.
 */
export async function runWizard(options: WizardOptions): Promise<number> {
  const { stdin, stdout, stderr = process.stderr, start } = options;
  const terminal = {
    unicode: options.unicode ?? showsUnicode(process.env, process.platform),
    colour: process.env.FORCE_COLOR !== '0' && !process.env.NO_COLOR,
  };
  const wizard = new Wizard(options);
  begin(wizard, start);
  const gate = new KeyGate();
  const release = guard(wizard, stdout);
  gate.open(stdin, () => wizard.end(SIGNALS.SIGHUP));
  const restore = () => {
    gate.close();
    stdout.write(PASTE_OFF + SHOW_CURSOR);
  };
  process.once('exit', restore);
  const isRead = process.env.INK_SCREEN_READER === 'true' || wizard.getState().preferences.screenReader;
  const screen = render(<App wizard={wizard} gate={gate} terminal={terminal} />, {
    stdin: gate as unknown as NodeJS.ReadStream,
    stdout,
    // A screen reader follows what is printed, not what a screen of its own shows.
    alternateScreen: !isRead,
    isScreenReaderEnabled: isRead,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    maxFps: 60,
    patchConsole: false,
  });
  stdout.write(PASTE_ON);
  // What is read out is not drawn twice.
  const endRepaint = isRead ? () => {} : repaintOnChange(stdout, screen.clear);

  const pulse = setInterval(pulseOf(wizard), PULSE_MS);
  const code = await wizard.ended;
  clearInterval(pulse);
  endRepaint();
  // The one way out. Unmounting draws the last frame before it leaves the alternate screen.
  screen.unmount();
  await screen.waitUntilExit().catch((fault: unknown) => wizard.fail(fault));
  restore();
  process.off('exit', restore);
  release();
  sayGoodbye(wizard, stdout, stderr);
  if (wizard.fault !== undefined) throw wizard.fault;
  return code;
}

/**
 * Ends the wizard in good order on signals and on faults anywhere. Returns what takes the guard away again, but for
 * signals: `when-exit`, which the store's packages bring along, sends each signal a second time, and without a listener
 * that one would kill the program before it has said its last line and given its exit code.
 */
function guard(wizard: Wizard, stdout: NodeJS.WriteStream): () => void {
  const onSignal = (signal: keyof typeof SIGNALS) => wizard.end(SIGNALS[signal]);
  const onFault = (fault: unknown) => wizard.fail(fault);
  // A terminal that is gone cannot be written to; that is no fault of its own.
  const onGone = () => wizard.end(SIGNALS.SIGHUP);
  const signals = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  for (const signal of signals) process.on(signal, onSignal);
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
  stdout.on('error', onGone);
  return () => {
    process.off('uncaughtException', onFault);
    process.off('unhandledRejection', onFault);
    stdout.off('error', onGone);
  };
}

function sayGoodbye(wizard: Wizard, stdout: NodeJS.WritableStream, stderr: NodeJS.WritableStream): void {
  const open = wizard.getState().session;
  if (open === undefined) return;
  const { session, save, readOnly } = open;
  if (save.status === 'failed') {
    stderr.write(`"${session.assessment.name}" could not be saved: ${save.reason}\n`);
    return;
  }
  const again = resumeLine(session.id, wizard.disk.home);
  if (readOnly !== undefined) stdout.write(`open it again with: ${again}\n`);
  else stdout.write(`saved "${session.assessment.name}"; resume with: ${again}\n`);
}
