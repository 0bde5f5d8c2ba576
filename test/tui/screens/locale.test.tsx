import { afterEach, describe, expect, it } from 'vitest';
import { setUntil } from '../../../src/model/edits/answers.ts';
import { DEFAULT_PREFERENCES } from '../../../src/sessions/preferences.ts';
import type { Place } from '../../../src/tui/state/navigation.ts';
import { speak } from '../../../src/tui/text/locale.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen | undefined;

afterEach(() => {
  screen?.close();
  speak('en');
});

async function textOf(locale: string, place: Place, wanted: RegExp): Promise<string> {
  const { wizard } = makeWizard();
  const shop = setUntil(answeredShop(), 'P-ST-01', 'joint', '2026-01-31');
  wizard.prefer({ ...DEFAULT_PREFERENCES, hints: false, locale });
  wizard.begin(shop, [{ screen: 'home' }, place]);
  screen = new Screen(wizard, 140, 60);
  await screen.waitFor(wanted);
  await screen.settled();
  return screen.text;
}

describe('the results', () => {
  const verdict: Place = { screen: 'results', tab: 'verdict' };

  it('write numbers and percent as the settings say, those in sentences too', async () => {
    const english = await textOf('en', verdict, /person-days/);
    expect(english).toMatch(/promise \d,\d{3}/);
    expect(english).toMatch(/Coverage +\d+ %/);
    screen?.close();
    const german = await textOf('de', verdict, /person-days/);
    expect(german).toMatch(/promise \d\.\d{3}/);
    expect(german).not.toMatch(/\d,\d{3}/);
    screen?.close();
    expect(await textOf('en-US', verdict, /person-days/)).toMatch(/Coverage +\d+%/);
  });

  it('write days as the settings say', async () => {
    const expired: Place = { screen: 'results', tab: 'expired' };
    expect(await textOf('en', expired, /P-ST-01|objectives/)).toContain('2026-01-31');
    screen?.close();
    const german = await textOf('de', expired, /P-ST-01|objectives/);
    expect(german).toContain('31.01.2026');
    expect(german).not.toContain('2026-01-31');
  });

  it('fall back to the usual way where nobody knows the locale', async () => {
    expect(await textOf('klingon', verdict, /person-days/)).toMatch(/promise \d,\d{3}/);
  });
});

describe('days in forms', () => {
  const form: Place = { screen: 'form', subject: { of: 'profile' }, at: 'targetDate' };

  it('stand as the settings say, and are taken so or as year-month-day', async () => {
    const { wizard } = makeWizard();
    const shop = answeredShop();
    wizard.prefer({ ...DEFAULT_PREFERENCES, hints: false, locale: 'de' });
    wizard.begin({ ...shop, profile: { ...shop.profile, targetDate: '2027-03-01', peakFrom: '2027-11-15' } }, [
      { screen: 'home' },
      { screen: 'facts', tab: 'project' },
      form,
    ]);
    screen = new Screen(wizard, 100, 30);
    await screen.waitFor(/❯ Target date +01\.03\.2027/);
    expect(screen.text).toContain('as in 01.03.2027');
    expect(screen.text).toMatch(/Busy from +15\.11\.2027/);
    screen.burst('2.4.27', 'ctrl+s');
    await screen.waitFor('Write the year with four digits.');
    screen.burst('ctrl+u', '2.4.2027', 'ctrl+s');
    await screen.waitFor('[project]');
    expect(wizard.session?.assessment.profile).toMatchObject({ targetDate: '2027-04-02', peakFrom: '2027-11-15' });
    expect(screen.text).toMatch(/Target date +02\.04\.2027/);
    await screen.press('enter');
    await screen.waitFor('❯ Name');
  });

  it('that may be two are refused where no country is set', async () => {
    const { wizard } = makeWizard();
    wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'facts', tab: 'project' }, form]);
    screen = new Screen(wizard, 100, 30);
    await screen.waitFor('❯ Target date');
    screen.burst('3/4/2027', 'ctrl+s');
    await screen.waitFor('3/4/2027 can be two days. Write year-month-day, 2027-04-03 or 2027-03-04.');
    expect(wizard.session?.assessment.profile.targetDate).toBeUndefined();
  });

  it('until which an answer holds are asked for in the same way', async () => {
    const { wizard } = makeWizard();
    wizard.prefer({ ...DEFAULT_PREFERENCES, hints: false, locale: 'de' });
    wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'interview', at: 'P-ST-01' }]);
    screen = new Screen(wizard, 100, 30);
    await screen.waitFor('P-ST-01');
    await screen.press('d');
    await screen.waitFor('as in 01.03.2027');
    screen.burst('31.12.2027', 'enter');
    await screen.waitFor('holds until 31.12.2027');
    expect(wizard.session?.assessment.answers['P-ST-01']?.joint?.until).toBe('2027-12-31');
  });
});
