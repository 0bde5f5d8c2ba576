import { afterEach, describe, expect, it } from 'vitest';
import { Terminal, type TerminalOptions } from './terminal.ts';

let terminal: Terminal;

const NEW_SHOP = ['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'standard'];

function start(options: TerminalOptions = {}, args: readonly string[] = NEW_SHOP): Terminal {
  terminal = Terminal.plimsoll(args, options);
  return terminal;
}

afterEach(() => terminal.close());

describe('tables, in a real terminal', () => {
  it('answer one question about all systems, and what was answered is there the next time', async () => {
    start();
    await terminal.see('Payment provider');
    terminal.press('i');
    await terminal.see('question 1 of');
    terminal.press('g');
    await terminal.see('Go to');
    terminal.press('SY-02', 'enter');
    await terminal.see('SY-02 ·');
    terminal.press('m');
    await terminal.see('0 of 7 answered');
    terminal.press('3', '1', '?');
    await terminal.see('3 of 7 answered');
    terminal.press('right', 'left', '=');
    await terminal.see('? for 4 open lines from here on');
    await terminal.see('7 of 7 answered');
    terminal.press('z');
    await terminal.see('3 of 7 answered');
    terminal.press('q');
    await terminal.exit();
    const { home } = terminal;
    terminal.close();
    start({ home }, ['resume']);
    await terminal.see('SY-02');
    terminal.press('m');
    await terminal.see('3 of 7 answered');
  });

  it('add a flow between two systems and open its form', async () => {
    start();
    await terminal.see('Payment provider');
    terminal.press('M');
    await terminal.see('Lines send to columns');
    terminal.press('end', 'up', 'a');
    await terminal.see('What does Courier send to PIM?');
    terminal.press('Parcel size', 'enter');
    await terminal.see('data object Parcel size');
    terminal.press('enter');
    await terminal.see('The flow Courier to PIM');
    await terminal.see(/Carries +.*Parcel size/);
    terminal.press('escape');
    await terminal.see('Courier → PIM');
    terminal.press('x');
    await terminal.see('Strike out Courier to PIM?');
    terminal.press('down', 'enter');
    await terminal.see('is struck out');
  });

  it('fit into 60 columns and 20 rows, with one line for newcomers that stays away once it was hidden', async () => {
    start({ columns: 60, rows: 20 });
    await terminal.see('. hides');
    terminal.press('.');
    await terminal.gone('. hides');
    terminal.press('M');
    await terminal.see('columns 1-');
    terminal.press('right', 'right', 'right', 'right', 'right', 'right');
    await terminal.see('-7/7');
    terminal.press('l');
    await terminal.see('[Systems 7]');
    expect(terminal.screen).not.toContain('. hides');
    terminal.press(',');
    await terminal.see('Settings');
    terminal.press('escape', 'i', 'g');
    await terminal.see('Go to');
    terminal.press('FL-05', 'enter');
    await terminal.see('can the same message arrive twice');
    terminal.press('m');
    await terminal.see('All flows');
    terminal.press('3');
    await terminal.see('(3)');
    expect(Math.max(...terminal.screen.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});
