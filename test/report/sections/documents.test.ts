import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { compose } from '../../../src/report/compose.ts';
import { bank, example, halfAnswered, META } from '../support/sample.ts';
import { allText, chapterOf, textsOf } from '../support/texts.ts';

/** The text of one chapter; the others are not composed, which is quicker. */
function chapter(a: Assessment, anchor: string, ...more: string[]) {
  const analysis = analyse(a, bank(), { today: META.date });
  const { blocks } = compose(a, analysis, bank(), META, { chapters: [anchor, ...more] });
  const own = chapterOf(blocks, anchor);
  return { analysis, blocks: own, text: allText(own), rows: textsOf(own).map((row) => row.replaceAll('\u00a0', ' ')) };
}

describe('processes', () => {
  const { text, rows, analysis } = chapter(example(), 'processes');

  it('tell the happy path step by step, and what the process needs', () => {
    const a = example();
    for (const process of a.processes) {
      expect(text).toContain(
        `${process.name}: readiness ${Math.round(analysis.readiness.processes[process.id]?.demonstrated ?? -1)}`,
      );
      for (const step of process.steps) expect(text).toContain(step.text);
    }
    expect(text).toContain(
      'It works 99 % of the time, is back after 60 min (RTO), loses no more than 5 min of data (RPO) and sees data no older than 15 min',
    );
  });

  it('say which system carries which process, by steps and flows', () => {
    expect(rows).toContain('System | What it does | Move to the new platform | Sell and deliver');
    expect(rows.find((row) => row.startsWith('WMS | '))).toMatch(/\| 1 step, 3 flows$/);
  });

  it('name flows that serve no process, and so no objective', () => {
    const a = example();
    const flows = [
      ...a.flows,
      { id: 'f99', from: 'pim', to: 'crm', objects: ['product'], direction: 'one_way' as const },
    ];
    expect(text).toContain('Every flow serves a process and, by itself or through it, an objective.');
    const rows = chapter({ ...a, flows }, 'processes').rows.filter((row) => row.startsWith('f99 '));
    expect(rows).toEqual([expect.stringMatching(/\| process and no objective$/)]);
  });

  it('keep exceptions apart from the happy path, at their step', () => {
    const a = example();
    const [first, ...others] = a.processes;
    if (first === undefined) throw new Error('the example has no process');
    const step = { text: 'Card is refused: offer another way to pay', exceptionOf: 2 };
    const found = chapter({ ...a, processes: [{ ...first, steps: [...first.steps, step] }, ...others] }, 'processes');
    expect(found.rows.some((row) => row.startsWith('2 | Card is refused'))).toBe(true);
  });
});

describe('people', () => {
  const { text, rows } = chapter(example(), 'people');

  it('show by department whose each system is, and what the plan asks of it', () => {
    expect(rows).toContain(
      'System | E-commerce | Finance | IT | Marketing and search | Product | Sales to companies | Warehouse',
    );
    expect(rows).toContain('ERP |  | home, owns | runs |  |  |  | ');
    expect(text).toMatch(/Most work falls to IT: \d+ actions, \d+ days/);
  });

  it('say what each one prepares and when he or she is told', () => {
    const lead = rows.find((row) => row.startsWith('Integration lead\nlead integrator | '));
    expect(lead).toContain('SY-06 and SY-10 of Integration hub');
    expect(lead).toContain('An order placed in the shop does not reach the hub');
  });
});

describe('design sheets', () => {
  const { text, rows, analysis } = chapter(example(), 'design');

  it('stand for every flow, with contract, security, performance, errors, tests and monitoring', () => {
    for (const flow of example().flows)
      expect(text).toMatch(new RegExp(`^${flow.id} .*: \\d of 9 parts settled$`, 'm'));
    const parts = rows.map((row) => row.split(' | ')[0]);
    for (const part of [
      'Interface contract',
      'Data structures and keys',
      'Security',
      'Performance',
      'Errors and repeats',
      'Tests',
      'Monitoring',
    ])
      expect(parts.filter((one) => one === part)).toHaveLength(example().flows.length);
  });

  it('name what is open: a fact that is missing, and an answer that is not good enough', () => {
    const sheet = text.slice(text.search(/^f3 .*parts settled$/m), text.search(/^f4 .*parts settled$/m));
    expect(sheet).toContain('acceptance criterion');
    expect(sheet).toContain('FL-08 “Complaints”');
    expect(sheet).toContain('does not try again');
    expect(text).toContain('f4 Stock and shipments from WMS to hub');
    expect(text).toContain('it breaks below today’s peak');
  });

  it('hold a mapping to fill in where the fields of the data are known', () => {
    const a = example();
    const dataObjects = a.dataObjects.map((one) =>
      one.id === 'product'
        ? { ...one, attributeGroups: [{ id: 'texts', name: 'Texts', attributes: ['title', 'colour'] }] }
        : one,
    );
    const found = chapter({ ...a, dataObjects }, 'design');
    expect(found.rows).toContain('Product, Texts | colour | PIM |  | ');
    expect(analysis.landscape.documents.handover.ready).toBe(false);
  });
});

describe('delivery and what follows', () => {
  const { text } = chapter(example(), 'delivery');

  it('hold what is built, how it is proven and by whom', () => {
    for (const flow of example().flows)
      expect(text).toMatch(new RegExp(`^${flow.id} [^|]* \\| [^|]+ \\| [\\d.]+ \\| [^|]+ \\| `, 'm'));
    expect(text).toContain('A changed text is on the shop after 15 minutes');
  });

  it('hold the going live with the loads, the way back and the peak', () => {
    expect(text).toContain(
      'Run for the switch, then end: Bulk load from old shop to new platform and Open orders from old shop to hub.',
    );
    expect(text).toContain('If it is no-go, the next date is 2028-02-07.');
    expect(text).toContain('Nothing is switched from 2027-11-15 to 2027-12-24, the peak');
    expect(text).toMatch(/P-DL-04 Are the criteria.*“Criteria, no way back”/);
  });

  it('put a price on the year after, where a day has one', () => {
    expect(text).toMatch(/to run it, keep it up to date and develop it further: EUR [\d,]+ to EUR [\d,]+/);
    const { dayRate: _, ...profile } = example().profile;
    expect(chapter({ ...example(), profile }, 'delivery').text).toContain('no day rate is recorded');
  });

  it('say what one more system would take', () => {
    expect(text).toMatch(/One more system .* takes about \d+ days to join/);
  });
});

describe('response and escalation', () => {
  it('say who is called first, who next, and who nobody can call', () => {
    const { rows } = chapter(example(), 'failures');
    expect(rows).toContain('ERP | ERP administrator: mail, phone | Head of accounting: mail, phone |  | 8 h');
    expect(rows.find((row) => row.startsWith('Contractor database | '))).toContain('nobody is named');
  });

  it('hold severity, rehearsal and the volume that a workaround bears', () => {
    const { text } = chapter(example(), 'failures');
    expect(text).toContain('rehearsed 2027-02-03');
    expect(text).toContain('(bears 40 % of the volume)');
  });
});

describe('next steps and open questions', () => {
  it('begin with the first actions of the plan and the first unknown', () => {
    const { text, analysis } = chapter(example(), 'open');
    for (const action of analysis.plan.slice(0, 3)) expect(text).toContain(action.text);
    expect(text).toContain(`Ask first. ${analysis.findOutFirst[0]?.text}`);
    expect(text).toContain('Every question has an answer. 34 answers are “unknown”');
  });

  it('list each question that nobody answered once, with all its places', () => {
    const a = halfAnswered();
    const { rows, analysis } = chapter(a, 'open');
    const left = analysis.progress.visible - analysis.progress.answered;
    expect(rows.some((row) => row.startsWith('Answer what is left. '))).toBe(true);
    expect(left).toBeGreaterThan(20);
    const ids = rows
      .map((row) => /^([A-Z]+(?:-[A-Z]+)*-\d\d)(?: gate)? /.exec(row)?.[1])
      .filter((id) => id !== undefined);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('list what was marked to come back to, and what nobody confirmed', () => {
    const a = halfAnswered();
    const answers = {
      ...a.answers,
      'P-ST-02': { business: { points: 2 as const, note: 'ask finance', flagged: true as const } },
    };
    const systems = a.systems.map((one) => ({ ...one, assumed: true as const }));
    const { rows, text } = chapter({ ...a, answers, systems }, 'open');
    expect(rows.find((row) => row.startsWith('P-ST-02 '))).toMatch(/\| business \| ask finance$/);
    expect(text).toContain('Taken from the scenario, confirmed by nobody');
  });
});

describe('what is left out', () => {
  it('stands in the scope with a line of reason each', () => {
    const bare = halfAnswered({ systems: [], dataObjects: [], flows: [], processes: [], failures: [] });
    const a = { ...bare, answers: {} };
    const analysis = analyse(a, bank(), { today: META.date });
    const { blocks } = compose(a, analysis, bank(), META);
    const text = allText(chapterOf(blocks, 'scope'));
    expect(text).toContain('Effort and time: no flow is recorded that could be estimated.');
    expect(text).toContain('Processes and their happy path: No process is recorded');
    expect(text).toContain('Design sheets: what each flow is built from: no flow is recorded that could be designed.');
    for (const anchor of ['effort', 'processes', 'design']) expect(chapterOf(blocks, anchor)).toEqual([]);
  });

  it('counts what is built for the switch as in scope, as the estimate does', () => {
    const { text } = chapter(example(), 'scope');
    expect(text).toContain(
      'in | Bulk load from old shop to new platform and Open orders from old shop to hub | Is built for the switch and ends with Old shop',
    );
  });
});
