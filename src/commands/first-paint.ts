import { opendirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../sessions/folders.ts';
import type { Preferences } from '../sessions/preferences.ts';
import { homeFrame } from '../tui/first-paint.ts';
import { showsUnicode } from '../tui/glyphs.ts';
import { hintFor } from '../tui/state/hints.ts';
import { type LookName, lookFor, wear } from '../tui/theme.ts';
import { type Globals, VERSION } from './io/globals.ts';

const ENTER = '\x1b[?1049h\x1b[?25l\x1b[2J\x1b[H';
const LEAVE = '\x1b[?1049l\x1b[?25h';
/** From here to the end of the wizard's first frame a terminal shows nothing of the change. */
const HOLD = '\x1b[?2026h\x1b[H';
const CLEAR = '\x1b[2J';
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const LOOKS: readonly unknown[] = ['dark', 'light', 'none'] satisfies LookName[];

/** What stands on the screen until the wizard draws: it takes over, or the terminal is as it was before. */
export type FirstPaint = { handOver(): void; undo(): void };

/**
 * Shows the first screen at once, while the wizard is still loading. Keys typed meanwhile are kept for
 * it. Undefined where nothing is shown: for a screen reader, and in a terminal that is too small.
 */
export function paintHome({ home }: Globals, { stdout, env, platform }: NodeJS.Process): FirstPaint | undefined {
  const { theme, screenReader, hints, hintsDone } = wanted(home, env);
  if (screenReader === true || env.INK_SCREEN_READER === 'true') return undefined;
  wear(lookFor(LOOKS.includes(theme) ? (theme as LookName) : 'auto', env));
  const { columns, rows } = stdout;
  const frame = homeFrame({
    columns,
    rows,
    version: VERSION,
    unicode: showsUnicode(env, platform),
    colour: env.FORCE_COLOR !== '0',
    isKnown: hasSessions(home, env),
    hint: hintFor('home', { hints: hints !== false, hintsDone: Array.isArray(hintsDone) ? hintsDone : [] })?.text,
  });
  if (frame === undefined) return undefined;
  stdout.write(`${ENTER}${frame.join('\r\n')}\x1b[H`);
  const undo = () => {
    release();
    stdout.write(LEAVE);
  };
  const onSignal = (signal: keyof typeof SIGNALS) => {
    undo();
    process.exit(SIGNALS[signal]);
  };
  const signals = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  const release = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  for (const signal of signals) process.once(signal, onSignal);
  return {
    undo,
    handOver() {
      release();
      const isSameSize = stdout.columns === columns && stdout.rows === rows;
      stdout.write(isSameSize ? HOLD : HOLD + CLEAR);
    },
  };
}

/** Whether something was saved; of ten thousand sessions, one is enough to know. */
function hasSessions(home: string | undefined, env: NodeJS.ProcessEnv): boolean {
  try {
    const folder = opendirSync(folders(home, env).sessions);
    try {
      for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
        if (entry.name.endsWith('.json') && !entry.name.startsWith('.')) return true;
      }
    } finally {
      folder.closeSync();
    }
  } catch {
    // No folder yet, or none that can be read: the wizard tells.
  }
  return false;
}

/** The preferences that matter here, read without their checker, which takes longer to load than all of this. */
function wanted(home: string | undefined, env: NodeJS.ProcessEnv): Partial<Record<keyof Preferences, unknown>> {
  try {
    return Object(JSON.parse(readFileSync(join(folders(home, env).home, 'preferences.json'), 'utf8')));
  } catch {
    return {};
  }
}
