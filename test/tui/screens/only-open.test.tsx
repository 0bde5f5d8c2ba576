import { afterEach, describe, it } from 'vitest';
import { setChoice } from '../../../src/model/edits/answers.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;

function open(assessment = firstShop()): void {
  ({ wizard } = makeWizard());
  wizard.begin(assessment, [{ screen: 'home' }, { screen: 'interview' }]);
  screen = new Screen(wizard);
}

afterEach(() => screen.close());

describe('the interview of what is open alone', () => {
  it('goes from one to the next and says where it ends', async () => {
    const shop = setChoice(setChoice(firstShop(), 'P-ST-01', 'joint', { points: 'unknown' }), 'SY-02@pim', 'joint', {
      points: 'unknown',
    });
    open(shop);
    await screen.waitFor('about');
    await screen.press('o');
    await screen.waitFor('only unanswered');
    await screen.press('o');
    await screen.waitFor('only unknown');
    await screen.press('g');
    await screen.waitFor('Go to');
    screen.burst('P-ST-01', 'enter');
    await screen.waitFor('Are the business objectives');
    await screen.press('3');
    await screen.waitFor('SY-02');
    await screen.press('3');
    await screen.waitFor('That was the last that is unknown');
    await screen.press('o');
    await screen.waitFor('min left');
  });
});
