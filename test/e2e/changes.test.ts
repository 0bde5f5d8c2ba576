import { spawnSync } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { RESULT_TABS } from '../../src/tui/state/result-tabs.ts';
import { NODE } from '../node.ts';
import { CLI, freshFolder, Terminal } from './terminal.ts';

let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

const SHOP = `
plimsoll: 1
name: Corner shop
depth: quick
systems: { shop: { name: Shop, criticality: 4 }, erp: { name: ERP } }
answers: { P-ST-01: 3, SY-01@shop: 2, SY-01@erp: unknown }
`;

/** What the text of a standing or a change says, with all air taken out. */
const figures = (text: string) => ({
  readiness: /^ +Readiness +(\d+) +(?:-> +)?(\d+)/m.exec(text)?.slice(1),
  title: /(What moved the readiness by .*|The readiness did not move)$/m.exec(text)?.[1],
  parts: [...text.matchAll(/^ +([+-]\d+|0) {2}\S/gm)].map(([, points]) => points),
});

it('a change shows since it was opened, a snapshot is kept, and what changes then is compared with it, as on the command line', async () => {
  const home = freshFolder();
  const run = (...args: string[]) =>
    spawnSync(NODE, [CLI, ...args, '--home', home], {
      encoding: 'utf8',
      input: SHOP,
      env: { ...process.env, COLUMNS: '100' },
    });
  expect(run('import', '-').status).toBe(0);
  terminal = Terminal.plimsoll(['resume', 'corner-shop'], { home });
  await terminal.see('3 of ');
  await terminal.see('P-ST-04');
  terminal.press('left');
  await terminal.see('P-ST-01');
  terminal.press('0');
  await terminal.see('P-ST-04');
  terminal.press('r');
  await terminal.see('[verdict]');
  for (const tab of RESULT_TABS.slice(1, RESULT_TABS.indexOf('changes') + 1)) {
    terminal.press('tab');
    await terminal.see(`[${tab}]`);
  }
  await terminal.see(/Compared with when it was opened/);
  await terminal.see(/3 Measurable.* → 0 No objective stated/);

  terminal.press('s');
  await terminal.see('under which name?');
  terminal.press('Kick-off');
  await terminal.see('❯ Kick-off');
  terminal.press('enter');
  await terminal.see('Kept as "kick-off"');

  terminal.press('end');
  await terminal.see(/❯ +-\d+ {2}\S/);
  terminal.press('enter');
  await terminal.see('The answer to P-ST-01');
  terminal.press('end');
  await terminal.see('❯ › The answer to P-ST-01');
  terminal.press('enter');
  await terminal.see('Good looks like');
  terminal.press('4');
  await terminal.see('P-ST-04');
  terminal.press('1');
  await terminal.gone('P-ST-04');
  terminal.press('escape');
  await terminal.see('[changes]');
  terminal.press('c');
  await terminal.see('Compare with what?');
  terminal.press('down');
  await terminal.see('❯ snapshot kick-off, taken');
  terminal.press('enter');
  await terminal.see('Compared with snapshot kick-off');
  await terminal.see(/not answered → 1 /);

  const shown = figures(terminal.screen);
  expect(shown.parts).toHaveLength(2);
  expect(shown.readiness).toHaveLength(2);
  terminal.press('q');
  expect((await terminal.exit()).code).toBe(0);
  expect(figures(run('compare', 'corner-shop#kick-off', 'corner-shop').stdout)).toEqual(shown);
}, 120_000);
