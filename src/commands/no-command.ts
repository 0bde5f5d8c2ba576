import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { nearest } from '../model/reading/nearest.ts';
import { Refusal } from './io/exit-code.ts';
import type { Globals } from './io/globals.ts';
import { openWizard } from './wizard.ts';

/** `plimsoll` alone opens the wizard. Words that are no command are refused, with the likely one. */
export async function noCommand(words: readonly string[], program: Command, globals: Globals): Promise<number> {
  const [word] = words;
  if (word === undefined) return openWizard({ screen: 'home' }, globals);
  throw new Refusal(`no such command: ${word}`, instead(word, program));
}

function instead(word: string, program: Command): string {
  if (existsSync(word)) return `plimsoll assess ${word} gives the result of a file`;
  const meant = nearest(
    word,
    program.commands.map((command) => command.name()),
  );
  return meant === undefined ? 'plimsoll --help shows the commands' : `did you mean plimsoll ${meant}?`;
}
