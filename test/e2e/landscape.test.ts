import { afterEach, beforeEach, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
beforeEach(async () => {
  terminal = Terminal.plimsoll(['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick']);
  await terminal.see('[Systems 7]');
});
afterEach(() => terminal.close());

/** Writes into the field in front and waits until it stands there. */
async function write(text: string): Promise<void> {
  terminal.press('ctrl+u', text);
  await terminal.see(text);
}

it('systems are added, renamed and struck out, and each step is undone and done again', async () => {
  terminal.press('a');
  await terminal.see('A new system');
  await write('Loyalty');
  terminal.press('ctrl+s');
  await terminal.see('[Systems 8]');
  expect(terminal.screen).toMatch(/❯ ✓ Loyalty/);
  terminal.press('enter');
  await terminal.see('The system Loyalty');
  await write('Bonus club');
  terminal.press('ctrl+s');
  await terminal.see(/❯ ✓ Bonus club/);
  expect(terminal.screen).not.toContain('Loyalty');
  terminal.press('d');
  await terminal.see('Strike out Bonus club?');
  terminal.press('down', 'enter');
  await terminal.see('Bonus club is struck out');
  await terminal.see('[Systems 7]');

  terminal.press('z');
  await terminal.see('Undone: ');
  await terminal.see(/✓ Bonus club/);
  terminal.press('z');
  await terminal.see(/✓ Loyalty/);
  terminal.press('z');
  await terminal.gone('✓ Loyalty');
  await terminal.see('[Systems 7]');
  terminal.press('Z', 'Z');
  await terminal.see(/✓ Bonus club/);
  terminal.press('Z');
  await terminal.gone('✓ Bonus club');
  expect(terminal.screen).toContain('[Systems 7]');
  expect(terminal.overflowing).toEqual([]);
});

it('a few letters lead to a system, and words to a question', async () => {
  terminal.press('i');
  await terminal.see('question 1 of 6');
  terminal.press('g');
  await terminal.see('Go to');
  await write('courier');
  await terminal.see('Systems › Courier');
  terminal.press('enter');
  await terminal.see(/│ Systems › Courier +question 1 of/);
  expect(terminal.screen).toMatch(/› Courier {2}/);
  terminal.press('/');
  await terminal.see('Go to');
  await write('twice flows');
  await terminal.see(/❯[^\n]*\n[^\n]*FL-\d\d · All flows/);
  terminal.press('enter');
  await terminal.see('Flows › All flows');
  await terminal.see('twice');
  expect(terminal.overflowing).toEqual([]);
});
