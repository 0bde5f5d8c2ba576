import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { lookOf } from '../../../src/commands/io/look.ts';
import type { Extent } from '../../../src/commands/summary/section-names.ts';
import { summary } from '../../../src/commands/summary/summary.ts';
import { bank, example, halfAnswered } from '../../report/support/sample.ts';

const TODAY = '2026-11-23';
const shown = (assessment: ReturnType<typeof example>, columns = 100, extent: Extent = 'short') => {
  const analysis = analyse(assessment, bank(), { today: TODAY });
  return summary({ assessment, analysis, bank: bank(), today: TODAY, look: lookOf({ columns }, {}) }, extent);
};

describe('the short result in a terminal', () => {
  const a = example();
  const analysis = analyse(a, bank(), { today: TODAY });
  const text = shown(a);

  it('fits on about two screens', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(104);
  });

  it('says what to plan with and what to promise, in days, weeks and by date', () => {
    expect(text).toMatch(/plan with \(P50\) +1,020 person-days +\d+ weeks +live 2027-\d\d-\d\d/);
    expect(text).toMatch(/promise \(P80\) +1,451 person-days +\d+ weeks +live 2027-\d\d-\d\d/);
    expect(text).toContain('the target date 2027-10-04');
  });

  it('says what running costs, where most of the spread is, and what saves most', () => {
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /Running it afterwards takes 70 to 116 days a year, a starting norm\. Most of the spread \(8 %\) comes from .*\. What saves most: Bring the interface documentation up to date .* 21 days less at P80 of the build\./,
    );
  });

  it('lists five findings of the landscape, what is broken first, and says how to see the others', () => {
    const all = analysis.landscape.findings;
    const part = text.slice(text.indexOf('What the landscape itself says'), text.indexOf('Top risks'));
    expect(part.match(/^ {2}[!•] /gm)).toHaveLength(5);
    expect(part).toContain(`... and ${all.length - 5} more (--section findings)`);
  });

  it('tells the most important of everything else, under the name by which it is asked for', () => {
    const part = text.slice(text.indexOf('What else it says'));
    expect(part).toMatch(/^ {2}golden-records +1 conflict; Several systems claim/m);
    expect(part).toMatch(/^ {2}rings +1 ring; Order/m);
    expect(part).toMatch(/^ {2}weights +The project lies between 42 and 49 in nine draws of ten/m);
    expect(part).toMatch(/^ {2}agenda +7 topics, about 40 minutes/m);
    for (const name of [
      'evidence',
      'blast-radius',
      'keys',
      'capacity',
      'failures',
      'raci',
      'scope',
      'delivery',
      'lint',
    ])
      expect(part).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
    expect(part).toContain('--all tells everything, --section NAME[,NAME] chosen sections whole.');
  });

  it('shows where a score may lie, and marks the hollow ones', () => {
    const hollow = a.systems.filter((one) => analysis.readiness.systems[one.id]?.hollow);
    expect(hollow.length).toBeGreaterThan(0);
    for (const one of hollow) expect(text).toMatch(new RegExp(`${one.name} .*\\(\\d+ to \\d+\\).*hollow`));
    expect(text).toContain('hollow: high, but mostly claimed');
  });

  it('lists the least ready of very many systems, and counts the others', () => {
    const [first] = a.systems;
    if (first === undefined) throw new Error('the example has no system');
    const many = Array.from({ length: 40 }, (_, index) => ({ ...first, id: `s${index}`, name: `Further ${index}` }));
    const long = shown({ ...a, systems: [...a.systems, ...many] });
    expect(long.split('\n').length).toBeLessThanOrEqual(110);
    expect(long).toContain('... and 38 more, each as ready, readier or not assessed (--section readiness)');
    expect(long.indexOf('Contractor database')).toBeLessThan(long.indexOf('PIM '));
  });

  it('names answers that no longer hold', () => {
    const held = halfAnswered();
    const answers = { ...held.answers, 'P-ST-01': { joint: { points: 3 as const, until: '2026-01-31' } } };
    expect(shown({ ...held, answers })).toMatch(/No longer holds[\s\S]*P-ST-01, held until 2026-01-31/);
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

describe('the width', () => {
  it.each([
    [60, 'short'],
    [80, 'short'],
    [60, 'all'],
    [80, 'all'],
  ] as const)('of %i columns holds every line, %s', (columns, extent) => {
    for (const line of shown(example(), columns, extent).split('\n'))
      expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
  });

  it('holds names of wide letters, too', () => {
    const a = example();
    const systems = a.systems.map((one) => ({ ...one, name: `倉庫管理システム${one.name}倉庫管理システム` }));
    for (const line of shown({ ...a, systems }, 80).split('\n'))
      expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });

  it('of 60 columns still says every figure of a score', () => {
    expect(shown(example(), 60)).toMatch(/^ {2}ERP +40 \(33 to 46\) +up to {2}46 +known 90 %$/m);
  });
});

describe('how much is answered', () => {
  it('says that an answer about all flows counts for each, which the interview asks once', () => {
    const { progress } = analyse(halfAnswered(), bank(), { today: TODAY });
    const text = shown(halfAnswered()).replace(/\s+/g, ' ');
    expect(text).toContain(
      `${progress.answered} of ${progress.visible} answers are there, ${progress.unknown} of them unknown; one about all flows counts for each flow`,
    );
    expect(shown(example())).toMatch(/answers are there, \d+ of them unknown$/m);
  });
});
