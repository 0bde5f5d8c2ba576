import type { Command } from 'commander';
import { AUDIENCES } from '../report/audience.ts';
import { folders } from '../sessions/folders.ts';
import { summaries } from '../sessions/summaries.ts';
import { type Known, offers, type Word } from './completion/offers.ts';
import { SCRIPTS } from './completion/scripts.ts';
import type { Shell } from './completion/shells.ts';
import { FORMATS } from './files/formats.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { print } from './io/output.ts';
import { SECTION_NAMES } from './summary/section-names.ts';

/** `plimsoll completion SHELL`: the script that lets a shell complete our command line. */
export function completion(shell: Shell): void {
  print(SCRIPTS[shell]);
}

/** `plimsoll complete -- WORDS`, for that script: what may stand in place of the last word, a line each, a tab before its meaning. */
export async function complete(words: readonly string[], program: Command, globals: Globals): Promise<void> {
  const found = offers(program, words, await knownWords(globals));
  if (found.length > 0) print(found.map(({ word, meaning }) => `${word}\t${oneLine(meaning)}`).join('\n'));
}

/** Arguments and options that take the id of a session. */
const SESSIONS = ['session', 'sessions', 'source', 'before', 'after', 'first', 'second', 'into', 'since'];

async function knownWords(globals: Globals): Promise<Known> {
  const saved = sessionsIn(globals);
  const scenarios = await bankOf(globals).then(
    (bank) => bank.scenarios.map(({ id, name }) => ({ word: id, meaning: name })),
    () => [],
  );
  return new Map<string, readonly Word[]>([
    ...SESSIONS.map((name) => [name, saved] as const),
    ['scenario', scenarios],
    ['format', plain([...FORMATS, 'all', 'questions'])],
    ['for', plain(AUDIENCES)],
    ['section', plain(SECTION_NAMES)],
    ['to', plain(['proceed-with-plan', 'proceed'])],
  ]);
}

/** Somebody who presses Tab is told of no fault: there is then nothing to offer. */
function sessionsIn({ home }: Globals): Word[] {
  try {
    return summaries(folders(home, process.env).sessions).map(({ id, name, locked }) => ({
      word: id,
      meaning: locked ? 'locked' : name,
    }));
  } catch {
    return [];
  }
}

function plain(words: readonly string[]): Word[] {
  return words.map((word) => ({ word, meaning: '' }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
