import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Start } from '../tui/options.ts';
import { examplePath } from './example.ts';
import { isFolder } from './files/targets.ts';
import { wizardExport } from './files/wizard-export.ts';
import { wizardSnapshots } from './files/wizard-snapshots.ts';
import { writeWhole } from './files/write-file.ts';
import { paintHome } from './first-paint.ts';
import { today } from './io/clock.ts';
import { editText } from './io/edit-text.ts';
import { Refusal } from './io/exit-code.ts';
import { bankOf, type Globals, storeOf, VERSION } from './io/globals.ts';
import { readTextFile } from './io/input-file.ts';

/** Opens the wizard and resolves to the exit code when the person leaves it. Throws Refusal without a terminal. */
export async function openWizard(start: Start, globals: Globals): Promise<number> {
  requireTerminal();
  const paint = start.screen === 'home' ? paintHome(globals, process) : undefined;
  const [
    bank,
    store,
    { openStore },
    { openPresence },
    { openPreferences },
    { runWizard },
    { analysisThread },
    { parseAssessment },
    { openAssessment },
  ] = await Promise.all([
    bankOf(globals),
    storeOf(globals),
    import('../sessions/local-store.ts'),
    import('../sessions/presence.ts'),
    import('../sessions/preferences.ts'),
    import('../tui/run.tsx'),
    import('./apart/analyse-apart.ts'),
    import('../model/parse.ts'),
    import('../bank/open.ts'),
  ]).catch((fault: unknown) => {
    paint?.undo();
    throw fault;
  });
  const openFile = (path: string) => openAssessment(parseAssessment(readTextFile(path), path), bank).assessment;
  const preferences = openPreferences(globals.home, process.env);
  const thread = analysisThread(bank, new URL('./analysis-worker.js', import.meta.url));
  paint?.handOver();
  return runWizard({
    bank,
    store,
    presence: openPresence(globals.home, process.env),
    ...(globals.home !== undefined && { home: globals.home }),
    preferences,
    start,
    version: VERSION,
    stdin: process.stdin,
    stdout: process.stdout,
    services: {
      now: () => new Date(),
      analyse: thread.analyse,
      rate: thread.rate,
      findPath: thread.findPath,
      compare: thread.compare,
      loadExample: () => openFile(examplePath()),
      openFile,
      editText: (text) => editText(text),
      openFolder: (folder) => {
        const home = resolve(folder.replace(/^~(?=$|[\\/])/, () => homedir()));
        return { store: openStore(home, process.env), presence: openPresence(home, process.env), home };
      },
      writeMinutes: async ({ id, assessment }, path, took) => {
        const [{ composeMinutes }, { renderMarkdown }] = await Promise.all([
          import('../report/minutes.ts'),
          import('../report/markdown/render.ts'),
        ]);
        const date = today(new Date());
        const minutes = composeMinutes(assessment, bank, { date, programVersion: VERSION, took });
        const target = isFolder(path) ? join(path, `${id}-minutes.md`) : path;
        return writeWhole(target, renderMarkdown(minutes));
      },
      chapters: async () => (await import('./files/chapter.ts')).CHAPTERS,
      readChapter: (anchor, assessment, analysis, signal) => {
        const told = { today: today(), locale: preferences.read().locale };
        return thread.readChapter(anchor, assessment, analysis, told, signal);
      },
      exportReport: wizardExport(bank, globals, () => preferences.read().locale),
      ...wizardSnapshots(globals),
    },
  }).finally(thread.close);
}

/** Without a terminal the wizard does not start; says what to do instead. */
export function requireTerminal(): void {
  if (process.stdin.isTTY && process.stdout.isTTY) return;
  throw new Refusal(
    'the wizard needs a terminal, and this is none',
    'plimsoll assess FILE gives the result of an assessment file, plimsoll import FILE saves one, plimsoll --help shows the rest',
  );
}
