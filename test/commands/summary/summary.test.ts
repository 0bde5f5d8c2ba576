import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { lookOf } from '../../../src/commands/io/look.ts';
import { summary } from '../../../src/commands/summary/summary.ts';
import { bank, example, halfAnswered } from '../../report/support/sample.ts';

const TODAY = '2026-11-23';
const shown = (a: ReturnType<typeof example>, columns = 100) =>
  summary(a, analyse(a, bank(), { today: TODAY }), TODAY, lookOf({ columns }, {}));

describe('the result in a terminal', () => {
  const a = example();
  const analysis = analyse(a, bank(), { today: TODAY });
  const text = shown(a);

  it('fits on about two screens', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(96);
  });

  it('says what to plan with and what to promise, in days, weeks and by date', () => {
    expect(text).toMatch(/plan with \(P50\) +1,020 person-days +35 weeks +live 2027-07-22/);
    expect(text).toMatch(/promise \(P80\) +1,451 person-days +42 weeks +live 2027-09-14/);
    expect(text).toContain('the target date 2027-10-04 leaves');
  });

  it('lists five findings of the landscape, what is broken first, and counts the others', () => {
    const all = analysis.landscape.findings;
    const part = text.slice(text.indexOf('What the landscape itself says'), text.indexOf('Top risks'));
    expect(part.match(/^ {2}[!•] /gm)).toHaveLength(5);
    expect(part.indexOf('!')).toBeLessThan(part.indexOf('•'));
    expect(part).toContain(`... and ${all.length - 5} more`);
  });

  it('shows where a score may lie, and marks the hollow ones', () => {
    const hollow = a.systems.filter((one) => analysis.readiness.systems[one.id]?.hollow);
    for (const one of hollow) expect(text).toMatch(new RegExp(`${one.name} .*\\(\\d+ to \\d+\\).*hollow`));
    expect(text).toContain('hollow: high, but mostly claimed');
  });

  it('lists the least ready of very many systems, and counts the others', () => {
    const [first] = a.systems;
    if (first === undefined) throw new Error('the example has no system');
    const many = Array.from({ length: 40 }, (_, index) => ({ ...first, id: `s${index}`, name: `Further ${index}` }));
    const long = shown({ ...a, systems: [...a.systems, ...many] });
    expect(long.split('\n').length).toBeLessThanOrEqual(110);
    expect(long).toContain('... and 30 more, each as ready, readier or not assessed');
    expect(long.indexOf('Contractor database')).toBeLessThan(long.indexOf('PIM '));
  });

  it('names answers that no longer hold', () => {
    const held = halfAnswered();
    const answers = { ...held.answers, 'P-ST-01': { joint: { points: 3 as const, until: '2026-01-31' } } };
    expect(shown({ ...held, answers })).toMatch(/No longer holds[\s\S]*P-ST-01, held until 2026-01-31/);
  });

  it('stays within the width it is given', () => {
    for (const columns of [60, 80]) {
      const prose = shown(a, columns)
        .split('\n')
        .filter((line) => !line.includes('█'));
      for (const line of prose) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });

  it('leaves out effort and findings where there is nothing to build', () => {
    const empty = shown({
      ...halfAnswered({ flows: [], processes: [], failures: [], dataObjects: [], answers: {} }),
      answers: {},
    });
    expect(empty).not.toContain('person-days');
    expect(empty).toContain('not assessed');
  });
});
