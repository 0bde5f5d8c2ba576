import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { bankFromJson, bankToJson, loadBank, packProblems } from '../../src/bank/load.ts';
import { QUESTION_PHASES, SCOPES } from '../../src/bank/schema.ts';
import { visibleItems } from '../../src/bank/visible.ts';
import { ASPECTS, DEPTHS } from '../../src/model/entities.ts';
import { startFromScenario } from '../../src/model/merge.ts';
import { checkReferences } from '../../src/model/references.ts';
import { TEMPLATES } from './pack-of.ts';
import { RISKS_OF } from './risks-of.ts';

const bank = loadBank(TEMPLATES);

describe('our own pack', () => {
  it('loads without a problem', () => {
    expect(packProblems(TEMPLATES)).toEqual([]);
  });

  it('comes back from its JSON as it was', () => {
    expect(bankFromJson(bankToJson(bank))).toEqual(bank);
  });

  it('holds 98 questions, 61 rules, 8 scenarios and 15 failure modes', () => {
    const { questions, rules, scenarios, failureModes, severities } = bank;
    expect([questions, rules, scenarios, failureModes, severities].map(({ length }) => length)).toEqual([
      98, 61, 8, 15, 4,
    ]);
  });

  it('asks 20 questions in a quick, 88 in a standard and 98 in a deep interview', () => {
    const counts = DEPTHS.map((_, at) => bank.questions.filter(({ depth }) => DEPTHS.indexOf(depth) <= at).length);
    expect(counts).toEqual([20, 88, 98]);
  });

  it('spreads its questions over phases and scopes', () => {
    const table = QUESTION_PHASES.map((phase) =>
      SCOPES.map((scope) => bank.questions.filter((one) => one.phase === phase && one.scope === scope).length),
    );
    expect(table).toEqual([
      [12, 6, 2, 3],
      [4, 3, 1, 0],
      [4, 0, 0, 1],
      [3, 5, 0, 1],
      [7, 20, 3, 6],
      [6, 3, 1, 1],
      [4, 1, 0, 1],
    ]);
  });

  it('has nine gates', () => {
    const gates = bank.questions.filter(({ gate }) => gate).map(({ id }) => id);
    expect(gates).toEqual(['P-ST-01', 'P-ST-06', 'SY-01', 'PAY-01', 'DO-01', 'DO-02', 'P-BA-02', 'P-DL-02', 'P-DL-04']);
  });

  it('asks six questions once as the integration standard', () => {
    const standard = bank.questions.filter((question) => question.standard).map(({ id }) => id);
    expect(standard).toEqual(['FL-05', 'FL-06', 'FL-07', 'FL-09', 'FL-11', 'FL-13']);
  });

  it('feeds from each question exactly the risks that it is meant to feed', () => {
    const fed = Object.fromEntries(
      bank.questions.map(({ id }) => [
        id,
        bank.rules
          .filter(({ triggers }) => id in triggers)
          .map((rule) => rule.id)
          .join(' '),
      ]),
    );
    expect(fed).toEqual(RISKS_OF);
  });

  it('counts what no question asks as signals', () => {
    const signals = bank.rules.flatMap(({ id, signals }) => Object.keys(signals).map((signal) => `${id} ${signal}`));
    expect(signals).toEqual(['R56 unknown_share', 'R57 disagreement', 'R58 plan_gap']);
  });

  it('explains at least 45 terms, each in two sentences and once', () => {
    expect(bank.glossary.length).toBeGreaterThanOrEqual(45);
    for (const { term, text } of bank.glossary) {
      expect(text.split(/(?<=[.!?])\s+(?=[A-Z"])/), term).toHaveLength(2);
    }
  });

  it('explains every abbreviation of a category in a sentence of its own', () => {
    for (const { id, description } of bank.categories) expect(description, id).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('gives each aspect with a default one person who answers for it', () => {
    for (const { aspect, roles } of bank.responsibilities) {
      expect(ASPECTS).toContain(aspect);
      expect(
        Object.values(roles).filter((letter) => letter === 'A'),
        aspect,
      ).toHaveLength(1);
      expect(Object.keys(roles)).toEqual(bank.head.roles.map(({ id }) => id));
    }
  });
});

describe.each(bank.scenarios.map((scenario) => [scenario.id, scenario] as const))('scenario %s', (id, scenario) => {
  const assessment = startFromScenario(scenario.name, id, scenario, 'deep', 42);

  it('holds together', () => {
    expect(checkReferences(assessment)).toEqual([]);
  });

  it('keeps the invariants that a landscape alone can keep', () => {
    const own = new Set([
      'I-01',
      'I-02',
      'I-03',
      'I-04',
      'I-05',
      'I-07',
      'I-10',
      'I-11',
      'I-12',
      'I-13',
      'I-16',
      'I-24',
    ]);
    expect(analyse(assessment, bank).lint.filter((finding) => own.has(finding.id))).toEqual([]);
  });

  it('leads every flow to a process', () => {
    const processes = new Set(scenario.processes.map((process) => process.id));
    for (const { id: flow, processes: of = [] } of scenario.flows) {
      expect(
        of.filter((one) => processes.has(one)),
        flow,
      ).not.toEqual([]);
    }
  });

  it('names whom to tell, how and how fast, for each failure', () => {
    for (const { id: failure, reaction, notify, channel, withinMinutes } of scenario.failures) {
      expect([reaction, channel, withinMinutes], failure).not.toContain(undefined);
      expect(notify.length, failure).toBeGreaterThan(0);
    }
  });

  it('brings questions about each of its systems, objects and flows', () => {
    const scopes = new Set(visibleItems(assessment, bank).map(({ scopeId }) => scopeId));
    for (const { id: one } of [...scenario.systems, ...scenario.dataObjects, ...scenario.flows])
      expect(scopes).toContain(one);
  });
});
