import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/tui/state/navigation.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
afterEach(() => screen.close());

function open(place: Place, columns = 100, rows = 100): void {
  ({ wizard } = makeWizard());
  wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'interview' }, place]);
  screen = new Screen(wizard, columns, rows);
}

const explained = () => screen.text.match(/^ (?=\S)(.+?)(?: {2}\(.*\))?$/gm) ?? [];

describe('the terms on the screen', () => {
  it('of the verdict are those of its figures, and t or esc leads back', async () => {
    open({ screen: 'results', tab: 'verdict' });
    await screen.waitFor('Completeness');
    await screen.press('t');
    await screen.waitFor('The terms on this screen');
    for (const term of ['Completeness', 'Coverage', 'Find out first', 'P80', 'Potential', 'Readiness']) {
      expect(screen.text).toMatch(new RegExp(`^ ${term}\\b`, 'm'));
    }
    expect(screen.text).not.toMatch(/^ Webhook/m);
    expect(explained().length).toBeGreaterThan(6);
    await screen.press('t');
    await screen.gone('The terms on this screen');
    await screen.press('t', 'escape');
    await screen.waitFor('[verdict]');
  });

  it('change with the part of a page that is in sight', async () => {
    open({ screen: 'results', tab: 'risks' });
    await screen.waitFor('Early warning');
    await screen.press('t');
    await screen.waitFor(/^ Red risk/m);
    await screen.waitFor(/^ To watch/m);
  });

  it('of the reasons for a line lead back to the reasons', async () => {
    open({ screen: 'results', tab: 'verdict' });
    await screen.waitFor('Completeness');
    await screen.press('enter');
    await screen.waitFor('Because');
    await screen.press('t');
    await screen.waitFor('The terms on this screen');
    await screen.press('escape');
    await screen.waitFor('Because');
    await screen.press('escape');
    await screen.waitFor('Find out first');
  });

  it('of the cheapest way lead back to it', async () => {
    open({ screen: 'results', tab: 'plan' });
    await screen.waitFor('p shows the cheapest way');
    await screen.press('p');
    await screen.waitFor('The cheapest way to “');
    await screen.press('t');
    await screen.waitFor('The terms on this screen');
    await screen.press('escape');
    await screen.waitFor('The cheapest way to “');
  });

  it('of the landscape and of the facts are explained there', async () => {
    open({ screen: 'landscape', tab: 'dataObjects' });
    await screen.waitFor('Golden record');
    await screen.press('t');
    await screen.waitFor(/^ Golden record/m);
    expect(screen.text).toMatch(/^ PIM/m);
    await screen.press('escape');
    await screen.waitFor('[Data objects');
    await screen.press('F', 'tab', 'tab', 'tab', 'tab', 'tab', 'tab', 'tab', 't');
    await screen.waitFor(/^ Flow {2}\(/m);
    await screen.press('t');
    await screen.waitFor('[effort]');
  });

  it.each([
    [60, 15],
    [80, 24],
  ])('fit into %i x %i', async (columns, rows) => {
    open({ screen: 'results', tab: 'verdict' }, columns, rows);
    await screen.waitFor('[verdict]');
    await screen.settled();
    await screen.press('t', 'end');
    expect(screen.widest).toBeLessThanOrEqual(columns);
    expect(screen.lines.length).toBeLessThan(rows);
  });
});
