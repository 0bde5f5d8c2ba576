import { afterEach, describe, expect, it } from 'vitest';
import { STAY, Terminal, type TerminalOptions } from './terminal.ts';

let terminal: Terminal;

function start(args: readonly string[] = [], options: TerminalOptions = {}): Terminal {
  terminal = Terminal.plimsoll(args, options);
  return terminal;
}

const NEW_SHOP = ['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick'];

afterEach(() => terminal.close());

describe('keys that arrive together', () => {
  it('choose what they choose alone', async () => {
    start();
    await terminal.see('Start a new assessment');
    terminal.press('s', 'down', 'down', 'enter');
    await terminal.see('What is the project called?');
    expect(terminal.screen).toContain('First online shop');
    terminal.press('ctrl+u', 'Corner shop', 'enter');
    await terminal.see('How deep?');
    terminal.press('up', 'enter');
    await terminal.see('Payment provider');
    terminal.press('i');
    await terminal.see('question 1 of 6');
    terminal.press('down', 'down', 'enter');
    await terminal.see('question 2 of 6');
    terminal.press('left');
    await terminal.see('❯ 2');
  });

  it('are kept when they are typed before the first frame', async () => {
    start(NEW_SHOP);
    terminal.press('i', '3', '3');
    await terminal.see('question 3 of 6');
  });

  it('paste as one text, line ends and all', async () => {
    start(NEW_SHOP);
    await terminal.see('Payment provider');
    terminal.press('i', 'n');
    await terminal.see('printed beside the answer');
    terminal.press('\x1b[200~first\r\nsecond q 3\x1b[201~');
    await terminal.see(/❯ first\s*\n.*second q 3/);
    terminal.press('enter');
    await terminal.see('note: first second q 3');
  });
});

describe('the terminal', () => {
  it('is drawn clean at every size it is given, and asks for room where there is too little', async () => {
    start(NEW_SHOP);
    await terminal.see('Payment provider');
    terminal.press('i');
    await terminal.see('load line');
    terminal.resize(80, 24);
    await terminal.see('readiness -- from the first answer on');
    await terminal.gone('load line');
    terminal.resize(60, 20);
    await terminal.see(/P-ST-01 · business$/m);
    terminal.press('3');
    await terminal.see('P-ST-04');
    terminal.resize(40, 10);
    await terminal.see('Please enlarge to 60x15');
    terminal.resize(120, 40);
    await terminal.see('load line');
    expect(terminal.screen.match(/PLIMSOLL/g)).toHaveLength(1);
    expect(terminal.screen.match(/We do not know/g)).toHaveLength(1);
  });

  it('never loses what was on it before: the history is not wiped', async () => {
    start(NEW_SHOP);
    await terminal.see('Payment provider');
    terminal.press('i', '3', '2', '1', 'r', 'r');
    await terminal.see('[verdict]');
    expect(terminal.raw).not.toContain('\x1b[3J');
  });

  it('gets no colours with NO_COLOR and stays readable', async () => {
    start(NEW_SHOP, { env: { NO_COLOR: '1' } });
    await terminal.see('Payment provider');
    terminal.press('i', '3');
    await terminal.see('question 2 of 6');
    expect(terminal.screen).toContain('❯ 0');
    expect(terminal.raw).not.toMatch(/\x1b\[[0-9;]*m/);
  });

  it('is used in full where CI is set, since somebody sits at it', async () => {
    start(NEW_SHOP, { env: { CI: '1' } });
    await terminal.see('Payment provider');
  });

  it('is needed: with input from a pipe the wizard names the commands that work without', async () => {
    terminal = Terminal.shell(`echo q | $PLIMSOLL; echo "code $?"; ${STAY}`);
    await terminal.see('code 2');
    expect(terminal.screen).toContain('plimsoll assess FILE');
    expect(terminal.alternate).toBe(false);
  });
});

describe('the example', () => {
  it('opens finished, with its results', async () => {
    start(['demo']);
    await terminal.see('[verdict]');
    terminal.press('tab', 'tab');
    await terminal.see('Open because');
  });
});
