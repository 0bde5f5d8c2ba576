import { afterEach, describe, expect, it } from 'vitest';
import type { NavigationState } from '../../../src/tui/state/navigation.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;

function open(...way: NavigationState['stack']): void {
  ({ wizard } = makeWizard());
  const [first, second] = way;
  if (second !== undefined) wizard.begin(answeredShop(), way);
  else wizard.dispatch({ type: 'start-over', way: [first] });
  screen = new Screen(wizard, 80, 40, { isRead: true });
}

/** Box drawing, blocks, shapes, ticks, arrows: what a screen reader spells out or skips. */
const DRAWN = /[\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf]/;

afterEach(() => screen.close());

describe('for a screen reader', () => {
  it('the welcome is lines of text with the choice told as a state', async () => {
    open({ screen: 'home' });
    await screen.waitFor('Start a new assessment');
    expect(screen.text).toMatch(/\(selected\).*Start a new assessment/);
    expect(screen.text).toMatch(/up\/down move/);
    expect(screen.text).not.toMatch(DRAWN);
    await screen.press('down');
    expect(screen.text).toMatch(/\(selected\).*Look at the finished example/);
  });

  it('the interview tells the question, its answers and the load line in words', async () => {
    open({ screen: 'home' }, { screen: 'interview', at: 'P-ST-01' });
    await screen.waitFor('Are the business objectives');
    await screen.settled();
    expect(screen.text).toMatch(/\(selected\).*3.*Measurable.*done/);
    expect(screen.text).toMatch(/readiness \d+ .*if unknowns go well/);
    expect(screen.text).not.toMatch(DRAWN);
  });

  it('the interview tells that nobody knows and that it does not apply as two options', async () => {
    open({ screen: 'home' }, { screen: 'interview', at: 'SY-02@shop' });
    await screen.waitFor('We do not know');
    await screen.settled();
    expect(screen.text).toMatch(/^option: (\(selected\) )?\?: We do not know, done$/m);
    expect(screen.text).toMatch(/^option: -: Does not apply; asks for the reason$/m);
    expect(screen.text.match(/, done$/gm)).toHaveLength(1);
    await screen.press('-', ...'No tax', 'enter');
    wizard.dispatch({ type: 'replace', place: { screen: 'interview', at: 'SY-02@shop' } });
    await screen.waitFor('does not apply: No tax');
    expect(screen.text).toMatch(/^option: -: Does not apply; asks for the reason, done$/m);
    expect(screen.text.match(/, done$/gm)).toHaveLength(1);
  });

  it('the landscape tells each system whole, and what is assumed', async () => {
    open({ screen: 'home' }, { screen: 'landscape', tab: 'systems' });
    await screen.waitFor('E-commerce platform, ');
    expect(screen.text).toMatch(/\(selected\).*E-commerce platform, .*mission-critical, .*, assumed/);
    expect(screen.text).toMatch(/^button: Go on with the questions, key i$/m);
    expect(screen.text).not.toMatch(DRAWN);
    await screen.press('end');
    expect(screen.text).toMatch(/^button: \(selected\) Go on with the questions, key i/m);
  });

  it('the results tell the verdict', async () => {
    open({ screen: 'home' }, { screen: 'results', tab: 'verdict' });
    await screen.waitFor(/Stop|Not yet|Proceed/);
    await screen.settled();
    expect(screen.text).not.toMatch(DRAWN);
  });

  it('the tables tell line by line what stands where', async () => {
    open({ screen: 'home' }, { screen: 'matrix', question: 'SY-02' });
    await screen.waitFor('each system');
    expect(screen.text).toMatch(/PIM: \d|PIM: \?|PIM: open/);
    expect(screen.text).toMatch(/looked at: 0, External/);
    expect(screen.text).not.toMatch(DRAWN);
    wizard.dispatch({ type: 'replace', place: { screen: 'exchange' } });
    await screen.waitFor('sends 1 flow to');
    expect(screen.text).not.toMatch(DRAWN);
  });
});
