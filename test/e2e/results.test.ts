import { afterEach, describe, expect, it } from 'vitest';
import { RESULT_TABS } from '../../src/tui/state/result-tabs.ts';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
afterEach(() => terminal.close());

/** What only this page says. */
const SAYS: Record<(typeof RESULT_TABS)[number], string | RegExp> = {
  verdict: /❯ Stop:/,
  systems: 'demonstrated',
  risks: /❯ . (red|yellow)/,
  landscape: /Findings {2}\d+ red/,
  golden: 'golden record in PIM',
  flows: 'The whole landscape',
  effort: /P80 +[\d,]+ person-days/,
  plan: /❯ +1\. /,
  questions: /may move/,
  agenda: /Compared +\d+ questions/,
  changes: 'Nothing to compare with yet',
  expired: /No answer has run out/,
  failures: /of what would prevent it is missing/,
  documents: /❯ Scope/,
  report: /❯ +1 {2}Summary/,
};

/** Where Enter leads on to another page. */
const LEADS_ON: readonly (typeof RESULT_TABS)[number][] = ['expired', 'documents', 'flows', 'report'];

const widest = () => Math.max(...terminal.screen.split('\n').map((line) => [...line].length));

describe('the results of the example', () => {
  it.each([
    [100, 30],
    [60, 20],
  ])(
    'tell everything at %i x %i, a tab at a time, and say why',
    async (columns, rows) => {
      terminal = Terminal.plimsoll(['demo'], { columns, rows });
      for (const tab of RESULT_TABS) {
        await terminal.see(`[${tab}]`);
        await terminal.see(SAYS[tab]);
        expect(widest()).toBeLessThanOrEqual(columns);
        // One row stays free: a full screen would scroll.
        expect(terminal.screen.split('\n').length).toBeLessThan(rows);
        if (!LEADS_ON.includes(tab)) {
          terminal.press('enter');
          await terminal.see('go to question');
          expect(widest()).toBeLessThanOrEqual(columns);
          terminal.press('escape');
          await terminal.gone('go to question');
        }
        terminal.press('end');
        terminal.press('tab');
      }
      await terminal.see('[verdict]');
      terminal.press('q');
      expect((await terminal.exit()).code).toBe(0);
      expect(terminal.alternate).toBe(false);
      expect(terminal.cursorShown).toBe(true);
      expect(terminal.raw).not.toContain('\x1b[3J');
    },
    60_000,
  );

  it('lead from the plan to the cheapest way, and from its first step to the question and back', async () => {
    terminal = Terminal.plimsoll(['demo']);
    await terminal.see(SAYS.verdict);
    terminal.press('tab', 'tab', 'tab', 'tab', 'tab', 'tab', 'tab');
    await terminal.see(SAYS.plan);
    terminal.press('p');
    await terminal.see('The cheapest way to');
    await terminal.see(/Then: /);
    terminal.press('enter');
    await terminal.see(/question \d+ of \d+/);
    terminal.press('escape');
    await terminal.see('[plan]');
  }, 60_000);
});
