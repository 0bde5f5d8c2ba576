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
