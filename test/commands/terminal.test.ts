import { describe, expect, it } from 'vitest';
import { opensWizard, prepareTerminal } from '../../src/commands/terminal.ts';

describe('whether a command line opens the wizard', () => {
  it.each([
    [[], true],
    [['new', 'Shop', '--scenario', 'T2'], true],
    [['--home', 'list', 'resume'], true],
    [['--home', 'folder'], true],
    [['demo'], true],
    [['demo', '--out', 'folder'], false],
    [['demo', '--out=folder'], false],
    [['list'], false],
    [['--no-color', 'show', 'new'], false],
    [['new', '--help'], false],
    [['--version'], false],
  ])('%j: %s', (args, opens) => {
    expect(opensWizard(args)).toBe(opens);
  });
});

describe('making the terminal ready', () => {
  /** A process that only has what is looked at; `raw` is what it was set to. */
  function surroundings({ isTTY = true, env = {} }: { isTTY?: boolean; env?: NodeJS.ProcessEnv }) {
    const seen: { raw?: boolean } = {};
    const stdin = {
      isTTY,
      setRawMode(raw: boolean) {
        seen.raw = raw;
      },
    };
    return { seen, env, process: { stdin, stdout: { isTTY }, env } as unknown as NodeJS.Process };
  }

  it('keeps keys that are typed early, for the wizard alone', () => {
    const wizard = surroundings({});
    prepareTerminal([], wizard.process);
    expect(wizard.seen.raw).toBe(true);
    const list = surroundings({});
    prepareTerminal(['list'], list.process);
    expect(list.seen.raw).toBeUndefined();
    const piped = surroundings({ isTTY: false });
    prepareTerminal([], piped.process);
    expect(piped.seen.raw).toBeUndefined();
  });

  it.each<[string[], NodeJS.ProcessEnv, string | undefined]>([
    [['list'], {}, undefined],
    [['list'], { FORCE_COLOR: '1' }, '1'],
    [['list'], { NO_COLOR: '1', FORCE_COLOR: '1' }, '0'],
    [['list'], { NO_COLOR: '' }, undefined],
    [['list'], { TERM: 'dumb' }, '0'],
    [['list', '--no-color'], {}, '0'],
  ])('%j in %j leaves FORCE_COLOR %s', (args, env, expected) => {
    const { process } = surroundings({ env });
    prepareTerminal(args, process);
    expect(process.env.FORCE_COLOR).toBe(expected);
  });
});
