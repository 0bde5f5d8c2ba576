import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, expect, it } from 'vitest';
import { NODE } from '../node.ts';
import { CLI, Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

/** The answers a person might give: sure here, weak there, now and then unknown. */
const GIVEN = ['3', '2', '?', '4', '1', '3', '0', '3'];
const HALF_WAY = 30;

const progress = () => {
  const [, answered, total] = /(\d+) of (\d+) · about/.exec(terminal.screen) ?? [];
  return { answered: Number(answered), total: Number(total) };
};

/** Before the results the own figure of the effort is asked for. */
const isAsked = () => terminal.screen.includes('What do you think the whole project takes?');

/** The question in front, by its id and what it is about. */
const question = () => {
  const id = /([A-Z]+(?:-[A-Z]+)*-\d\d) · (?:business|technology)/.exec(terminal.screen)?.[1] ?? '';
  return { id, text: terminal.screen.split('\n').slice(2, 8).join('\n') };
};

/** Gives one answer and waits until it counts. */
async function answer(log: { id: string; given: string }[]): Promise<void> {
  const before = progress();
  const given = GIVEN[before.answered % GIVEN.length] ?? '3';
  log.push({ id: question().id, given });
  terminal.press(given);
  const counts = () => isAsked() || progress().answered === before.answered + 1;
  await terminal.until(counts, `answer ${before.answered + 1}`);
}

async function textOf(pdf: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await document.destroy();
  return pages.join(' ').replace(/\s+/g, ' ');
}

it('a quick assessment of a first shop: killed half way, resumed, finished, and everything seen is in the PDF', async () => {
  const log: { id: string; given: string }[] = [];
  terminal = Terminal.plimsoll([]);
  const { home, cwd } = terminal;
  await terminal.see('Start a new assessment');
  terminal.press('s', 'down', 'down', 'enter');
  await terminal.see('What is the project called?');
  terminal.press('ctrl+u', 'Corner shop', 'enter');
  await terminal.see('How deep?');
  terminal.press('1');
  await terminal.see('Payment provider');
  const systems = terminal.screen.split('\n').flatMap((line) => /^.. *\? (\S.*?) {2,}/.exec(line)?.[1] ?? []);
  expect(systems).toHaveLength(7);
  terminal.press('i');
  await terminal.see('question 1 of 6');
  while (log.length < HALF_WAY) await answer(log);

  const before = { ...progress(), ...question() };
  terminal.kill('SIGKILL');
  await terminal.exit();
  terminal = Terminal.plimsoll(['resume'], { home, cwd });
  await terminal.see(`${before.answered} of ${before.total}`);
  expect({ ...progress(), ...question() }).toEqual(before);

  while (!isAsked()) await answer(log);
  terminal.press('40', 'down', '60', 'down', '90', 'ctrl+s');
  await terminal.see('[verdict]');
  // The results are computed once the screen stands.
  await terminal.see(/^ ❯ (Stop|Not yet|Proceed)/m);
  const verdict = /^ ❯ (.*)$/m.exec(terminal.screen)?.[1]?.trim() ?? '';
  terminal.press('tab');
  await terminal.see('[systems]');
  for (const name of systems) expect(terminal.screen).toContain(name);
  const risks = await everyRisk();
  expect(risks.size).toBeGreaterThan(5);

  terminal.press('x');
  await terminal.see('Write the report');
  terminal.press('enter');
  await terminal.see('Where to?');
  terminal.press('enter');
  await terminal.see('Written:');
  const path = join(cwd, 'corner-shop.pdf');
  expect(terminal.screen.replace(/\s/g, '')).toContain(path);
  terminal.press('down', 'enter');
  expect((await terminal.exit()).code).toBe(0);

  expect(existsSync(path)).toBe(true);
  const printed = await textOf(path);
  const found = (text: string) => printed.includes(text.replace(/\s+/g, ' '));
  expect([verdict, ...systems, ...risks].filter((text) => !found(text))).toEqual([]);
  expect(printed).toContain('Your own figure of 60 person-days (40 to 90) lies');
  expectEveryAnswerKept(home, log);
}, 120_000);

/** Looks through the whole list of risks and gathers their ids. */
async function everyRisk(): Promise<Set<string>> {
  const ids = new Set<string>();
  terminal.press('tab');
  await terminal.see('[risks]');
  const last = () => /-(\d+) of (\d+)$/m.exec(terminal.screen);
  for (;;) {
    for (const [id] of terminal.screen.matchAll(/\bR\d{2,3}\b/g)) ids.add(id);
    const [, to, of] = last() ?? [];
    if (to === of) return ids;
    terminal.press('pagedown');
    await terminal.until(() => last()?.[1] !== to, 'the next risks');
  }
}

function expectEveryAnswerKept(home: string, log: readonly { id: string; given: string }[]): void {
  const child = spawnSync(NODE, [CLI, 'export', 'corner-shop', '--format', 'yaml', '--out', '-'], {
    encoding: 'utf8',
    env: { ...process.env, PLIMSOLL_HOME: home },
  });
  const kept = [...child.stdout.matchAll(/^ +([A-Z]+(?:-[A-Z]+)*-\d\d)(?:@\S+)?: (\d|unknown)$/gm)];
  const tally = (list: readonly (readonly [string, string])[]) =>
    list.map(([id, given]) => `${id} ${given}`).toSorted();
  expect(tally(kept.map(([, id = '', given = '']) => [id, given]))).toEqual(
    tally(log.map(({ id, given }) => [id, given === '?' ? 'unknown' : given])),
  );
}
