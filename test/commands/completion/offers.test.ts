import { describe, expect, it } from 'vitest';
import { type Known, offers } from '../../../src/commands/completion/offers.ts';
import { buildProgram } from '../../../src/commands/program.ts';

const KNOWN: Known = new Map([
  ['session', [{ word: 'first-shop', meaning: 'First shop' }]],
  ['format', ['pdf', 'md', 'mermaid'].map((word) => ({ word, meaning: '' }))],
]);
const offered = (...words: string[]) =>
  offers(
    buildProgram(() => {}),
    words,
    KNOWN,
  ).map(({ word }) => word);

describe('what a shell offers', () => {
  it('offers the commands, and those that begin as what is typed', () => {
    expect(offered('')).toEqual(expect.arrayContaining(['new', 'resume', 'export']));
    expect(offered('')).not.toContain('complete');
    expect(offered('exp')).toEqual(['export']);
  });

  it('offers a command behind options of all commands and their values', () => {
    expect(offered('--home', '/tmp/data', '--json', 'li')).toEqual(['list', 'lint']);
  });

  it('offers the options of the command and of all commands', () => {
    expect(offered('new', '--')).toEqual(expect.arrayContaining(['--scenario', '--depth', '--home', '--json']));
    expect(offered('new', '--')).not.toContain('--format');
  });

  it('offers saved assessments with their names where one is asked for', () => {
    expect(
      offers(
        buildProgram(() => {}),
        ['resume', 'fi'],
        KNOWN,
      ),
    ).toEqual(KNOWN.get('session'));
    expect(offered('resume', 'first-shop', '')).toEqual([]);
  });

  it('leaves the names of files to the shell', () => {
    expect(offered('assess', '')).toEqual([]);
    expect(offered('export', 'first-shop', '--out', '')).toEqual([]);
  });

  it('offers the values that an option knows', () => {
    expect(offered('new', '--depth', '')).toEqual(['quick', 'standard', 'deep']);
    expect(offered('new', '--depth', 's')).toEqual(['standard']);
  });

  it('goes on behind the comma of a list', () => {
    expect(offered('export', 'first-shop', '--format', 'pdf,m')).toEqual(['pdf,md', 'pdf,mermaid']);
  });

  it('takes an equals sign as shells hand it over: in one word, or as a word of its own', () => {
    expect(offered('export', 'x', '--format=m')).toEqual(['--format=md', '--format=mermaid']);
    expect(offered('export', 'x', '--format', '=', 'm')).toEqual(['md', 'mermaid']);
    expect(offered('export', 'x', '--format', '=')).toEqual(['pdf', 'md', 'mermaid']);
  });

  it('goes on with an argument that may be repeated', () => {
    const known: Known = new Map([['sessions', [{ word: 'second', meaning: '' }]]]);
    const words = offers(
      buildProgram(() => {}),
      ['export', 'first', ''],
      known,
    );
    expect(words.map(({ word }) => word)).toEqual(['second']);
  });

  it('takes the value of an option for no command and no argument', () => {
    expect(offered('new', '--scenario', 'export', '--depth', 'q')).toEqual(['quick']);
    expect(offered('--home', 'export', 'exp')).toEqual(['export']);
  });
});
