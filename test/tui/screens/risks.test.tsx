import { afterEach, describe, expect, it } from 'vitest';
import { Screen } from '../support/screen.tsx';
import { answeredShop, makeWizard } from '../support/world.ts';

let screen: Screen;
afterEach(() => screen.close());

async function open(columns: number, rows: number, look = {}): Promise<void> {
  const { wizard } = makeWizard();
  wizard.begin(answeredShop(), [{ screen: 'home' }, { screen: 'results', tab: 'risks' }]);
  screen = new Screen(wizard, columns, rows, look);
  await screen.waitFor(/R\d\d /);
}

/** How many risks a line of filters names beside a word. */
const countOf = (word: string) => Number(new RegExp(`\\b${word} (\\d+)`).exec(screen.text)?.[1] ?? Number.NaN);
const listed = () => screen.lines.filter((line) => /^.{3,5}(red|yellow|green|watch) .*R\d\d /.test(line));

describe('the register of risks', () => {
  it('shows one kind after the other, and all again', async () => {
    await open(100, 40);
    const all = countOf('all');
    expect(screen.text).toContain(`[all ${all}]`);
    expect(countOf('red') + countOf('yellow') + countOf('watch')).toBeLessThanOrEqual(all);
    await screen.press('o');
    await screen.waitFor('[red');
    expect(listed().length).toBeGreaterThan(0);
    for (const line of listed()) expect(line).toMatch(/ red /);
    for (let turns = 0; !screen.text.includes('[all') && turns < 6; turns++) await screen.press('o');
    expect(screen.text).toContain(`[all ${all}]`);
  });

  it('draws the grid beside it, with as many risks as are listed and the marked one in brackets', async () => {
    await open(100, 40);
    const fields = screen.lines.flatMap((line) => /(?:likely| ) {2,8}[1-5] {2,3}\S.*$/.exec(line)?.[0].slice(10) ?? []);
    const counts = fields.join(' ').match(/\d+/g)?.map(Number) ?? [];
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(countOf('all'));
    expect(fields.join('').match(/\[.+?\]/g)).toHaveLength(1);
  });

  it('gives the explanation the whole width where the grid is not wanted', async () => {
    await open(100, 40);
    expect(screen.text).toContain('likely');
    await screen.press('m');
    await screen.gone('with those watched');
    expect(screen.text).toContain('Open because');
  });

  it('shows the grid in place of the explanation where there is no room for both, at 60 columns too', async () => {
    await open(60, 20);
    expect(screen.text).toContain('Because');
    await screen.press('m');
    await screen.waitFor('likely');
    expect(screen.text).not.toContain('Because');
    expect(screen.widest).toBeLessThanOrEqual(60);
    await screen.press('m');
    await screen.waitFor('Because');
  });

  it('reads the grid and the filters out as sentences', async () => {
    await open(100, 40, { isRead: true });
    expect(screen.text).not.toContain('likelihood');
    await screen.press('m');
    await screen.waitFor(/likelihood \d of 5, impact \d of 5, (red|yellow|green): \d+ risks?/);
    expect(screen.text).toContain('key o shows only: all');
  });
});
