import { describe, expect, it } from 'vitest';
import { condition, type Subject } from '../../src/bank/conditions.ts';
import { factBook } from '../../src/bank/facts.ts';
import { loadBank } from '../../src/bank/load.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { landscapeOf } from './landscape-of.ts';
import { TEMPLATES } from './pack-of.ts';

const bank = loadBank(TEMPLATES);

/** Whether a condition holds for the first system, object or flow of an assessment, or for the project. */
function holds(
  expression: string,
  subject: 'project' | 'system' | 'data' | 'flow',
  a: Assessment = landscapeOf(),
  points = -1,
) {
  const book = factBook(a, bank);
  const { systems, dataObjects, flows } = a;
  const facts =
    subject === 'system'
      ? systems.slice(0, 1).map(book.system)
      : subject === 'data'
        ? dataObjects.slice(0, 1).map(book.data)
        : flows.slice(0, 1).map(book.flow);
  return condition(expression, subject).holds(subject === 'project' ? book.project : (facts[0] ?? {}), () => points);
}

describe('facts of the project', () => {
  it('tell depth, scenario, kind, circumstances, vendors and regulation', () => {
    const a = landscapeOf({
      depth: 'deep',
      scenario: 'T2',
      profile: { vendors: 4, regulated: true, contextFlags: ['bigbang'] },
    });
    const all = 'depth == "deep" && scenario == "T2" && vendors >= 3 && regulated && "bigbang" in contextFlags';
    expect(holds(all, 'project', a)).toBe(true);
    expect(holds('kind == "ecommerce_platform"', 'project', a)).toBe(true);
    expect(holds('kind == "website"', 'project', landscapeOf({ scenario: 'T2', profile: { kind: 'website' } }))).toBe(
      true,
    );
  });

  it('are -1 vendors and no flags where nothing is known', () => {
    expect(holds('vendors == -1 && !regulated && contextFlags == [] && kind == ""', 'project')).toBe(true);
  });

  it('call for an initial load if it is stated, a system goes, or a flow is a bulk load', () => {
    const system = { id: 'old', name: 'Old', lifecycle: 'replaced' as const };
    const bulk = { id: 'f', from: 'a', to: 'b', pattern: 'batch_file' as const, trigger: 'on_demand' as const };
    expect(holds('initialLoad', 'project')).toBe(false);
    expect(holds('initialLoad', 'project', landscapeOf({ systems: [system] }))).toBe(true);
    expect(holds('initialLoad', 'project', landscapeOf({ flows: [bulk] }))).toBe(true);
    expect(holds('initialLoad', 'project', landscapeOf({ flows: [{ ...bulk, trigger: 'automatic' }] }))).toBe(false);
    expect(holds('initialLoad', 'project', landscapeOf({ systems: [system], profile: { initialLoad: false } }))).toBe(
      false,
    );
  });
});

describe('facts of a scope', () => {
  it('tell what a system is', () => {
    expect(holds('system.criticality >= 3 && system.category == "ecommerce" && !system.external', 'system')).toBe(true);
  });

  it('tell whether an object is sensitive', () => {
    expect(holds('object.sensitive', 'data')).toBe(false);
    expect(
      holds(
        'object.sensitive',
        'data',
        landscapeOf({ dataObjects: [{ id: 'c', name: 'C', sensitivity: 'confidential' }] }),
      ),
    ).toBe(true);
    expect(holds('object.sensitivity == ""', 'data', landscapeOf({ dataObjects: [{ id: 'c', name: 'C' }] }))).toBe(
      true,
    );
  });

  it('call a flow external and sensitive after its ends and objects', () => {
    expect(holds('flow.external && flow.sensitive', 'flow')).toBe(true);
    const flow = { id: 'f', from: 'shop', to: 'erp', objects: ['product'] };
    expect(holds('flow.external || flow.sensitive', 'flow', landscapeOf({ flows: [flow] }))).toBe(false);
    expect(holds('flow.external', 'flow', landscapeOf({ flows: [{ ...flow, via: 'mail' }] }))).toBe(true);
  });

  it('include the points of questions', () => {
    expect(holds('points("SY-03") >= 2', 'system', landscapeOf(), 2)).toBe(true);
    expect(holds('points("SY-03") >= 2', 'system', landscapeOf(), -1)).toBe(false);
  });
});

describe('conditions of graph rules', () => {
  const finding = (subject: Subject, facts: Record<string, number | boolean>) => {
    const rule = bank.rules.find(({ check }) => check === subject);
    return condition(rule?.when ?? '', subject).holds(
      { ...factBook(landscapeOf(), bank).project, finding: facts },
      () => -1,
    );
  };

  it('take a ring without a guard', () => {
    expect(finding('cycle', { guarded: false, systems: 2 })).toBe(true);
    expect(finding('cycle', { guarded: true, systems: 2 })).toBe(false);
  });

  it('take a system that splits the landscape or lies on three in ten ways, but no sink', () => {
    expect(finding('single_point', { articulation: true, betweenness: 0, sink: false })).toBe(true);
    expect(finding('single_point', { articulation: false, betweenness: 0.3, sink: false })).toBe(true);
    expect(finding('single_point', { articulation: false, betweenness: 0.29, sink: false })).toBe(false);
    expect(finding('single_point', { articulation: true, betweenness: 1, sink: true })).toBe(false);
  });

  it('take a chain below its need and more than 1.5 direct links a system', () => {
    expect(finding('synchronous_chain', { availability: 0.975, need: 0.995, systems: 5 })).toBe(true);
    expect(finding('synchronous_chain', { availability: 0.995, need: 0.995, systems: 1 })).toBe(false);
    expect(finding('landscape', { pointToPoint: 16, systems: 10 })).toBe(true);
    expect(finding('landscape', { pointToPoint: 15, systems: 10 })).toBe(false);
  });
});

describe('a condition that fails while it is computed', () => {
  it('hides nothing', () => {
    expect(holds('1 / (vendors + 1) == 5', 'project')).toBe(true);
  });
});
