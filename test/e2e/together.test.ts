import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NODE } from '../node.ts';
import { CLI, Terminal, type TerminalOptions } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

const begin = async (options: TerminalOptions = {}) => {
  terminal = Terminal.plimsoll(['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick'], options);
  await terminal.see('Payment provider');
  terminal.press('i');
  await terminal.see('0 of 78');
};

/** What is on the disk, as an assessment file says it. */
const saved = () => {
  const args = [CLI, 'export', 'corner-shop', '--format', 'yaml', '--out', '-', '--home', terminal.home];
  return parse(spawnSync(NODE, args, { encoding: 'utf8' }).stdout);
};

/** Types a text and sees it through, so that a busy machine cannot take it for a paste. */
const write = async (text: string) => {
  terminal.press(text);
  await terminal.see(text);
  terminal.press('enter');
};

it('business and technology answer apart, neither seeing the other, and agree side by side', async () => {
  await begin();
  terminal.press('S');
  await terminal.see('Who answers?');
  terminal.press('1');
  await terminal.see('business alone');
  await terminal.see('0 of 61');
  terminal.press('3');
  await terminal.see('P-ST-04');
  terminal.press('n');
  await terminal.see('It is printed beside the answer');
  await write('blue-folder');
  await terminal.see('note: blue-folder');
  terminal.press('4');
  await terminal.see('2 of 61');

  terminal.press('S');
  await terminal.see('Who answers?');
  const from = terminal.raw.length;
  terminal.press('2');
  await terminal.see('technology alone');
  await terminal.see('P-ST-04');
  await terminal.see('readiness  --');
  terminal.press('0');
  await terminal.see(/1 of \d+ · about/);
  terminal.press('w');
  await terminal.see('The readiness of the project');
  terminal.press('escape', 'v');
  await terminal.see('[unanswered');
  terminal.press('r', 'r');
  await terminal.see('[verdict]');
  await terminal.see('Rests on');
  const blind = terminal.raw.slice(from);
  expect(blind).not.toContain('blue-folder');
  expect(blind).not.toContain('2 of 61');
  expect(blind).not.toContain('❯ 4');

  terminal.press('S');
  await terminal.see('Who answers?');
  terminal.press('4');
  await terminal.see('4 points apart');
  expect(terminal.screen).toMatch(/Business: 4 .*Technology: 0/);
  expect(terminal.screen).toContain('blue-folder');
  terminal.press('2');
  await terminal.see('Agreed on 2');
  await write('half-of-it');
  await terminal.see('Who decided?');
  await write('Board');
  await terminal.see('Nothing is left to settle');
  terminal.press('q');
  expect((await terminal.exit()).code).toBe(0);
  const { answers, minutes } = saved();
  expect(answers['P-ST-04']).toEqual({
    business: { points: 4, note: 'blue-folder' },
    technology: 0,
    joint: { points: 2, note: 'half-of-it; decided by Board' },
  });
  expect(minutes).toEqual([expect.objectContaining({ kind: 'decision', key: 'P-ST-04', by: 'Board' })]);
});

it('tries answers out: before and after, dropped, kept, and never saved by a crash', async () => {
  await begin();
  terminal.press('1');
  await terminal.see('1 of 78');
  terminal.press('T');
  await terminal.see('WHAT IF');
  terminal.press('4');
  await terminal.see('1 change, none kept');
  terminal.press('T');
  await terminal.see(/P80 weeks +\d+ +\d+/);
  expect(terminal.screen).toContain('1 answer changed');
  terminal.press('x');
  await terminal.see('Dropped');
  await terminal.see('1 of 78');
  terminal.press('T');
  await terminal.see('WHAT IF');
  terminal.press('3');
  await terminal.see('1 change, none kept');
  terminal.press('T');
  await terminal.see('1 answer changed');
  terminal.press('y');
  await terminal.see('Kept.');
  await terminal.see('2 of 78');
  terminal.press('T');
  await terminal.see('0 changes, none kept');
  terminal.press('2');
  await terminal.see('1 change, none kept');
  terminal.kill('SIGKILL');
  await terminal.exit();
  expect(Object.values(saved().answers)).toEqual([1, 3]);
});

const clock = () => /workshop (\d+:\d\d)/.exec(terminal.screen)?.[1];

it('a workshop: the clock alone is drawn anew, and what is decided and parked ends in a file', async () => {
  await begin();
  terminal.press('W');
  // A busy machine may skip seconds.
  await terminal.see(/workshop \d+:\d\d/);
  const from = terminal.raw.length;
  const second = clock();
  await terminal.until(() => clock() !== second, 'the next second');
  const third = clock();
  await terminal.until(() => clock() !== third, 'the second after');
  const ticked = terminal.raw.slice(from);
  expect(ticked).not.toContain('business objectives');
  expect(ticked).not.toContain('\x1b[2J');
  expect(ticked.length / (ticked.split('\x1b[?2026h').length - 1 || 1)).toBeLessThan(400);
  terminal.press('d');
  await terminal.see('What is decided?');
  await write('buy-it');
  await terminal.see('Who decided?');
  await write('Board');
  await terminal.see('1 decided, 0 parked');
  terminal.press('p');
  await terminal.see('What is parked?');
  await write('tax-rules');
  await terminal.see('Who settles it?');
  await write('Finance');
  await terminal.see('1 decided, 1 parked');
  terminal.press('m');
  await terminal.see('corner-shop-minutes.md');
  terminal.press('enter');
  await terminal.see('Written:');
  terminal.press('down', 'enter');
  expect((await terminal.exit()).code).toBe(0);
  expect(terminal.raw).not.toContain('Warning');
  const written = readFileSync(join(terminal.cwd, 'corner-shop-minutes.md'), 'utf8');
  expect(written).toContain('Minutes: Corner shop');
  expect(written).toMatch(/Decided[\s\S]*buy-it[\s\S]*Board[\s\S]*Parked[\s\S]*tax-rules[\s\S]*Finance/);
  expect(saved().minutes).toHaveLength(2);
});
