import { afterEach, expect, it } from 'vitest';
import { openStore } from '../../src/sessions/local-store.ts';
import { freshFolder, Terminal } from '../e2e/terminal.ts';
import { answer, toQuestions } from './answers.ts';

const windows: Terminal[] = [];
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

const open = (args: readonly string[], home: string) => {
  const window = Terminal.plimsoll(args, { home });
  windows.push(window);
  return window;
};

/** A window that answers the first question of a new assessment. */
async function begin(home: string): Promise<Terminal> {
  const first = open(['new', 'Shop', '--scenario', 'T1c', '--depth', 'quick'], home);
  await toQuestions(first);
  await answer(first, '3', 1);
  return first;
}

const answers = (home: string) => Object.keys(openStore(home, {}).load('shop')?.assessment.answers ?? {}).length;

it('a second window is told who has the assessment open, watches every answer, and takes over when that one closes', async () => {
  const home = freshFolder();
  const first = await begin(home);
  const second = open(['resume', 'shop'], home);
  await second.see(`process ${first.pid} on`);
  await second.see('Take over');
  second.press('1');
  await second.see('WATCHING');
  await second.see(/1 of \d+ · about/);
  first.press('2');
  await first.see(/2 of \d+ · about/);
  await second.see(/2 of \d+ · about/);
  second.press('4');
  await second.see('Not taken');
  first.press('q');
  await first.exit();
  await second.see('The other window is closed');
  second.press('ctrl+s');
  await second.gone('WATCHING');
  await second.see('question 2 of 6');
  second.press('right');
  await second.see('question 3 of 6');
  await answer(second, '4', 3);
  expect(answers(home)).toBe(3);
});

it('a second window takes over: the first one watches, and no answer of either is lost', async () => {
  const home = freshFolder();
  const first = await begin(home);
  const second = open(['resume', 'shop'], home);
  await second.see('Take over');
  second.press('2');
  await second.see(/1 of \d+ · about/);
  await first.see('has taken over');
  await first.see('WATCHING');
  second.press('2');
  await second.see(/2 of \d+ · about/);
  await first.see(/2 of \d+ · about/);
  first.press('ctrl+s');
  await first.see('Take over');
  first.press('2');
  await second.see('has taken over');
  await first.gone('WATCHING');
  await first.see('question 2 of 6');
  first.press('right');
  await first.see('question 3 of 6');
  first.press('1');
  await first.see(/3 of \d+ · about/);
  await second.see(/3 of \d+ · about/);
  expect(answers(home)).toBe(3);
  second.press('q');
  expect((await second.exit()).code).toBe(0);
  expect(second.screen).toContain('open it again with: plimsoll resume shop');
});

it("a window that was killed is in nobody's way", async () => {
  const home = freshFolder();
  const first = await begin(home);
  first.kill('SIGKILL');
  await first.exit();
  const second = open(['resume', 'shop'], home);
  await second.see(/1 of \d+ · about/);
  expect(second.screen).not.toContain('Open elsewhere');
});
