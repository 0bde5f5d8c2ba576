import type { Command } from 'commander';
import { cleanLine } from '../model/text.ts';
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
  const found = await offers(program, words, knownWords(globals));
  if (found.length > 0) print(found.map(({ word, meaning }) => `${word}\t${cleanLine(meaning)}`).join('\n'));
}

/** Arguments and options that take the id of a session. */
const SESSIONS: readonly string[] = [
  'session',
  'sessions',
  'source',
  'before',
  'after',
  'first',
  'second',
  'into',
  'since',
];

/** Options whose words the program itself knows. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['format', [...FORMATS, 'all', 'questions']],
  ['for', AUDIENCES],
  ['section', SECTION_NAMES],
  ['to', ['proceed-with-plan', 'proceed']],
]);

function knownWords(globals: Globals): Known {
  return async (name) => {
    if (SESSIONS.includes(name)) return sessionsIn(globals);
    if (name === 'scenario') return scenariosIn(globals);
    return (WORDS.get(name) ?? []).map((word) => ({ word, meaning: '' }));
  };
}

function scenariosIn(globals: Globals): Promise<Word[]> {
  return bankOf(globals).then(
    (bank) => bank.scenarios.map(({ id, name }) => ({ word: id, meaning: name })),
    () => [],
  );
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
