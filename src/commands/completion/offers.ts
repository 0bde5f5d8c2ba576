import type { Argument, Command, Option } from 'commander';

/** A word that may stand on the command line, and what it means. */
export type Word = { word: string; meaning: string };

/**
 * What may stand for an argument or as the value of an option, by its name: looked up only where it is asked for. A name
 * without words stands for a file or anything.
 */
export type Known = (name: string) => Promise<readonly Word[]>;

/** Options that take several names, with commas. */
const LISTS: readonly string[] = ['format', 'section', 'chapters'];

/** What may stand in place of the last of `words`, which is being typed and may be empty. None where that is a file or free text. */
export async function offers(program: Command, words: readonly string[], known: Known): Promise<Word[]> {
  const { before, typed, prefix } = split(words);
  const { command, positionals } = place(program, before);
  const option = optionNamed(before.at(-1), command, program);
  if (option !== undefined && takesValue(option)) return values(option, typed, prefix, known);
  if (typed.startsWith('-'))
    return beginning(typed, [...flags(command), ...(command === program ? [] : flags(program))]);
  if (command === program) return positionals > 0 ? [] : beginning(typed, commands(program));
  const all = command.registeredArguments;
  const argument = all[positionals] ?? (all.at(-1)?.variadic ? all.at(-1) : undefined);
  return argument === undefined ? [] : beginning(typed, await wordsOf(argument, argument.name(), known));
}

/**
 * The words before and the one that is typed. bash hands `--format=p` over in three words, others in one: of these
 * `prefix` is what the shell wants to have back in front.
 */
function split(words: readonly string[]): { before: readonly string[]; typed: string; prefix: string } {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (last === '=') return { before, typed: '', prefix: '' };
  if (before.at(-1) === '=') return { before: before.slice(0, -1), typed: last, prefix: '' };
  const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(last) ?? [];
  if (name === undefined || value === undefined) return { before, typed: last, prefix: '' };
  return { before: [...before, name], typed: value, prefix: `${name}=` };
}

/** The command that `before` names, and how many words stand behind it that are no option and no option's value. */
function place(program: Command, before: readonly string[]): { command: Command; positionals: number } {
  let command = program;
  let positionals = 0;
  let isValue = false;
  for (const word of before) {
    const option = optionNamed(word, command, program);
    if (isValue || word.startsWith('-') || word === '=') {
      isValue = !isValue && option !== undefined && takesValue(option) && !word.includes('=');
      continue;
    }
    const found = command === program ? program.commands.find((one) => one.name() === word) : undefined;
    if (found !== undefined && positionals === 0) command = found;
    else positionals++;
  }
  return { command, positionals };
}

function optionNamed(word: string | undefined, command: Command, program: Command): Option | undefined {
  return [...command.options, ...program.options].find(
    ({ long, short }) => word !== undefined && (word === long || word === short),
  );
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

async function values(option: Option, typed: string, prefix: string, known: Known): Promise<Word[]> {
  const name = nameOf(option);
  const words = await wordsOf(option, name, known);
  const done = LISTS.includes(name) ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  return beginning(typed.slice(done.length), words).map(({ word, meaning }) => ({
    word: prefix + done + word,
    meaning,
  }));
}

async function wordsOf({ argChoices }: Argument | Option, name: string, known: Known): Promise<readonly Word[]> {
  return argChoices?.map((word) => ({ word, meaning: '' })) ?? known(name);
}

function flags(command: Command): Word[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, description }) =>
      long === undefined || long === null ? [] : [{ word: long, meaning: description }],
    );
}

function commands(program: Command): Word[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((one) => ({ word: one.name(), meaning: one.description() }));
}

function nameOf(option: Option): string {
  return (option.long ?? '').replace(/^--/, '');
}

function beginning(typed: string, words: readonly Word[]): Word[] {
  return words.filter(({ word }) => word.startsWith(typed));
}
