import { describe, expect, it } from 'vitest';
import { type Known, offers } from '../../../src/commands/completion/offers.ts';
import { buildProgram } from '../../../src/commands/program.ts';

const WORDS = new Map([
  ['session', [{ word: 'first-shop', meaning: 'First shop' }]],
  ['format', ['pdf', 'md', 'mermaid'].map((word) => ({ word, meaning: '' }))],
]);
const KNOWN: Known = async (name) => WORDS.get(name) ?? [];
const offered = async (...words: string[]) =>
  (
    await offers(
      buildProgram(() => {}),
      words,
      KNOWN,
    )
  ).map(({ word }) => word);

describe('what a shell offers', () => {
  it('offers the commands, and those that begin as what is typed', async () => {
    expect(await offered('')).toEqual(expect.arrayContaining(['new', 'resume', 'export']));
    expect(await offered('')).not.toContain('complete');
    expect(await offered('exp')).toEqual(['export']);
  });

  it('offers a command behind options of all commands and their values', async () => {
    expect(await offered('--home', '/tmp/data', '--json', 'li')).toEqual(['list', 'lint']);
  });

  it('offers the options of the command and of all commands', async () => {
    expect(await offered('new', '--')).toEqual(expect.arrayContaining(['--scenario', '--depth', '--home', '--json']));
    expect(await offered('new', '--')).not.toContain('--format');
  });

  it('offers saved assessments with their names where one is asked for', async () => {
    expect(
      await offers(
        buildProgram(() => {}),
        ['resume', 'fi'],
        KNOWN,
      ),
    ).toEqual(WORDS.get('session'));
    expect(await offered('resume', 'first-shop', '')).toEqual([]);
  });

  it('leaves the names of files to the shell', async () => {
    expect(await offered('assess', '')).toEqual([]);
    expect(await offered('export', 'first-shop', '--out', '')).toEqual([]);
  });

  it('offers the values that an option knows', async () => {
    expect(await offered('new', '--depth', '')).toEqual(['quick', 'standard', 'deep']);
    expect(await offered('new', '--depth', 's')).toEqual(['standard']);
  });

  it('goes on behind the comma of a list', async () => {
    expect(await offered('export', 'first-shop', '--format', 'pdf,m')).toEqual(['pdf,md', 'pdf,mermaid']);
  });

  it('takes an equals sign as shells hand it over: in one word, or as a word of its own', async () => {
    expect(await offered('export', 'x', '--format=m')).toEqual(['--format=md', '--format=mermaid']);
    expect(await offered('export', 'x', '--format', '=', 'm')).toEqual(['md', 'mermaid']);
    expect(await offered('export', 'x', '--format', '=')).toEqual(['pdf', 'md', 'mermaid']);
  });

  it('goes on with an argument that may be repeated', async () => {
    const known: Known = async (name) => (name === 'sessions' ? [{ word: 'second', meaning: '' }] : []);
    const words = await offers(
      buildProgram(() => {}),
      ['export', 'first', ''],
      known,
    );
    expect(words.map(({ word }) => word)).toEqual(['second']);
  });

  it('takes the value of an option for no command and no argument', async () => {
    expect(await offered('new', '--scenario', 'export', '--depth', 'q')).toEqual(['quick']);
    expect(await offered('--home', 'export', 'exp')).toEqual(['export']);
  });
});
