import { describe, expect, it } from 'vitest';
import { findOutGroups } from '../../../src/analysis/find-out/find-out-groups.ts';
import { findPath } from '../../../src/analysis/path/find-path.ts';
import { visibleItems } from '../../../src/bank/visible.ts';
import { type Assessment, assessment } from '../../../src/model/assessment.ts';
import { bank, example, META, reportOf } from '../support/sample.ts';
import { allText, chapterOf, textsOf } from '../support/texts.ts';

const today = META.date;
const chapter = (a: Assessment) => chapterOf(reportOf(a, today).report.blocks, 'plan');
const textOf = (a: Assessment) => allText(chapter(a));

/** Answers every question alike, those included that an answer opens. */
function answered(a: Assessment, points: 0 | 3 | 4): Assessment {
  const open = visibleItems(a, bank()).filter(({ key }) => a.answers[key] === undefined);
  if (open.length === 0) return a;
  const reply = { joint: { points, evidence: { level: 'test' as const, ref: 'T-1' } } };
  return answered(
    { ...a, answers: { ...a.answers, ...Object.fromEntries(open.map(({ key }) => [key, reply])) } },
    points,
  );
}

function small(systems: number): Assessment {
  const list = Array.from({ length: systems }, (_, n) => ({ id: `s${n}`, name: `System ${n}`, criticality: 1 }));
  return assessment.parse({ plimsoll: 1, name: 'Small', depth: 'quick', systems: list });
}

describe('whom to ask', () => {
  const groups = findOutGroups(example(), bank(), { today });
  const blocks = chapter(example());
  const rows = textsOf(blocks);

  it('names each who knows with the hours, in the order of the groups', () => {
    expect(groups.length).toBeGreaterThan(5);
    const places = groups.map((one) => rows.findIndex((row) => row.startsWith(`${one.name} | `)));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    groups.forEach(({ contact, hours }, at) => {
      const cells = rows[places[at] ?? -1]?.split(' | ') ?? [];
      expect(cells[1]).toBe(contact ?? '');
      expect(cells[3]).toBe(String(hours));
    });
  });

  it('lists the questions of each by what they are about, and what knowing moves', () => {
    const lead = rows.find((row) => row.startsWith('Integration lead | '));
    const found = groups.find(({ name }) => name === 'Integration lead');
    expect(lead).toContain('Integration hub: SY-06, SY-10');
    const readiness = found?.questions.reduce((sum, one) => sum + one.readiness, 0) ?? 0;
    expect(lead?.split(' | ')[4]).toBe(readiness.toFixed(1));
    expect(rows.find((row) => row.startsWith('Head of sales to companies | '))).toMatch(/\d+\u00a0days$/);
  });

  it('shows eight questions of a person at most, and counts the others', () => {
    const a = example();
    const answers = Object.fromEntries(Object.keys(a.answers).map((key) => [key, { joint: { points: 'unknown' } }]));
    const text = textOf({ ...a, answers: answers as Assessment['answers'] });
    expect(text).toMatch(/ and \d+ more \| /);
  });

  it('is left out where nothing is unknown', () => {
    expect(textOf(answered(small(1), 3))).not.toContain('Whom to ask');
  });
});

describe('the cheapest way to the next verdict', () => {
  it('holds every action of the way once, with its days, and says whether it is proven', () => {
    const path = findPath(example(), bank(), { kind: 'verdict', level: 'proceed-with-plan' }, { today });
    const text = textOf(example());
    expect(path.reached).toBe(false);
    expect(path.blocked.slice(0, -1).every((one) => one.startsWith('Broken by the facts'))).toBe(true);
    expect(path.blocked.at(-1)).toContain('change those facts too');
    for (const one of path.blocked) expect(text).toContain(one);
    expect(text).toContain('The cheapest way to “Proceed with the plan”');
    expect(text).toContain(`${path.steps.length} actions of the plan and ${Math.round(path.days)} days`);
    expect(text).toContain(path.exact ? 'No cheaper set exists' : 'not proven to be the cheapest');
    const part = text.slice(text.indexOf('The cheapest way'));
    const ids = [...new Set(path.steps.map(({ questionId }) => questionId))];
    for (const id of ids) expect(part.split(` ${id}`)).toHaveLength(2);
    const days = part
      .split('\n')
      .filter((row) => row.split(' | ').length === 5 && /\d$/.test(row))
      .map((row) => Number(row.split(' | ')[4]));
    expect(days).toHaveLength(ids.length);
    expect(days.reduce((sum, one) => sum + one, 0)).toBeCloseTo(path.days, 0);
  });

  it('leads on to “Proceed” from “Proceed with the plan”, and nowhere from “Proceed”', () => {
    const good = answered(small(2), 3);
    const middling = visibleItems(good, bank()).filter(({ question }) => question.scope === 'system');
    const half = Object.fromEntries(middling.map(({ key }) => [key, { joint: { points: 2 as const } }]));
    const planned = answered({ ...good, answers: { ...good.answers, ...half } }, 3);
    expect(reportOf(planned, today).analysis.verdict.level).toBe('proceed-with-plan');
    expect(textOf(planned)).toContain('The cheapest way to “Proceed”');
    const best = answered(small(2), 4);
    expect(reportOf(best, today).analysis.verdict.level).toBe('proceed');
    expect(textOf(best)).not.toContain('The cheapest way');
  });

  it('names eight places of an action at most', () => {
    const poor = answered(small(12), 0);
    expect(textOf(poor)).toMatch(/ SY-01 gate \| (System \d+; ){7}System \d+ and 4 more \| /);
  });

  it('says what still must be answered', () => {
    const a = answered(small(2), 3);
    const gate = visibleItems(a, bank()).find(({ question }) => question.gate);
    const { [gate?.key ?? '']: _, ...answers } = a.answers;
    const text = textOf({ ...a, answers });
    expect(text).toContain('Still to be answered for it: 1 question of 1');
    expect(text).toContain(`${gate?.key} ${gate?.question.text.slice(0, 10)}`);
  });

  it('is not there where nothing is answered: the chapter is left out, with the reason', () => {
    const { blocks } = reportOf(small(2), today).report;
    expect(allText(chapterOf(blocks, 'plan'))).toBe('');
    expect(allText(chapterOf(blocks, 'scope'))).toContain('What to do: no answer calls for an action so far.');
  });

  it('is led to by the first actions: an appendix has all of them, each once with its number', () => {
    const { report, analysis } = reportOf(example(), today);
    const numbers = (anchor: string) =>
      textsOf(chapterOf(report.blocks, anchor)).flatMap((row) =>
        /^\d+ \| .* (gate|risk|out)\b/.test(row) ? [Number.parseInt(row, 10)] : [],
      );
    expect(analysis.plan.length).toBeGreaterThan(60);
    expect(numbers('actions')).toEqual(analysis.plan.map((_, index) => index + 1));
    expect(numbers('plan').length).toBeLessThan(60);
  });

  it('is left to the command for a very large landscape', () => {
    const text = textOf(answered(small(61), 0));
    expect(text).toContain('as the landscape has 61 systems: “plimsoll path” finds it');
    expect(text).not.toContain('Afterwards: readiness');
  });
});
