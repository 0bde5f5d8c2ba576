import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { openStore } from '../../src/sessions/local-store.ts';
import { freshFolder, Terminal } from '../e2e/terminal.ts';
import { answer, toQuestions } from './answers.ts';

const guard = pathToFileURL(join(import.meta.dirname, 'faulty-disk.mjs')).href;
let terminal: Terminal;
afterEach(() => terminal.close());

const answered = (home: string) => openStore(home, {}).list()[0]?.answered;

it.each(['ENOSPC', 'EACCES', 'EIO', 'EROFS', 'EDQUOT'])(
  'a disk that answers %s costs no answer: the screen says so, goes on, and saves once it can',
  async (code) => {
    const home = freshFolder();
    const fault = join(freshFolder(), 'fault');
    const env = { NODE_OPTIONS: `--import=${guard}`, PLIMSOLL_TEST_FAULT: fault };
    terminal = Terminal.plimsoll(['new', 'Shop', '--scenario', 'T1c', '--depth', 'quick'], { home, env });
    await toQuestions(terminal);
    await answer(terminal, '3', 1);
    expect(answered(home)).toBe(1);

    writeFileSync(fault, code);
    terminal.press('2');
    await terminal.see(/2 of \d+ · about/);
    await terminal.see(/not saved/i);
    expect(terminal.screen).not.toMatch(/saved \d\d:\d\d/);
    terminal.press('1');
    await terminal.see(/3 of \d+ · about/);
    expect(answered(home)).toBe(1);

    writeFileSync(fault, '');
    await answer(terminal, '4', 4);
    expect(answered(home)).toBe(4);
    expect(readdirSync(join(home, 'sessions'))).toEqual(['shop.json']);
    terminal.press('ctrl+c');
    expect((await terminal.exit()).code).toBe(130);
  },
);

it('a disk that stays full until the end leaves what was saved, and says so in the terminal', async () => {
  const home = freshFolder();
  const fault = join(freshFolder(), 'fault');
  const env = { NODE_OPTIONS: `--import=${guard}`, PLIMSOLL_TEST_FAULT: fault };
  terminal = Terminal.plimsoll(['new', 'Shop', '--scenario', 'T1c', '--depth', 'quick'], { home, env });
  await toQuestions(terminal);
  terminal.press('3');
  await terminal.see(/saved \d\d:\d\d/);
  await terminal.see(/1 of \d+ · about/);
  writeFileSync(fault, 'ENOSPC');
  terminal.press('2');
  await terminal.see(/not saved/i);
  terminal.press('ctrl+c');
  await terminal.exit();
  expect(terminal.screen).toMatch(/not (be )?saved/i);
  expect(answered(home)).toBe(1);
});

it('a disk that stays full: the assessment goes on in another folder, and the way back to it is told', async () => {
  const home = freshFolder();
  const other = join(freshFolder(), 'other disk');
  const fault = join(freshFolder(), 'fault');
  const env = { NODE_OPTIONS: `--import=${guard}`, PLIMSOLL_TEST_FAULT: fault };
  terminal = Terminal.plimsoll(['new', 'Shop', '--scenario', 'T1c', '--depth', 'quick'], { home, env });
  await toQuestions(terminal);
  writeFileSync(fault, 'ENOSPC');
  terminal.press('3');
  await terminal.see('Not saved: the disk is full (ENOSPC). Your answers are kept in memory');
  await terminal.see('O saves in another folder');
  terminal.press('O');
  await terminal.see('Save in which folder?');
  terminal.press(other);
  await terminal.see(other);
  terminal.press('enter');
  await terminal.see('plimsoll resume shop --home');
  await terminal.see(/saved \d\d:\d\d/);
  await answer(terminal, '2', 2);
  terminal.press('q');
  expect((await terminal.exit()).code).toBe(0);
  expect(terminal.screen).toContain("plimsoll resume shop --home '");
  expect(answered(other)).toBe(2);
  expect(answered(home)).toBe(0);
});
