import { describe, expect, it } from 'vitest';
import {
  interview,
  nameOf,
  nextUnanswered,
  progress,
  questionTitle,
  type Section,
  stepsOf,
} from '../../src/bank/interview.ts';
import { loadBank } from '../../src/bank/load.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { joint, landscapeOf } from './landscape-of.ts';
import { TEMPLATES } from './pack-of.ts';

const bank = loadBank(TEMPLATES);
const answers = (points: Record<string, number | 'unknown'>) => ({ answers: joint(points) as Assessment['answers'] });
const find = (sections: readonly Section[], id: string): Section | undefined =>
  sections.flatMap((one) => [one, ...one.sections]).find((one) => one.id === id);
const keysIn = (a: Assessment, id: string, exceptions?: ReadonlySet<string>) =>
  find(interview(a, bank, exceptions && { exceptions }), id)?.steps.map(({ key }) => key);

describe('sections', () => {
  it('follow the interview: strategy, systems, data, flows, then the phases', () => {
    const titles = interview(landscapeOf(), bank).map(({ title }) => title);
    expect(titles).toEqual([
      'Strategy',
      'Systems',
      'Data',
      'Flows',
      'Architecture',
      'Design',
      'Delivery',
      'Operations',
    ]);
  });

  it('hold one part for each system, object and flow, in their order', () => {
    const sections = interview(landscapeOf(), bank);
    expect(find(sections, 'systems')?.sections.map(({ title }) => title)).toEqual(['Shop', 'Mailbox']);
    expect(find(sections, 'data')?.sections.map(({ scopeId }) => scopeId)).toEqual(['product', 'customer']);
    expect(find(sections, 'flows')?.sections.map(({ title }) => title)).toEqual([
      'All flows',
      'News to customers',
      'Shop to shop2',
    ]);
  });

  it('gather business, application and infrastructure questions under architecture', () => {
    const keys = keysIn(landscapeOf(), 'architecture') ?? [];
    expect(new Set(keys.map((key) => key.slice(0, 4)))).toEqual(new Set(['P-BA', 'P-AP', 'P-IN']));
  });

  it('count what is answered in them and below', () => {
    const sections = interview(
      landscapeOf(answers({ 'SY-01@shop': 3, 'SY-02@shop': 'unknown', 'SY-01@mail': 0 })),
      bank,
    );
    expect(find(sections, 'systems')?.answered).toBe(3);
    expect(find(sections, 'systems/shop')?.answered).toBe(2);
    const total = (find(sections, 'systems/shop')?.total ?? 0) + (find(sections, 'systems/mail')?.total ?? 0);
    expect(find(sections, 'systems')?.total).toBe(total);
  });

  it('keep every question that applies, the standard ones once', () => {
    const steps = stepsOf(interview(landscapeOf(), bank));
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
    expect(steps.filter(({ question }) => question.id === 'FL-05')).toHaveLength(1);
    expect(steps.filter(({ question }) => question.id === 'FL-08')).toHaveLength(2);
  });

  it('are empty but there where the landscape is empty', () => {
    const sections = interview(landscapeOf({ systems: [], dataObjects: [], flows: [] }), bank);
    expect(find(sections, 'flows')).toMatchObject({ sections: [], answered: 0, total: 0 });
    expect(sections).toHaveLength(8);
  });
});

describe('the integration standard', () => {
  it('is asked once for all flows', () => {
    expect(keysIn(landscapeOf(), 'flows/*')).toEqual(['FL-05', 'FL-06', 'FL-07', 'FL-09', 'FL-11']);
    expect(keysIn(landscapeOf(), 'flows/f1')).not.toContain('FL-05@f1');
  });

  it('shows a flow apart once it is answered apart, or asked for', () => {
    expect(keysIn(landscapeOf(answers({ 'FL-05@f1': 1 })), 'flows/f1')).toContain('FL-05@f1');
    expect(keysIn(landscapeOf(), 'flows/f1', new Set(['FL-05@f1']))).toContain('FL-05@f1');
    expect(keysIn(landscapeOf(), 'flows/f1', new Set(['FL-06@f1']))).not.toContain('FL-06@f1');
  });

  it('does not pass for the answer of an exception that is still open', () => {
    const sections = interview(landscapeOf(answers({ 'FL-05': 3 })), bank, { exceptions: new Set(['FL-05@f1']) });
    const steps = stepsOf(sections);
    expect(steps.find(({ key }) => key === 'FL-05')).toMatchObject({ answered: true, reply: { points: 3 } });
    expect(steps.find(({ key }) => key === 'FL-05@f1')).toMatchObject({ answered: false });
  });

  it('needs no answer where each flow has its own', () => {
    const a = landscapeOf(answers({ 'FL-05@f1': 1, 'FL-05@f2': 2 }));
    expect(stepsOf(interview(a, bank)).find(({ key }) => key === 'FL-05')?.answered).toBe(true);
  });
});

describe('names', () => {
  const question = (id: string) => bank.questions.find((one) => one.id === id) ?? bank.questions[0];

  it('stand in the question', () => {
    const title = (id: string, scope?: string) => {
      const one = question(id);
      return one && questionTitle(one, landscapeOf(), scope);
    };
    expect(title('SY-01', 'shop')).toBe('Who is responsible for Shop?');
    expect(title('FL-12', 'f2')).toBe('For Shop to shop2: what is proven by test?');
    expect(title('FL-05')).toMatch(/^For all flows: /);
    expect(title('P-ST-01')).toMatch(/^Are the business objectives/);
  });

  it('are put in as they are, whatever signs they hold', () => {
    const a = landscapeOf({ systems: [{ id: 'x', name: '$& {flow} $1' }] });
    const one = question('SY-01');
    expect(one && questionTitle(one, a, 'x')).toBe('Who is responsible for $& {flow} $1?');
  });

  it('are found by kind where an id is used by several', () => {
    const a = landscapeOf({
      systems: [{ id: 'order', name: 'Order system' }],
      dataObjects: [{ id: 'order', name: 'Order' }],
    });
    expect(nameOf(a, 'order')).toBe('Order system');
    expect(nameOf(a, 'order', 'data')).toBe('Order');
    expect(nameOf(a, 'gone')).toBe('gone');
    expect(nameOf(a, undefined)).toBe('New shop');
  });
});

describe('going on', () => {
  it('leads to the next open question, round the end, and nowhere when all is answered', () => {
    const steps = stepsOf(interview(landscapeOf(answers({ 'P-ST-02': 3 })), bank));
    expect(nextUnanswered(steps)?.key).toBe('P-ST-01');
    expect(nextUnanswered(steps, 'P-ST-01')?.key).toBe('P-ST-03');
    expect(nextUnanswered(steps, steps.at(-1)?.key)?.key).toBe('P-ST-01');
    expect(nextUnanswered(steps.filter(({ answered }) => answered))).toBeUndefined();
  });
});

describe('progress', () => {
  it('counts what is answered, unknown and flagged, and the minutes left', () => {
    const a = landscapeOf({
      answers: {
        ...(joint({ 'P-ST-01': 3, 'SY-01@shop': 'unknown' }) as Assessment['answers']),
        'P-ST-02': { joint: { flagged: true } },
        'SY-99@gone': { joint: { points: 3 } },
      },
    });
    const { answered, total, unknown, flagged, minutesLeft } = progress(a, bank);
    expect([answered, unknown, flagged]).toEqual([2, 1, 1]);
    expect(minutesLeft).toBe(Math.ceil(((total - 2) * 9) / 60));
  });

  it('takes about 9, 21 and 25 minutes for five systems, three objects and six flows', () => {
    const systems = ['pim', 'payment', 'erp', 'crm', 'ecommerce'].map((category) => ({
      id: category,
      name: category,
      category,
      criticality: 3,
    }));
    const dataObjects = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const flows = [1, 2, 3, 4, 5, 6].map((at) => ({
      id: `f${at}`,
      from: 'pim',
      to: 'erp',
      direction: 'two_way' as const,
    }));
    const minutes = (['quick', 'standard', 'deep'] as const).map(
      (depth) => progress(landscapeOf({ depth, systems, dataObjects, flows }), bank).minutesLeft,
    );
    expect(minutes[0]).toBeLessThanOrEqual(11);
    expect(minutes[1]).toBeLessThanOrEqual(25);
    expect(minutes[2]).toBeLessThanOrEqual(30);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
  });
});
