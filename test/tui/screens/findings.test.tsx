import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { findPath as findPathHere } from '../../../src/analysis/path/find-path.ts';
import { openAssessment } from '../../../src/bank/open.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice, setUntil } from '../../../src/model/edits/answers.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import type { Services } from '../../../src/tui/options.ts';
import { RESULT_TABS, type ResultTab } from '../../../src/tui/state/result-tabs.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard, theBank } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;

const path = new URL('../../../templates/examples/half-ready-retailer.yaml', import.meta.url);
const example = openAssessment(parseAssessment(readFileSync(path, 'utf8'), 'example.yaml'), theBank()).assessment;

function open(
  tab: ResultTab,
  assessment: Assessment = example,
  columns = 100,
  rows = 30,
  look = {},
  services: Partial<Services> = {},
): void {
  ({ wizard } = makeWizard(services));
  wizard.begin(assessment, [{ screen: 'home' }, { screen: 'interview' }, { screen: 'results', tab }]);
  screen = new Screen(wizard, columns, rows, look);
}

afterEach(() => screen.close());

describe('the results', () => {
  it('say that they are being computed before they are', async () => {
    open('verdict', { ...example });
    await screen.waitFor('Calculating ...');
    await screen.waitFor(/❯ Stop:/);
  });

  it('say a score with its interval, and where it is hollow', async () => {
    open('systems');
    await screen.waitFor(/PIM .* \d+, \d+ to \d+ .* hollow/);
  });

  it('open a line to tell where it comes from, and close it again', async () => {
    open('systems');
    await screen.waitFor('❯ Old shop');
    await screen.press('down', 'enter');
    await screen.waitFor('Because');
    expect(screen.text).toMatch(/New e-commerce platform[\s\S]*Hollow[\s\S]*If it stops/);
    await screen.press('escape');
    await screen.waitFor('❯ New e-commerce platform');
  });

  it('lead from an answer behind a line to its question, and back', async () => {
    open('systems');
    await screen.waitFor('❯ Old shop');
    await screen.press('enter');
    await screen.waitFor('› “');
    while (!/❯ › “/.test(screen.text)) await screen.press('down');
    await screen.press('enter');
    await screen.waitFor(/question \d+ of \d+/);
    expect(screen.text).toContain('Old shop');
    await screen.press('escape');
    await screen.waitFor('[systems]');
  });

  it('tell what is red in the landscape first, with what it concerns', async () => {
    open('landscape');
    await screen.waitFor(/Findings {2}\d+ red, \d+ worth a look/);
    const signs = [...screen.text.matchAll(/^ [❯ ] ([▲△])/gm)].map(([, sign]) => sign);
    expect(signs).toEqual([...signs].sort((a, b) => (a === b ? 0 : a === '▲' ? -1 : 1)));
    await screen.press('enter');
    await screen.waitFor('red: broken by the facts');
    expect(screen.text).toMatch(/Concerns +\S/);
  });

  it('name each golden record and where it is in doubt', async () => {
    open('golden');
    await screen.waitFor('▲ Customer account');
    expect(screen.text).toContain('Several systems claim the golden record');
  });

  it('draw the effort with P50 and P80 marked', async () => {
    open('effort');
    await screen.waitFor(/▲P50 +▲P80/);
    expect(screen.text).toMatch(/P50 +[\d,]+ person-days/);
    await screen.press('end');
    await screen.waitFor('How such projects went');
  });

  it('find the cheapest way when asked, and say so meanwhile', async () => {
    open('plan', { ...example });
    await screen.waitFor('by then');
    screen.burst('p');
    await screen.waitFor('Searching for the cheapest way');
    await screen.waitFor(/Actions alone do not lead there/);
    await screen.press('escape');
    await screen.waitFor('by then');
  });

  it('leave the keys free while the cheapest way is searched elsewhere, and stop that once it is left', async () => {
    const asked: { level: string; signal: AbortSignal; give: () => void }[] = [];
    const findPath: Services['findPath'] = (level, a, options, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        const found = () => findPathHere(a, theBank(), { kind: 'verdict', level }, options);
        asked.push({ level, signal, give: () => resolve(found()) });
      });
    open('plan', { ...example }, 100, 30, {}, { findPath });
    await screen.waitFor('by then');
    await screen.press('p');
    await screen.waitFor('Searching for the cheapest way');
    await expect.poll(() => asked.length, { timeout: 60_000 }).toBe(1);
    await screen.press('escape');
    await screen.waitFor('by then');
    expect(asked[0]?.signal.aborted).toBe(true);
    await screen.press('p');
    await expect.poll(() => asked.length, { timeout: 60_000 }).toBe(2);
    expect(screen.text).toContain('Searching for the cheapest way');
    expect(asked[1]?.signal.aborted).toBe(false);
    asked[1]?.give();
    await screen.waitFor(/Actions alone do not lead there/);
  });

  it('tell whom to ask what first', async () => {
    open('questions');
    await screen.waitFor(/Head of e-commerce {2}chat, half an hour/);
    await screen.waitFor('may move');
  });

  it('tell what both sides must talk about, or how to get there', async () => {
    open('agenda');
    await screen.waitFor('To talk about');
    expect(screen.text).toMatch(/business 3, technology 0/);
    screen.close();
    open('agenda', firstShop());
    await screen.waitFor('No question has an answer of both sides yet.');
  });

  it('tell which answers have run out', async () => {
    const answered = setChoice(firstShop(), 'P-ST-01', 'joint', { points: 3 });
    open('expired', setUntil(answered, 'P-ST-01', 'joint', '2025-12-31'));
    await screen.waitFor('❯ 2025-12-31');
    await screen.press('enter');
    await screen.waitFor('counts as unknown since');
  });

  it('tell what may fail, how it is noticed and who is told', async () => {
    open('failures');
    await screen.waitFor('Customers must register again');
    await screen.press('enter');
    await screen.waitFor(/Noticed by[\s\S]*What is done[\s\S]*Who is told[\s\S]*How/);
  });

  it('say what to do where there is nothing yet', async () => {
    const nothing: Assessment = {
      ...firstShop(),
      systems: [],
      dataObjects: [],
      flows: [],
      processes: [],
      failures: [],
    };
    open('verdict', nothing);
    for (const tab of RESULT_TABS) {
      await screen.waitFor(`[${tab}]`);
      await screen.gone('Calculating');
      expect(screen.lines.slice(4, -1).some((line) => line.trim() !== '')).toBe(true);
      await screen.press('tab');
    }
  });

  it.each([
    ['in ASCII', 60, 15, { unicode: false, colour: false }],
    ['at 80 columns', 80, 24, {}],
    ['at 60 columns', 60, 20, {}],
  ] as const)('fit %s, each tab and what stands behind its lines', async (_, columns, rows, look) => {
    open('verdict', example, columns, rows, look);
    for (const tab of RESULT_TABS) {
      await screen.waitFor(`[${tab}]`);
      await screen.gone('Calculating');
      // Nothing stands behind the one line of the answers that have run out: none has.
      for (const key of tab === 'expired' ? ['enter'] : ['enter', 'end', 'escape', 'end']) {
        await screen.press(key);
        expect(screen.lines.length).toBeLessThanOrEqual(rows - 1);
        expect(screen.widest).toBeLessThanOrEqual(columns);
        // Texts of the bank may hold quotation marks that are none of the screen's own signs.
        if ('unicode' in look) expect(screen.text.replace(/[“”]/g, '"')).toMatch(/^[\x00-\x7f]*$/);
      }
      await screen.press('tab');
    }
  });
});
