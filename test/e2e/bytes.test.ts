import { afterEach, beforeEach, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
beforeEach(async () => {
  terminal = Terminal.plimsoll(['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick']);
  await terminal.see('Payment provider');
  terminal.press('i');
  await terminal.see('question 1 of 6');
});
afterEach(() => terminal.close());

/** Erases what is on the screen, or all that ever was. */
const ERASED = /\x1b\[[0-3]?J|\x1bc/;

/** What the program writes from a key on until the screen shows what it does. */
async function written(key: string, shows: () => boolean): Promise<string> {
  const from = terminal.raw.length;
  terminal.press(key);
  await terminal.until(shows, `what ${key} does`);
  return terminal.raw.slice(from);
}

const frames = (text: string) => text.split('\x1b[?2026h').length - 1;
const rowsRewritten = (text: string) => text.split('\x1b[K').length - 1;
const asked = () => /[A-Z]+(?:-[A-Z]+)*-\d\d · .*/.exec(terminal.screen)?.[0];

it('a move to another answer writes the two answers alone, in one frame', async () => {
  for (const [key, mark] of Object.entries({ down: '❯ 1', '\x1b[B': '❯ 2', j: '❯ 3', up: '❯ 2', k: '❯ 1' })) {
    const text = await written(key, () => terminal.screen.includes(mark));
    expect(text).not.toMatch(ERASED);
    expect(frames(text)).toBe(1);
    expect(rowsRewritten(text)).toBe(2);
    expect(Buffer.byteLength(text)).toBeLessThan(500);
  }
});

it('an answer and a step back write what differs between two questions and no whole screen', async () => {
  const sizes: number[] = [];
  for (let count = 1; count <= 30; count++) {
    const text = await written('3', () => new RegExp(`${count} of \\d\\d · about`).test(terminal.screen));
    expect(text).not.toMatch(ERASED);
    // The load line and how far it is come along with the question, not after it.
    expect(frames(text)).toBe(1);
    expect(rowsRewritten(text)).toBeLessThan(25);
    sizes.push(Buffer.byteLength(text));
  }
  for (let count = 0; count < 10; count++) {
    const before = asked();
    const text = await written('left', () => asked() !== before);
    expect(text).not.toMatch(ERASED);
    sizes.push(Buffer.byteLength(text));
  }
  // A question is some 600 characters long, its marks and colours not counted.
  expect(Math.max(...sizes)).toBeLessThan(2500);
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(1700);
});
