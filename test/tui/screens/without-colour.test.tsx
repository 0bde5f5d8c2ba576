import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { setChoice, toggleFlag } from '../../../src/model/edits/answers.ts';
import type { Place } from '../../../src/tui/state/navigation.ts';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen | undefined;

afterEach(() => screen?.close());

/** What stands on the screen of a place, read as text alone. */
async function textOf(place: Place, wanted: string | RegExp): Promise<string> {
  const { wizard } = makeWizard();
  const shop = toggleFlag(answeredShop(), 'SY-02@erp', 'joint');
  wizard.begin(setChoice(shop, 'FL-05', 'joint', { points: 3 }), [{ screen: 'home' }, place]);
  screen = new Screen(wizard, 100, 30, { colour: false });
  await screen.waitFor(wanted);
  await screen.settled();
  return screen.text;
}

describe('without colours', () => {
  it('a table tells given, looked at, unknown and flagged apart', async () => {
    const text = await textOf({ screen: 'matrix', question: 'SY-02' }, 'answered');
    expect(text).toMatch(/❯ . .*\[.\]/);
    expect(text).toMatch(/! ERP/);
    expect(text).toMatch(/✓ .* {3}\? {3}/);
  });

  it('the table of flows tells how ready each is by a sign that is explained', async () => {
    const text = await textOf({ screen: 'exchange' }, /\d[✓△▲]/);
    for (const sign of ['✓ bears the load', '△ below the line', '▲ a gate is open']) expect(text).toContain(sign);
  });

  it('the tab and the line in front are marked', async () => {
    const text = await textOf({ screen: 'landscape', tab: 'flows' }, '[Flows');
    expect(text).toMatch(/^ ❯ /m);
    expect(text).toMatch(/assumed/);
  });

  it('the load line tells red and watch in words', async () => {
    expect(await textOf({ screen: 'interview', at: 'P-ST-01' }, 'load line')).toMatch(/\d+ red +\d+ watch/);
  });

  it('no screen names a colour: all ask the theme', () => {
    const folder = new URL('../../../src/tui', import.meta.url).pathname;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(
        /\bcolor=|backgroundColor|borderColor|color: '/,
      );
    }
  });
});
