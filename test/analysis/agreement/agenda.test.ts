import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Factors, priorityOf } from '../../../src/analysis/agreement/priority.ts';
import { analyse } from '../../../src/analysis/index.ts';
import { isRed } from '../../../src/analysis/risks/register.ts';
import { visibleItems } from '../../../src/bank/visible.ts';
import { assessments } from '../support/arbitrary.ts';
import { BANK } from '../support/bank.ts';
import { sketch } from '../support/build.ts';
import { agendaOf, both, compare, SHOP } from './two-sides.ts';

describe('the priority of a topic', () => {
  const neutral: Factors = { weight: 1, difference: 1, gate: 1, criticality: 1, redRisks: 1 };

  it('is the product of weight, gap, gate, criticality and red risks', () => {
    expect(priorityOf(neutral)).toBe(1);
    expect(priorityOf({ weight: 3, difference: 4, gate: 1.5, criticality: 1.6, redRisks: 2 })).toBeCloseTo(57.6, 9);
  });

  /** Priority without the red risks, which hang on all answers. */
  const plain = (key: string, business: 0 | 4 | 'unknown', technology: 0 | 1 | 'unknown') => {
    const [item] = agendaOf(compare({ [key]: both(business, technology) })).items;
    const red = item?.because.find(({ ref }) => ref === 'agreement.agenda.redRisks')?.value;
    return (item?.priority ?? 0) / Number(red);
  };

  it('takes 2 points for a knowledge gap and 1.5 for shared ignorance', () => {
    // Weight 2, system of criticality 2: factor .7.
    expect(plain('SY-06@dwh', 4, 1)).toBeCloseTo(2 * 3 * 0.7, 9);
    expect(plain('SY-06@dwh', 4, 'unknown')).toBeCloseTo(2 * 2 * 0.7, 9);
    expect(plain('SY-06@dwh', 'unknown', 'unknown')).toBeCloseTo(2 * 1.5 * 0.7, 9);
  });

  it('is half as much again for a gate, and grows with the criticality of the place', () => {
    expect(plain('SY-01@shop', 4, 1)).toBeCloseTo(3 * 3 * 1.5 * 1.6, 9);
    expect(plain('SY-01@erp', 4, 1)).toBeCloseTo(3 * 3 * 1.5 * 0.4, 9);
    // A flow and a data object: the highest of the systems concerned. The project: neutral.
    expect(plain('FL-05@orders', 4, 1)).toBeCloseTo(3 * 3 * 1.6, 9);
    expect(plain('DO-04@order', 4, 1)).toBeCloseTo(3 * 3 * 1.6, 9);
    expect(plain('P-ST-01', 4, 1)).toBeCloseTo(3 * 3 * 1.5, 9);
  });

  it('grows by a third with each red risk that the question feeds', () => {
    const a = compare({ 'SY-01@shop': both(4, 0), 'SY-03@shop': both(4, 0), 'SY-06@shop': both(4, 0) });
    const { risks, agenda } = analyse(a, BANK);
    const red = new Set(risks.filter(isRed).map(({ rule }) => rule));
    expect(red.size).toBeGreaterThan(0);
    for (const { questionId, because } of agenda.items) {
      const fed = BANK.rules.filter(({ id, triggers }) => red.has(id) && triggers[questionId] !== undefined);
      expect(because.find(({ ref }) => ref === 'agreement.agenda.redRisks')?.value).toBeCloseTo(1 + fed.length / 3, 9);
    }
  });
});

describe('the agenda', () => {
  it('says what both sides answered with their notes, why it matters, what to ask and how long it takes', () => {
    const a = compare({ 'SY-03@erp': both({ points: 4, note: 'It has an API' }, { points: 0, note: 'Only by hand' }) });
    expect(agendaOf(a).items).toEqual([
      expect.objectContaining({
        key: 'SY-03@erp',
        text: 'Does ERP currently allow data exchange, and in what form?',
        gap: 4,
        business: { points: 4, label: 'API or events for all needed objects and operations', note: 'It has an API' },
        technology: { points: 0, label: 'None, or manual entry', note: 'Only by hand' },
        why: 'No interface means building one inside the system of somebody else.',
        prompt: 'Show one real call.',
        minutes: 10,
        departments: ['IT'],
      }),
    ]);
  });

  it('gives gates and wide gaps ten minutes and the others five', () => {
    const minutes = (key: string, business: 4 | 3, technology: 2 | 1) =>
      agendaOf(compare({ [key]: both(business, technology) })).items[0]?.minutes;
    expect(minutes('SY-06@dwh', 3, 1)).toBe(5);
    expect(minutes('SY-06@dwh', 4, 1)).toBe(10);
    expect(minutes('SY-01@dwh', 3, 2)).toBe(10);
  });

  it('names who answers for the aspect, else the role that usually does', () => {
    const answers = { 'SY-03@erp': both(3, 1) };
    const decider = (decisions: object) => agendaOf(compare(answers, { decisions })).items[0]?.decider;
    expect(decider({})).toEqual({
      aspect: 'architecture',
      people: [],
      role: 'Lead integrator (technology)',
      text: 'Lead integrator (technology), who usually answers for: Architecture, topology; nobody is named yet',
    });
    expect(decider({ architecture: { accountable: 'cy' } })).toMatchObject({
      people: ['Cy'],
      text: 'Cy, who answers for: Architecture, topology',
    });
    expect(decider({ architecture: { accountable: ['cy', 'ann'] } })).toMatchObject({ people: ['Cy', 'Ann'] });
  });

  it('leaves out what both say alike and what is agreed', () => {
    const agenda = agendaOf(compare({ 'SY-03@erp': both(3, 3), 'SY-06@erp': both(4, 0, 2) }));
    expect(agenda.items).toEqual([]);
    expect(agenda.record.at(-1)).toMatchObject({
      heading: 'Decided',
      topics: [
        { decision: expect.stringMatching(/^2, /), lines: [expect.stringMatching(/^Business: 4/), expect.any(String)] },
      ],
    });
  });

  it('has room for ten topics, five in the quick pass, and says how many are left', () => {
    const systems = Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, name: `S${at}` }));
    const answers = Object.fromEntries(systems.map(({ id }) => [`SY-03@${id}`, both(4, 1)]));
    const lengths = (depth: string) => {
      const { items, left } = agendaOf(sketch({ depth, systems, answers }));
      return [items.length, left];
    };
    expect(lengths('standard')).toEqual([10, 2]);
    expect(lengths('quick')).toEqual([5, 7]);
  });

  it('groups topics by who must be there, the decision-maker too', () => {
    const decisions = { architecture: { accountable: 'cy' } };
    const a = compare({ 'SY-03@erp': both(3, 1), 'SY-03@shop': both(4, 1), 'SY-06@erp': both(2, 1) }, { decisions });
    const groups = agendaOf(a).groups.filter(({ keys }) => keys.length > 0);
    expect(groups.map(({ departments, keys }) => [departments, keys])).toEqual([
      [['Management', 'Sales'], ['SY-03@shop']],
      [['IT', 'Management'], ['SY-03@erp']],
      [['IT'], ['SY-06@erp']],
    ]);
  });
});

describe('questions that belong on any agenda', () => {
  it('stand there while nobody has answered them, once for all places', () => {
    const { questions, items } = agendaOf(compare({ 'SY-01@shop': both(3, 3), 'FL-01@orders': both(2, 'unknown') }));
    const owner = questions.find(({ questionId }) => questionId === 'SY-01');
    expect(owner).toMatchObject({
      requirements: ['S41'],
      keys: ['SY-01@erp', 'SY-01@dwh'],
      places: ['ERP', 'Warehouse'],
    });
    expect(questions.map(({ questionId }) => questionId)).not.toContain('FL-01');
    expect(items.map(({ questionId }) => questionId)).toEqual(['FL-01']);
    expect(questions.some(({ questionId }) => questionId === 'P-ST-01')).toBe(false);
  });

  it('cover S38 to S54 as far as they are asked', () => {
    const asked = agendaOf(sketch({ ...SHOP, depth: 'deep' })).questions.flatMap(({ requirements }) => requirements);
    // S53 and S54 are asked once there is an interface.
    const wanted = Array.from({ length: 15 }, (_, at) => `S${38 + at}`);
    expect([...new Set(asked)].sort()).toEqual(wanted.sort());
  });

  it('make an agenda for a single respondent too', () => {
    const { alignment, agenda } = analyse(sketch(SHOP), BANK);
    expect(alignment).toBeNull();
    expect(agenda.items).toEqual([]);
    expect(agenda.minutes).toBe(agenda.questions.length * 5);
  });
});

describe('the minutes of the meeting', () => {
  it('hold each topic with both answers and an open line for the decision', () => {
    const [part] = agendaOf(compare({ 'SY-03@erp': both({ points: 3, note: 'API' }, 'unknown') })).record;
    expect(part).toMatchObject({ heading: 'IT' });
    expect(part?.topics[0]).toEqual({
      title: 'Does ERP currently allow data exchange, and in what form?',
      lines: [
        'Business: 3, API or webhook for a part of the needed objects (API)',
        'Technology: not known',
        'Why it matters: No interface means building one inside the system of somebody else.',
      ],
      decision: null,
      decider: 'Lead integrator (technology), who usually answers for: Architecture, topology; nobody is named yet',
    });
  });
});

describe('for any two respondents', () => {
  const points = fc.constantFrom<(0 | 1 | 2 | 3 | 4 | 'unknown')[]>(0, 1, 2, 3, 4, 'unknown');

  it('topics are in order, each in one group, and none is agreed upon', () => {
    fc.assert(
      fc.property(
        assessments,
        fc.array(fc.tuple(points, points, fc.boolean()), { minLength: 1, maxLength: 9 }),
        (a, said) => {
          const answers = visibleItems(a, BANK).map(({ key }, at) => {
            const [business, technology, agreed] = said[at % said.length] ?? [3, 3, false];
            return [key, agreed ? both(business, technology, 2) : both(business, technology)] as const;
          });
          const two = { ...a, answers: Object.fromEntries(answers) };
          const { agenda } = analyse(two, BANK);
          const priorities = agenda.items.map(({ priority }) => priority);
          expect(priorities).toEqual(priorities.toSorted((x, y) => y - x));
          for (const { key, gap } of agenda.items) {
            expect(two.answers[key]?.joint).toBeUndefined();
            expect(gap).not.toBe(0);
          }
          expect(agenda.groups.flatMap(({ keys }) => keys).sort()).toEqual(agenda.items.map(({ key }) => key).sort());
          expect(agenda.groups.flatMap(({ questions }) => questions)).toHaveLength(agenda.questions.length);
          expect(agenda.minutes).toBe(
            [...agenda.items, ...agenda.questions].reduce((sum, { minutes }) => sum + minutes, 0),
          );
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
