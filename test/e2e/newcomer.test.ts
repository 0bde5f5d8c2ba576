import { afterEach, describe, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

const progress = () => {
  const [, answered, total] = /(\d+) of (\d+) · about/.exec(terminal.screen) ?? [];
  return { answered: Number(answered), total: Number(total) };
};
/** Lines of the landscape above the one that leads on. */
const SYSTEMS = 7;
/** Before the results the own figure is asked for, once. */
const asked = () => terminal.screen.includes('What do you think the whole project takes?');

/** Head, one mark and the keys stand where they belong, and nothing runs over the edge. */
function expectWhole(columns: number, rows: number): void {
  const lines = terminal.screen.split('\n');
  expect(terminal.overflowing).toEqual([]);
  expect(lines.length).toBeLessThan(rows);
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(columns);
  expect(lines[0]).toMatch(/^ PLIMSOLL {2}First online shop/);
  expect(lines.filter((line) => line.includes('❯'))).toHaveLength(1);
  expect(lines.at(-1)).toMatch(/h help$/);
}

describe.each([
  [100, 30],
  [60, 20],
])('at %i x %i', (columns, rows) => {
  it('a newcomer answers a quick assessment with arrows and Enter alone, up to the verdict', async () => {
    terminal = Terminal.plimsoll([], { columns, rows });
    await terminal.see('❯ s  Start a new assessment');
    terminal.press('enter');
    await terminal.see('Which project is it?');
    terminal.press('down', 'down', 'enter');
    await terminal.see('What is the project called?');
    await terminal.see('❯ First online shop');
    terminal.press('enter');
    await terminal.see('How deep?');
    terminal.press('up', 'enter');
    await terminal.see('Begin the questions');
    terminal.press(...Array(SYSTEMS).fill('down'));
    await terminal.see('❯ i  Begin the questions');
    expectWhole(columns, rows);
    terminal.press('enter');
    await terminal.see(/question 1 of 6|P-ST-01 · business/);
    for (let count = 0; !asked(); count++) {
      const { answered, total } = progress();
      expect(answered).toBe(count);
      const steps = count % 5;
      terminal.press(...Array(steps).fill('down'));
      await terminal.see(`❯ ${steps}`);
      expectWhole(columns, rows);
      terminal.press('enter');
      const isNext = () => asked() || progress().answered === count + 1;
      await terminal.until(isNext, `answer ${count + 1} of ${total}`);
    }
    await terminal.see('❯ At least');
    await terminal.see(/go on without/);
    terminal.press('enter');
    await terminal.see(/❯ (Stop|Not yet|Proceed)/);
    expectWhole(columns, rows);
    expect(terminal.screen).toMatch(/quick · saved \d\d:\d\d|saved \d\d:\d\d/);
  });
});

it('an expert answers a quick assessment with little more than one key a question', async () => {
  terminal = Terminal.plimsoll(['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick']);
  await terminal.see('Payment provider');
  let keys = 0;
  const press = (...typed: string[]) => {
    keys += typed.length;
    terminal.press(...typed);
  };
  press('i');
  await terminal.see('0 of');
  let answers = 0;
  while (!asked()) {
    const { answered, total } = progress();
    const more = Math.min(8, total - answered);
    press(...['3', '2', '4', '1', '?', '3', '0', '2'].slice(0, more));
    answers = answered + more;
    const isTaken = () => asked() || progress().answered === answers;
    await terminal.until(isTaken, `answer ${answers}`);
  }
  press('r');
  await terminal.see(/❯ (Stop|Not yet|Proceed)/);
  expect(answers).toBeGreaterThan(70);
  expect(keys / answers).toBeLessThanOrEqual(1.3);
  expect(terminal.screen).not.toMatch(/Rests on +0/);
});
