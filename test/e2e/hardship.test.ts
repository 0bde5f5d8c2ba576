import { spawnSync } from 'node:child_process';
import stringWidth from 'string-width';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NODE } from '../node.ts';
import { randomOf } from '../torture/random.ts';
import { CLI, Terminal, type TerminalOptions } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

async function begin(options: TerminalOptions = {}): Promise<void> {
  terminal = Terminal.plimsoll(['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick'], options);
  await terminal.see('[Systems 7]');
}

async function interview(options: TerminalOptions = {}): Promise<void> {
  await begin(options);
  terminal.press('i');
  await terminal.see('question 1 of 6');
}

/** What is on the disk, as an assessment file says it. */
function saved() {
  const args = [CLI, 'export', 'corner-shop', '--format', 'yaml', '--out', '-', '--home', terminal.home];
  return parse(spawnSync(NODE, args, { encoding: 'utf8' }).stdout);
}

describe('keys that come faster than anybody types', () => {
  it('are all taken, as 60 answers in one write', async () => {
    await interview();
    terminal.press(...Array(60).fill('3'));
    await terminal.see(/60 of \d\d · about/);
    await terminal.see(/saved \d\d:\d\d/);
    expect(Object.values(saved().answers)).toEqual(Array(60).fill(3));
  });

  it('are all taken, as 501 steps in one write', async () => {
    await interview();
    terminal.press(...Array(250).fill('right\0left').join('\0').split('\0'), 'right');
    await terminal.see('question 2 of 6');
    terminal.press('n');
    await terminal.see('It is printed beside the answer');
    terminal.press('escape');
    await terminal.gone('It is printed beside the answer');
    expect(terminal.screen).toContain('question 2 of 6');
  });

  it('are all text in a note, and so is a paste of many lines', async () => {
    await interview();
    terminal.press('n');
    await terminal.see('It is printed beside the answer');
    const typed = Array.from({ length: 500 }, (_, at) => 'abcdefghij klmnop'[at % 17]).join('');
    terminal.press(typed);
    const lines = Array.from({ length: 60 }, (_, at) => `Line ${at + 1} of what was pasted; q 3 ?`);
    terminal.press(`\x1b[200~\r\n${lines.join('\r\n')}\x1b[201~`);
    await terminal.see('Line 60 of what was pasted; q 3 ?');
    expect(terminal.overflowing).toEqual([]);
    terminal.press('enter');
    await terminal.see('note: abcdefghij');
    await terminal.see(/saved \d\d:\d\d/);
    expect(saved().answers['P-ST-01'].note).toBe([typed, ...lines].join('\n'));
  });
});

/** The screen without the time at which it was saved. */
const still = () => terminal.screen.replace(/saved \d\d:\d\d/, 'saved');

/** Whether the frame that shows was drawn for this size: the head ends, and the keys stand, where they belong. */
const isDrawnAt = (columns: number, rows: number) => () => {
  const lines = terminal.screen.split('\n');
  return lines.length === rows - 1 && lines[0]?.length === columns - 1 && lines.at(-1)?.endsWith('h help') === true;
};

it('a window that is made small and as large again before the program looks is drawn anew', async () => {
  await interview();
  const before = still();
  terminal.kill('SIGSTOP');
  terminal.resize(20, 5);
  terminal.resize(100, 30);
  expect(still()).not.toBe(before);
  terminal.kill('SIGCONT');
  await terminal.until(() => still() === before, 'the screen from before');
});

it('a window that changes its size a hundred times while keys arrive ends with the right screen', async () => {
  await interview();
  const random = randomOf(4);
  for (let count = 0; count < 100; count++) {
    terminal.resize(20 + Math.floor(random() * 181), 5 + Math.floor(random() * 56));
    if (count % 3 === 0) terminal.press(count % 9 === 0 ? 'left' : String(Math.floor(random() * 5)));
  }
  terminal.resize(100, 30);
  // Keys that come while the window is too small are left out: the last size must have been taken in.
  await terminal.until(isDrawnAt(100, 30), 'the last size');
  // Behind every other key: once its field stands, all of them have been taken.
  terminal.press('n');
  await terminal.see('It is printed beside the answer');
  terminal.press('escape');
  await terminal.gone('It is printed beside the answer');
  const after = still();
  expect(terminal.overflowing).toEqual([]);
  terminal.press('q');
  expect((await terminal.exit()).code).toBe(0);
  const { home } = terminal;
  terminal.close();
  terminal = Terminal.plimsoll(['resume'], { home });
  await terminal.see('load line');
  await terminal.see('h help');
  expect(still()).toBe(after);
});

describe('names of many scripts', () => {
  const NAMES = ['注文管理システム', 'مخزون مركزي', 'x\u0302 Kassa', 'שלום עולם', '한국어 서비스', 'Ω-система'];

  it('keep the columns of a list and of the interview', async () => {
    const file = {
      plimsoll: 1,
      name: '新しい店 مخزون',
      systems: NAMES.map((name, at) => ({ id: `s${at}`, name, category: 'erp', criticality: 3 })),
    };
    await begin();
    const { home } = terminal;
    terminal.close();
    const args = [CLI, 'import', '-', '--home', home];
    expect(spawnSync(NODE, args, { input: JSON.stringify(file), encoding: 'utf8' })).toMatchObject({ status: 0 });
    terminal = Terminal.plimsoll(['resume', '新しい店'], { home });
    await terminal.see('load line');
    terminal.press('l');
    await terminal.see('[Systems 6]');
    const columns = NAMES.map((name) => [
      terminal.columnOf(name),
      terminal.columnOf('Enterprise', name),
      terminal.columnOf('high', name),
    ]);
    expect(new Set(columns.map(String))).toEqual(new Set([String(columns[0])]));
    expect(columns[0]).not.toContain(undefined);
    expect(terminal.overflowing).toEqual([]);
    terminal.press('i');
    await terminal.see('load line');
    terminal.press('g');
    await terminal.see('Go to');
    terminal.press('注文');
    await terminal.see('Systems › 注文管理システム');
    terminal.press('enter');
    await terminal.see('│ Systems › 注文管理システム');
    for (const name of NAMES) expect(terminal.columnOf('│', name)).toBe(terminal.columnOf('│', 'load line'));
    expect(terminal.overflowing).toEqual([]);
  });

  it('are composed where the text is: the cursor of the terminal stands in the field, and only there', async () => {
    await interview();
    expect(terminal.cursorShown).toBe(false);
    terminal.press('g');
    await terminal.see('Go to');
    let written = '';
    for (const text of ['', '注文', ' مخزون', 'x\u0302', ' 한국어']) {
      terminal.press(text);
      const end = () => {
        const row = terminal.screen.split('\n').findIndex((line) => line.includes('❯'));
        const column = terminal.columnOf('❯');
        return { x: (column ?? 0) + 2 + stringWidth(written), y: row };
      };
      written += text;
      await terminal.until(
        () => JSON.stringify(terminal.cursor) === JSON.stringify(end()),
        `the cursor behind ${text}`,
      );
      expect(terminal.cursorShown).toBe(true);
    }
    terminal.press('escape');
    await terminal.gone('Go to');
    expect(terminal.cursorShown).toBe(false);
  });
});
