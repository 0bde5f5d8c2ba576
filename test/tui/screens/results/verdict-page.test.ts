import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/analysis/index.ts';
import { visibleItems } from '../../../../src/bank/visible.ts';
import type { Assessment } from '../../../../src/model/assessment.ts';
import { setChoice } from '../../../../src/model/edits/answers.ts';
import { glyphsFor } from '../../../../src/tui/glyphs.ts';
import { verdictPage } from '../../../../src/tui/screens/results/verdict-page.ts';
import { plain } from '../../../../src/tui/text/span.ts';
import { answeredShop, firstShop, theBank } from '../../support/world.ts';

/** The verdict as the screen shows it, in lines of so many cells. */
function verdictOf(assessment: Assessment, width = 100): string[] {
  const bank = theBank();
  const page = { assessment, analysis: analyse(assessment, bank), bank, width, glyphs: glyphsFor(true) };
  return verdictPage(page).flatMap(({ lines }) => lines.map((line) => plain(...line)));
}
const textOf = (assessment: Assessment) => verdictOf(assessment).join(' ').replace(/ +/g, ' ');

const withoutSome = (a: Assessment): Assessment => ({
  ...a,
  answers: Object.fromEntries(Object.entries(a.answers).slice(0, 12)),
});

describe('the completeness at the verdict', () => {
  it('says how answers about all flows are counted, as the interview counts them otherwise', () => {
    const some = withoutSome(answeredShop());
    expect(textOf(some)).toMatch(
      /Completeness \d+ % of the answers are there; one about all flows counts for each flow/,
    );
    const narrow = verdictOf(some, 58);
    const at = narrow.findIndex((line) => line.startsWith('Completeness'));
    for (const line of narrow.slice(at, at + 2)) expect(line.length).toBeLessThanOrEqual(58);
    expect(narrow[at + 1]).toMatch(/^ {15}\S.*each flow$/);
  });

  it('says no more than the share where nothing is missing, or no two flows share an answer', () => {
    const all = visibleItems(answeredShop(), theBank()).reduce(
      (a, { key }) => (key in a.answers ? a : setChoice(a, key, 'joint', { points: 3 })),
      answeredShop(),
    );
    expect(textOf(all)).toContain('Completeness 100 % of the answers are there');
    expect(textOf(all)).not.toContain('counts for each flow');
    const { flows } = firstShop();
    const one = { ...withoutSome(all), flows: flows.slice(0, 1), processes: [], failures: [] };
    expect(textOf(one)).not.toContain('counts for each flow');
  });
});

describe('the dimensions at the verdict', () => {
  it('stand beside what the readiness is made of, which is not their mean', () => {
    const shop = answeredShop();
    const { project } = analyse(shop, theBank()).readiness;
    const text = textOf(shop);
    const [, parts = '', lowest] =
      /0\.7 x the weighted mean of (.+?), plus 0\.3 x the lowest \((\w+)\)/.exec(text) ?? [];
    const values = new Map(parts.split(/, | and /).map((part) => [part.split(' ')[0], Number(part.split(' ')[1])]));
    expect([...values.keys()]).toEqual(['project', 'systems', 'data', 'flows']);
    expect(values.get(lowest)).toBe(Math.min(...values.values()));
    const { pillars } = theBank().scoring.readiness;
    const mean = Object.entries(pillars).reduce((sum, [name, share]) => sum + share * (values.get(name) ?? 0), 0);
    expect(Math.abs(0.7 * mean + 0.3 * Math.min(...values.values()) - (project?.raw ?? 0))).toBeLessThan(1);
    expect(text.includes('A failed gate holds it at 49.')).toBe(project?.capped);
  });

  it('say so where a failed gate holds the readiness down', () => {
    const good = answeredShop();
    const answers = Object.fromEntries(
      Object.keys(good.answers).map((key) => [key, { joint: { points: 4 as const } }]),
    );
    expect(textOf({ ...good, answers })).not.toContain('A failed gate');
    const gate = theBank().questions.find((one) => one.gate && one.id in answers)?.id ?? '';
    const failed = { ...good, answers: { ...answers, [gate]: { joint: { points: 0 as const } } } };
    expect(textOf(failed)).toContain('A failed gate holds it at 49.');
  });
});
