import { afterEach, describe, expect, it } from 'vitest';
import type { Services } from '../../../src/tui/options.ts';
import { RESULT_TABS, type ResultTab } from '../../../src/tui/state/result-tabs.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;

function open(tab: ResultTab = 'verdict', size: [number, number] = [100, 30], services: Partial<Services> = {}): void {
  ({ wizard } = makeWizard(services));
  wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'interview' }, { screen: 'results', tab }]);
  screen = new Screen(wizard, ...size);
}

afterEach(() => screen.close());

describe('the results', () => {
  it('say the verdict, why, and what to find out first', async () => {
    open();
    await screen.waitFor(/Stop:|Not yet:/);
    expect(screen.text).toContain('Coverage');
    await screen.press('end');
    await screen.waitFor('Find out first');
  });

  it('show every system with its readiness', async () => {
    open('systems');
    await screen.waitFor('Payment provider');
    for (const { name } of firstShop().systems) expect(screen.text).toContain(name);
    expect(screen.text).toContain('gate ▲');
  });

  it('explain the risk with the mark', async () => {
    open('risks');
    await screen.waitFor('Open because');
    const before = screen.text;
    await screen.press('down');
    expect(screen.text).not.toBe(before);
    expect(screen.text).toContain('What helps');
  });

  it('name the steps of the plan with what is reached by each', async () => {
    open('plan');
    await screen.waitFor(/1\. \S/);
    expect(screen.text).toMatch(/by then: \d+ days?, readiness \d+, \d+ red/);
  });

  it('turn over their tabs', async () => {
    open();
    await screen.press('tab', 'tab');
    await screen.waitFor('[risks]');
    await screen.press('shift+tab');
    await screen.waitFor('[systems]');
  });

  it('go round at both ends of their tabs, as the help says', async () => {
    open();
    await screen.waitFor('[verdict]');
    await screen.press('shift+tab');
    await screen.waitFor(`[${RESULT_TABS.at(-1)}]`);
    await screen.press('tab');
    await screen.waitFor('[verdict]');
    await screen.press('left');
    await screen.waitFor(`[${RESULT_TABS.at(-1)}]`);
    await screen.press('h');
    const told = 'before the first comes the last';
    for (let page = 0; page < 4 && !screen.text.includes(told); page++) await screen.press('pagedown');
    expect(screen.text).toContain(told);
  });

  it('say what the figure in brackets and the share behind a system are', async () => {
    open('systems', [100, 30]);
    await screen.waitFor('demonstrated');
    expect(screen.text).toContain('(62) if unknowns go well');
    expect(screen.text).toContain('known: share that somebody knew');
  });

  it('hang the reasons of the verdict behind a sign, also where it is explained', async () => {
    open('verdict', [60, 30]);
    await screen.waitFor(/^ {3}· .*\n {5}\S/m);
    await screen.press('enter');
    await screen.waitFor('Because');
    expect(screen.text).toMatch(/^ *· +\S.*\n {5,}\S/m);
  });

  it.each([
    [60, 15],
    [60, 20],
    [80, 24],
  ])('fit into %i x %i', async (columns, rows) => {
    open('verdict', [columns, rows]);
    for (const key of ['end', 'tab', 'end', 'tab', 'end', 'tab', 'end', 'h', 'end']) {
      await screen.press(key);
      expect(screen.lines.length).toBeLessThanOrEqual(rows - 1);
      expect(screen.widest).toBeLessThanOrEqual(columns);
    }
  });
});

describe('writing the report', () => {
  it('asks for the format and the path, and says where it lies', async () => {
    open();
    await screen.press('x');
    await screen.waitFor('Write the report');
    screen.burst('down', 'enter');
    await screen.waitFor('❯ first-shop.md');
    screen.burst('ctrl+u', 'shop.md', 'enter');
    await screen.waitFor('/written/shop.md');
  });

  it('shows how far it is', async () => {
    let finish = () => {};
    const exportReport: Services['exportReport'] = (_session, _format, path, onProgress) => {
      onProgress(0.4);
      return new Promise((resolve) => {
        finish = () => resolve(path);
      });
    };
    open('verdict', [100, 30], { exportReport });
    await screen.press('x', 'enter', 'enter');
    await screen.waitFor('40 %');
    finish();
    await screen.waitFor('Written:');
  });

  it('says why it failed and keeps the path', async () => {
    const exportReport = async () => {
      throw new Error('no space left');
    };
    open('verdict', [100, 30], { exportReport });
    await screen.press('x', 'enter', 'enter');
    await screen.waitFor('Not written: no space left');
    expect(screen.text).toContain('❯ first-shop.pdf');
  });
});

describe('what is open', () => {
  it('is listed, and Enter goes to the question and back again', async () => {
    open();
    await screen.press('v');
    await screen.waitFor(/\[unanswered \d+\]/);
    await screen.press('tab');
    await screen.waitFor(/\[unknown \d+\]/);
    await screen.press('down', 'enter');
    await screen.waitFor('❯ ?  We do not know');
    await screen.press('escape');
    await screen.waitFor(/\[unknown \d+\]/);
  });

  it('shows a flagged question though nothing is answered there', async () => {
    open();
    wizard.begin(firstShop(), [{ screen: 'home' }, { screen: 'interview' }]);
    await screen.waitFor('question 1 of 6');
    await screen.press('f', 'v');
    await screen.waitFor('flagged 1');
    await screen.press('tab', 'tab');
    await screen.waitFor('[flagged 1]');
    expect(screen.text).toContain('P-ST-01');
  });
});

describe('the help', () => {
  it('opens on every screen with F1, tells its keys first, and closes again', async () => {
    open();
    await screen.press('f1');
    await screen.waitFor('Keys');
    expect(screen.lines[4]).toContain('Results');
    await screen.press('escape');
    await screen.waitFor('[verdict]');
  });
});
