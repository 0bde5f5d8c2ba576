import { ALL_FLOWS } from '../../analysis/conventions.ts';
import type { Action, Risk } from '../../analysis/schema.ts';
import { basis, party, word } from '../words.ts';
import { type ColumnOf, type DataTable, dataTable, several, text } from './data-table.ts';
import { nameOf, namesOf, personOf, type Source } from './source.ts';

export function risksTable(source: Source): DataTable {
  const { analysis, assessment, rules } = source;
  const kindOf = ({ rule }: Risk) => {
    const kind = rules.get(rule)?.scope;
    return kind === 'graph' ? undefined : kind;
  };
  const treatment = ({ rule }: Risk) =>
    Object.hasOwn(assessment.treatments, rule) ? assessment.treatments[rule] : undefined;
  const columns: ColumnOf<Risk>[] = [
    text('Risk', 8, (one) => one.rule),
    text('Name', 34, (one) => one.name),
    text('Status', 9, (one) => one.status),
    text('Colour', 9, (one) => one.colour),
    text('Category', 18, (one) => word(one.category)),
    text('Objective', 14, (one) => word(one.objective)),
    text('Where', 34, (one) => namesOf(source, one.scopes, kindOf(one))),
    text('Systemic', 9, (one) => (one.systemic ? 'yes' : 'no')),
    text('Rests on', 14, (one) => basis(one.basis)),
    { head: 'Likelihood', type: 'percent', width: 11, of: (one) => one.probability.current },
    { head: 'Likelihood level (1-5)', type: 'integer', width: 11, of: (one) => one.level.likelihood },
    { head: 'Without any measure', type: 'percent', width: 11, of: (one) => one.probability.inherent },
    { head: 'After the plan', type: 'percent', width: 11, of: (one) => one.probability.target },
    { head: 'Loss', type: 'percent', width: 10, of: (one) => one.loss },
    { head: 'Impact level (1-5)', type: 'integer', width: 11, of: (one) => one.level.impact },
    { head: 'Expected loss', type: 'percent', width: 11, of: (one) => one.expectedLoss },
    { head: 'Avoidable loss', type: 'percent', width: 11, of: (one) => one.reducibleLoss },
    text('Owner', 12, (one) => party(one.owner)),
    { head: 'Statement', type: 'prose', width: 60, of: (one) => one.statement },
    { head: 'Mitigation', type: 'prose', width: 50, of: (one) => one.mitigation },
    { head: 'Early warning', type: 'prose', width: 40, of: (one) => one.earlyWarning },
    text('Treatment', 12, (one) => treatment(one)?.status),
    text('Treated by', 18, (one) => personOf(source, treatment(one)?.owner)),
    { head: 'Due', type: 'date', width: 12, of: (one) => treatment(one)?.due },
    { head: 'Note', type: 'prose', width: 40, of: (one) => treatment(one)?.note },
  ];
  return dataTable('risks', 'Risks', analysis.risks, columns);
}

const REASONS: Readonly<Record<Action['reason'], string>> = {
  gate: 'opens a gate',
  'find-out': 'finds out',
  risk: 'lowers risk',
};

export function actionsTable(source: Source): DataTable {
  const { analysis, questions } = source;
  const numbers = new Map(analysis.plan.map((one, index) => [one, index + 1]));
  const columns: ColumnOf<Action>[] = [
    { head: 'No.', type: 'integer', width: 6, of: (one) => numbers.get(one) },
    text('Key', 18, (one) => one.key),
    { head: 'Action', type: 'prose', width: 60, of: (one) => one.text },
    text('Where', 28, (one) => {
      const kind = questions.get(one.questionId)?.scope;
      return kind === undefined || one.scope === ALL_FLOWS ? one.scope : nameOf(source, one.scope, kind);
    }),
    text('Owner', 14, (one) => party(one.owner)),
    text('Why', 14, (one) => REASONS[one.reason]),
    text('Risks', 20, (one) => several(one.risks)),
    { head: 'Days from', type: 'number', width: 9, of: (one) => one.days?.from },
    { head: 'Days to', type: 'number', width: 9, of: (one) => one.days?.to },
    { head: 'Days, middle', type: 'number', width: 9, of: (one) => one.days?.middle },
    text('Takes instead', 24, (one) => one.instead),
    text('Due before', 16, (one) => word(one.duePhase)),
    { head: 'Takes away of expected loss', type: 'percent', width: 13, of: (one) => one.reduction },
    { head: 'Days so far', type: 'number', width: 10, of: (one) => one.running.days },
    { head: 'Red risks after', type: 'integer', width: 10, of: (one) => one.running.redRisks },
    { head: 'Expected loss after', type: 'percent', width: 11, of: (one) => one.running.expectedLoss },
    { head: 'Readiness after', type: 'number', width: 11, of: (one) => one.running.readiness },
  ];
  return dataTable('actions', 'Actions', analysis.plan, columns);
}

type Finding = { from: string; level: string; about: readonly string[]; text: string; mend?: string };

/** What the landscape says by itself, and what the file does: the first are found by reckoning, the last by reading. */
export function findingsTable(source: Source): DataTable {
  const { landscape, topology, lint } = source.analysis;
  const said = new Set(landscape.findings.map((one) => one.text));
  // A ring, a cycle and a write cycle of one object are the same loop.
  const rings = new Set(landscape.findings.flatMap((one) => (one.check === 'ring' ? one.entities.slice(0, 1) : [])));
  const all: Finding[] = [
    ...landscape.findings.map(({ check, level, entities, text: words }) => ({
      from: word(check).replaceAll('-', ' '),
      level: LEVELS[level],
      about: entities,
      text: words,
    })),
    ...topology.goldenRecordConflicts
      .filter((one) => one.kind !== 'write-cycle' && !said.has(one.text))
      .map((one) => ({
        from: 'golden record',
        level: LEVELS.warn,
        about: [one.object, ...one.systems, ...one.flows],
        text: one.text,
      })),
    ...topology.cycles
      .filter((one) => !rings.has(one.object))
      .map((one) => ({
        from: 'loop',
        level: LEVELS.warn,
        about: [one.object, ...one.systems, ...one.flows],
        text: `${nameOf(source, one.object, 'data')} travels in a circle between ${namesOf(source, one.systems, 'system')}: a change may come back as an echo.`,
      })),
    ...lint.map(({ id, severity, entity, text: words, mend }) => ({
      from: `file check ${id}`,
      level: severity,
      about: [entity],
      text: words,
      mend,
    })),
  ];
  const columns: ColumnOf<Finding>[] = [
    text('Found by', 20, (one) => one.from),
    text('Level', 12, (one) => one.level),
    { head: 'Finding', type: 'prose', width: 80, of: (one) => one.text },
    { head: 'What to do', type: 'prose', width: 50, of: (one) => one.mend },
    text('About', 36, (one) => namesOf(source, one.about)),
    text('Ids', 24, (one) => several(one.about)),
  ];
  return dataTable('findings', 'Findings', all, columns);
}

const LEVELS = { red: 'broken', warn: 'look at it', unknown: 'not known', ok: 'fine' } as const;
