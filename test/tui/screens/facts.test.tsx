import { afterEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { FACT_TABS, type Place } from '../../../src/tui/state/navigation.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, firstShop, makeWizard } from '../support/world.ts';

let screen: Screen;
let wizard: Wizard;
afterEach(() => screen.close());

function open(place: Place, a: Assessment = firstShop(), columns = 100, rows = 30): void {
  ({ wizard } = makeWizard());
  wizard.begin(a, [{ screen: 'home' }, { screen: 'interview' }, place]);
  screen = new Screen(wizard, columns, rows);
}

const stated = () => {
  const assessment = wizard.session?.assessment;
  if (assessment === undefined) throw new Error('no session');
  return assessment;
};

describe('the facts', () => {
  it('are reached from everywhere in an assessment, and lead back', async () => {
    open({ screen: 'landscape', tab: 'systems' });
    await screen.press('F');
    await screen.waitFor('[project]');
    await screen.press('escape');
    await screen.waitFor('[Systems 7]');
  });

  it('show what is stated of the project, and change it where the mark is', async () => {
    open({ screen: 'facts', tab: 'project' });
    await screen.press('down', 'down', 'enter');
    await screen.waitFor('❯ Organisation');
    screen.burst('Corner shop', 'ctrl+s');
    await screen.waitFor('[project]');
    expect(screen.text).toMatch(/❯ +Organisation +Corner shop/);
    expect(stated().profile.organisation).toBe('Corner shop');
    await screen.press('z');
    await screen.waitFor('Undone: facts of the project changed');
    expect(stated().profile.organisation).toBeUndefined();
  });

  it('say what is wrong beside the field, keep what was typed, and take it once it is mended', async () => {
    open({ screen: 'form', subject: { of: 'profile' }, at: 'targetDate' });
    await screen.waitFor('❯ Target date');
    screen.burst('1.3.2027', 'down', 'ctrl+s');
    await screen.waitFor(/❯ Target date +1\.3\.2027\s*\n +! .*year-month-day/);
    screen.burst('2027-03-01', 'ctrl+s');
    await screen.gone('❯ Target date');
    expect(stated().profile.targetDate).toBe('2027-03-01');
  });

  it('take people in, let them own a system, and say who loses what when one goes', async () => {
    open({ screen: 'facts', tab: 'people' });
    await screen.waitFor('Nobody is entered yet.');
    await screen.press('a');
    screen.burst('Anna Nowak', 'down', 'Sales', 'ctrl+s');
    await screen.waitFor(/❯ Anna Nowak +Sales/);
    await screen.press('l', 'enter');
    await screen.waitFor('The system E-commerce platform');
    await screen.press(...Array.from({ length: 5 }, () => 'down'));
    await screen.waitFor('❯ Business owner');
    screen.burst('ann');
    await screen.waitFor('Nowak');
    await screen.press('right', 'down');
    screen.burst('Ewa Lis');
    await screen.waitFor('Ewa Lis  (new)');
    await screen.press('ctrl+s');
    await screen.waitFor('[Systems 7]');
    expect(stated().systems[0]?.technicalOwner).toBe('ewa-lis');
    expect(stated().systems[0]?.businessOwner).toBe('anna-nowak');
    await screen.press('F');
    await screen.waitFor('Ewa Lis');
    await screen.press('d');
    await screen.waitFor('Is no longer named at: E-commerce platform.');
    await screen.press('down', 'enter');
    await screen.gone('❯ Anna Nowak');
    expect(stated().systems[0]?.businessOwner).toBeUndefined();
  });

  it('name who answers for an aspect', async () => {
    open({ screen: 'facts', tab: 'decisions' }, { ...firstShop(), stakeholders: [{ id: 'jan', name: 'Jan Maj' }] });
    await screen.waitFor(/❯ Objectives, scope +nobody named/);
    await screen.press('enter', 'right', 'ctrl+s');
    await screen.waitFor(/❯ Objectives, scope +Jan Maj/);
    await screen.press('d');
    await screen.waitFor('z brings it back');
    expect(stated().decisions).toEqual({});
  });

  it('write a happy path: add a step, change, move and take it out', async () => {
    open({ screen: 'facts', tab: 'processes' }, { ...firstShop(), processes: [] });
    await screen.waitFor('No process yet.');
    await screen.press('a');
    screen.burst('Sell', 'ctrl+s');
    await screen.waitFor(/❯ Sell +0/);
    await screen.press('enter');
    await screen.waitFor('No step yet.');
    for (const text of ['Orders', 'Pays']) {
      await screen.press('a');
      await screen.waitFor('What happens');
      screen.burst(text, 'ctrl+s');
      await screen.waitFor(`. ${text}`);
    }
    await screen.press('K');
    await screen.waitFor(/1\. Pays[\s\S]*2\. Orders/);
    await screen.press('enter', 'down', 'down', 'e', 'ctrl+s');
    await screen.waitFor(/1\. E-commerce platform: Pays/);
    await screen.press('d');
    await screen.gone('Pays');
    expect(stated().processes[0]?.steps).toEqual([{ text: 'Orders' }]);
  });

  it('offer the usual failures while one writes, and keep the scenario', async () => {
    open({ screen: 'facts', tab: 'failures' }, { ...firstShop(), failures: [] });
    await screen.press('a', 'down');
    screen.burst('Dup');
    await screen.waitFor('Duplicate');
    await screen.press('right', ...'down down down'.split(' '));
    screen.burst('on-call, finance', 'down', 'phone', 'down', '15', 'ctrl+s');
    await screen.waitFor(/Products from PIM to shop +Duplicate +on-call, finance +15 min/);
    expect(stated().failures[0]).toMatchObject({
      flow: 'f1',
      mode: 'Duplicate',
      notify: ['on-call', 'finance'],
      channel: 'phone',
      withinMinutes: 15,
    });
  });

  it('are refused as a whole where a figure is missing', async () => {
    open({ screen: 'facts', tab: 'effort' });
    await screen.press('enter');
    screen.burst('2', 'ctrl+s');
    await screen.waitFor('Give all three figures, or none.');
    screen.burst('5', 'down', '9', 'ctrl+s');
    await screen.waitFor(/ Products from PIM to shop +2 +5 +9\s*\n ❯ Prices/);
    expect(stated().flows[0]?.estimate?.override).toEqual({ o: 2, m: 5, p: 9 });
  });

  it.each([
    [60, 15],
    [60, 20],
    [80, 24],
  ])(
    'fit into %i x %i, every tab and every line of a form',
    async (columns, rows) => {
      open({ screen: 'facts', tab: 'project' }, firstShop(), columns, rows);
      const fits = () => {
        expect(screen.lines.length).toBeLessThan(rows);
        expect(screen.widest).toBeLessThanOrEqual(columns);
      };
      for (const tab of FACT_TABS) {
        await screen.waitFor(`[${tab}]`);
        await screen.press('end');
        fits();
        if (screen.text.includes('a add')) {
          await screen.press('a');
          await screen.waitFor('ctrl-s keep');
          fits();
          await screen.press('escape');
        }
        await screen.press('tab');
      }
      await screen.waitFor('[project]');
      await screen.press('enter');
      for (let at = 0; at < 22; at++) {
        await screen.press('down');
        fits();
      }
      expect(screen.text).toContain('❯ Keep');
    },
    60_000,
  );
});

describe('the own figures', () => {
  it('are asked for once before the results, flow by flow', async () => {
    open({ screen: 'landscape', tab: 'systems' }, firstShop('standard'));
    await screen.press('r');
    await screen.waitFor('[effort]');
    await screen.waitFor('First, what do you think each flow takes?');
    await screen.press('r');
    await screen.waitFor('[verdict]');
    await screen.press('escape', 'escape', 'r');
    await screen.waitFor('[verdict]');
  });

  it.each(['enter', 'r'])('are one of the whole project in a quick assessment, and %s goes on without', async (key) => {
    open({ screen: 'landscape', tab: 'systems' });
    await screen.press('r');
    await screen.waitFor('What do you think the whole project takes?');
    expect(screen.text).toContain('who has seen the risks estimates too low');
    expect(screen.text).toMatch(/go on without/);
    await screen.press(key);
    await screen.waitFor('[verdict]');
    expect(stated().profile.ownEstimate).toBeUndefined();
    await screen.press('escape');
    await screen.waitFor('[Systems');
    await screen.press('r');
    await screen.waitFor('[verdict]');
  });

  it('of the whole project are kept, held against the calculated effort, and changed from there', async () => {
    open({ screen: 'landscape', tab: 'systems' });
    await screen.press('r');
    await screen.waitFor('❯ At least');
    await screen.press('4', '0');
    expect(screen.text).not.toContain('go on without');
    screen.burst('enter', '60', 'enter', '50', 'enter', 'enter');
    await screen.waitFor('It cannot be less than the most likely.');
    screen.burst('ctrl+u', '90', 'enter', 'enter');
    await screen.waitFor('[verdict]');
    expect(stated().profile.ownEstimate).toEqual({ low: 40, likely: 60, high: 90 });
    wizard.dispatch({ type: 'replace', place: { screen: 'results', tab: 'effort' } });
    await screen.waitFor('Your own figure of 60 person-days (40 to 90) lies below P10');
    await screen.press('F');
    wizard.dispatch({ type: 'replace', place: { screen: 'facts', tab: 'effort' } });
    await screen.waitFor(/The whole project +40 +60 +90/);
    await screen.press('end', 'd');
    await screen.waitFor('own figure of the effort taken out');
    expect(stated().profile.ownEstimate).toBeUndefined();
  });

  it('are not asked for where something is only tried out', async () => {
    open({ screen: 'landscape', tab: 'systems' });
    await screen.press('T', 'r');
    await screen.waitFor('[verdict]');
  });
});

describe('what a line of the results rests on', () => {
  it('can be changed from there: a usual failure is taken over as one of your own', async () => {
    open({ screen: 'results', tab: 'failures' }, { ...firstShop(), failures: [] });
    await screen.waitFor('missing');
    await screen.press('e');
    await screen.waitFor('A new failure scenario');
    await screen.press('ctrl+s');
    await screen.waitFor('(yours');
    expect(stated().failures).toHaveLength(1);
    expect(stated().failures[0]?.detection).not.toBe('');
  });

  it('says what is done about a risk', async () => {
    open({ screen: 'results', tab: 'risks' }, answeredShop());
    await screen.waitFor('Open because');
    await screen.press('e');
    await screen.waitFor('What is done');
    await screen.press('right', 'ctrl+s');
    await screen.waitFor('Open because');
    expect(Object.values(stated().treatments)).toMatchObject([{ status: 'mitigate' }]);
    await screen.press('enter');
    await screen.waitFor('made smaller');
  });
});
