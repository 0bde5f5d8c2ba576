import { spawnSync } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { RESULT_TABS } from '../../src/tui/state/result-tabs.ts';
import { CLI, Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

/** Presses a key until the mark stands at a field. */
async function goTo(label: string, key = 'down'): Promise<void> {
  for (let steps = 0; steps < 40 && !terminal.screen.includes(`❯ ${label}`); steps++) {
    const before = terminal.screen;
    terminal.press(key);
    await terminal.until(() => terminal.screen !== before, `a step towards ${label}`);
  }
  await terminal.see(`❯ ${label}`);
}

it('a person, a volume and a failure scenario that are entered show in the results and in the file', async () => {
  terminal = Terminal.plimsoll(['new', 'Corner shop', '--scenario', 'T1c', '--depth', 'quick']);
  await terminal.see('[Systems 7]');
  terminal.press('F');
  await terminal.see('[project]');
  terminal.press('tab');
  await terminal.see('Nobody is entered yet.');
  terminal.press('a');
  await terminal.see('A new person');
  terminal.press('Anna Nowak', 'down', 'Sales', 'ctrl+s');
  await terminal.see(/❯ Anna Nowak +Sales/);
  terminal.press('tab');
  await terminal.see(/❯ Objectives, scope +nobody named/);
  terminal.press('enter');
  await terminal.see('Who decides: Objectives, scope');
  terminal.press('right', 'ctrl+s');
  await terminal.see(/❯ Objectives, scope +Anna Nowak/);

  terminal.press('l');
  await terminal.see('[Systems 7]');
  terminal.press('tab', 'tab');
  await terminal.see('[Flows 11]');
  terminal.press('enter');
  await terminal.see('The flow Products from PIM to shop');
  await goTo('In the busiest hour');
  terminal.press('many', 'ctrl+s');
  await terminal.see('Write a number, as in 1200.');
  terminal.press('ctrl+u', '7200', 'ctrl+s');
  await terminal.see('[Flows 11]');

  terminal.press('r');
  await terminal.see('What do you think the whole project takes?');
  terminal.press('enter');
  for (const tab of RESULT_TABS) {
    await terminal.see(`[${tab}]`);
    if (tab === 'failures') break;
    terminal.press('tab');
  }
  await terminal.see('of what would prevent it is missing');
  terminal.press('e');
  await terminal.see('The failure scenario');
  await goTo('Who is told');
  terminal.press('ctrl+u', 'Anna Nowak', 'down', 'ctrl+u', 'phone', 'ctrl+s');
  await terminal.see('[failures]');

  terminal.press('tab');
  await terminal.see('❯ Scope');
  await goTo('Escalation matrix');
  terminal.press('enter');
  await terminal.see(/Anna Nowak +phone/);
  terminal.press('escape');
  await terminal.see('❯ Escalation matrix');
  await goTo('Capacity');
  terminal.press('enter');
  await terminal.see('Calls a minute');
  await terminal.see(/Products from PIM to shop +1\d\d /);
  terminal.press('q');
  expect((await terminal.exit()).code).toBe(0);

  const file = spawnSync(process.execPath, [CLI, 'export', 'corner-shop', '--format', 'yaml', '--out', '-'], {
    encoding: 'utf8',
    env: { ...process.env, PLIMSOLL_HOME: terminal.home },
  }).stdout;
  expect(file).toContain('Anna Nowak');
  expect(file).toMatch(/peakPerHour: 7200/);
  expect(file).toMatch(/notify: \[anna-nowak\]/);
}, 60_000);
