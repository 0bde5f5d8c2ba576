import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freshFolder, STAY, Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

/** Runs the wizard in a shell that then says with what code it ended and how it left the terminal. */
async function inInterview(env: Record<string, string> = {}): Promise<void> {
  const line = `$PLIMSOLL new "Corner shop" --scenario T1c --depth quick; echo "code $?"; stty -a; ${STAY}`;
  terminal = Terminal.shell(line, { env });
  await terminal.see('Payment provider');
  expect(terminal.alternate).toBe(true);
  terminal.press('i', '3');
  await terminal.see('question 2 of 6');
}

/** The terminal is as a shell expects it. */
async function expectRestored(): Promise<void> {
  await terminal.see(/echoke|echo /);
  expect(terminal.alternate).toBe(false);
  expect(terminal.cursorShown).toBe(true);
  expect(terminal.raw).toContain('\x1b[?1049l');
  expect(terminal.raw.lastIndexOf('\x1b[?2004l')).toBeGreaterThan(terminal.raw.lastIndexOf('\x1b[?2004h'));
  for (const mode of ['icanon', 'echo', 'isig']) expect(terminal.screen).toMatch(new RegExp(`(?<!-)\\b${mode}\\b`));
}

const RESUME = 'resume with: plimsoll resume corner-shop';

describe('leaving', () => {
  it('with q ends with 0 and says how to resume', async () => {
    await inInterview();
    terminal.press('q');
    await terminal.see('code 0');
    expect(terminal.screen).toContain(RESUME);
    await expectRestored();
  });

  it('with ctrl-C ends with 130 and says how to resume', async () => {
    await inInterview();
    terminal.press('ctrl+c');
    await terminal.see('code 130');
    expect(terminal.screen).toContain(RESUME);
    await expectRestored();
  });

  it('with ctrl-C works in the middle of a text', async () => {
    await inInterview();
    terminal.press('n');
    await terminal.see('printed beside the answer');
    terminal.press('ctrl+c');
    await terminal.see('code 130');
    await expectRestored();
  });

  it('by SIGTERM, SIGHUP or SIGINT ends with 128 and its number, everything saved', async () => {
    const home = freshFolder();
    terminal = Terminal.plimsoll(['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick'], { home });
    await terminal.see('Payment provider');
    terminal.press('i');
    await terminal.see('question 1 of 6');
    let number = 1;
    for (const [signal, code] of Object.entries({ SIGTERM: 143, SIGHUP: 129, SIGINT: 130 } as const)) {
      terminal.press('3');
      number++;
      await terminal.see(`question ${number} of 6`);
      terminal.kill(signal as NodeJS.Signals);
      expect(await terminal.exit()).toEqual({ code, signal: 0 });
      expect(terminal.alternate).toBe(false);
      expect(terminal.cursorShown).toBe(true);
      expect(terminal.screen).toContain(RESUME);
      terminal.close();
      terminal = Terminal.plimsoll(['resume', 'corner-shop'], { home });
      await terminal.see(`question ${number} of 6`);
    }
  });

  it('after a fault of the program ends with 1, one line and everything saved', async () => {
    const fault = join(freshFolder(), 'fault.mjs');
    writeFileSync(fault, "process.on('SIGUSR2', () => { throw new Error('a fault on purpose'); });");
    const home = freshFolder();
    const env = { NODE_OPTIONS: `--import=${fault}` };
    terminal = Terminal.plimsoll(['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick'], { home, env });
    await terminal.see('Payment provider');
    terminal.press('i', '3');
    await terminal.see('question 2 of 6');
    terminal.kill('SIGUSR2');
    expect((await terminal.exit()).code).toBe(1);
    expect(terminal.alternate).toBe(false);
    expect(terminal.cursorShown).toBe(true);
    expect(terminal.screen).toContain(RESUME);
    expect(terminal.screen).toContain('a fault on purpose');
    expect(terminal.screen).not.toMatch(/^\s+at /m);
  });
});

describe('ctrl-Z', () => {
  it('gives the shell its terminal and comes back where it was', async () => {
    terminal = Terminal.shell(
      `set -m; $PLIMSOLL new "Corner shop" --scenario T1c --depth quick; stty -a; fg; echo "code $?"; ${STAY}`,
    );
    await terminal.see('Payment provider');
    terminal.press('i', '3');
    await terminal.see('question 2 of 6');
    const before = terminal.raw.length;
    terminal.press('\x1a');
    await terminal.until(() => /(?<!-)\bicanon\b/.test(terminal.raw.slice(before)), 'a sane terminal in between');
    await terminal.see('question 2 of 6');
    terminal.press('3');
    await terminal.see('question 3 of 6');
    terminal.press('q');
    await terminal.see('code 0');
  });
});
