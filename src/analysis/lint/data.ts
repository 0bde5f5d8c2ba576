import type { DataObject } from '../../model/entities.ts';
import type { Context } from '../context.ts';
import { isGuarded } from '../risks/findings.ts';
import type { Topology } from '../schema.ts';
import { enumerate, flowName, objectName, systemName } from '../wording.ts';
import { type Fault, reporter } from './finding.ts';

type Kind = Topology['goldenRecordConflicts'][number]['kind'];

/** A ring through the master is I-15's matter. */
const GOLDEN: Record<Exclude<Kind, 'write-cycle'>, { id: string; severity: Fault['severity']; mend: string }> = {
  none: { id: 'I-10', severity: 'warning', mend: 'decide which system holds the truth' },
  several: { id: 'I-10', severity: 'error', mend: 'leave one, and make the others read-only' },
  'missing-system': { id: 'I-10', severity: 'error', mend: 'add the system, or name another' },
  'foreign-writer': { id: 'I-12', severity: 'error', mend: 'turn the flow round, or declare origination: true on it' },
  'never-published': {
    id: 'I-13',
    severity: 'warning',
    mend: 'add the flow that carries it on, or mark the data object terminal: true',
  },
  'unreached-reader': { id: 'I-13', severity: 'warning', mend: 'add the flow from the master, or name another master' },
};

/** I-10, I-12, I-13: one golden record for each group of attributes, written by its master, and published. */
export function goldenRecordsHold(_: Context, topology: Topology): Fault[] {
  return topology.goldenRecordConflicts.flatMap(({ kind, object, text }) => {
    if (kind === 'write-cycle') return [];
    const { id, severity, mend } = GOLDEN[kind];
    return [reporter(id, severity)(object, 'goldenRecord', text, mend)];
  });
}

/** Whether both ends of a flow can find the same record: a stable key, or a managed cross-reference. */
function isUsable(identifier: DataObject['identifier']): boolean {
  if (identifier === undefined || identifier === '') return false;
  if (typeof identifier === 'string' || identifier.xref !== undefined) return true;
  return identifier.kind !== 'match' && identifier.immutable !== false && identifier.name !== undefined;
}

/** I-11: what flows can be identified at both ends. */
export function flowingDataIsIdentified({ assessment, index }: Context): Fault[] {
  const report = reporter('I-11', 'warning');
  return assessment.dataObjects.flatMap(({ id, identifier }) => {
    const flows = index.flowsOfObject.get(id) ?? [];
    if (flows.length === 0 || isUsable(identifier)) return [];
    const names = enumerate(flows.map((flow) => flowName(index, flow)));
    const text = `${objectName(index, id)} has no identifier on which both ends can rely (${names}).`;
    return [
      report(id, 'identifier', text, 'name a shared, immutable key, or the system that manages the cross-reference'),
    ];
  });
}

/** I-15: no ring of automatic flows for the same data, unless each is known to ignore its own echo. */
export function ringsAreGuarded(context: Context, topology: Topology): Fault[] {
  const report = reporter('I-15', 'warning');
  const questions = new Set(
    context.bank.rules.filter((rule) => rule.check === 'cycle').flatMap((rule) => Object.keys(rule.triggers)),
  );
  return topology.cycles
    .filter(({ flows }) => !isGuarded(context, flows, questions))
    .map(({ object, systems, flows }) => {
      const names = enumerate(systems.map((system) => systemName(context.index, system)));
      const via = enumerate(flows.map((id) => flowName(context.index, { id })));
      const text = `${objectName(context.index, object)} can come back to where it was changed: ${names} form a ring (${via}).`;
      const mend =
        'break the ring, or let each flow ignore what it sent itself, tested: answer FL-06, or state loopGuard: true where that is not asked';
      return report(object, 'flows', text, mend);
    });
}

const PROTECTED = new Set(['personal', 'special_category', 'payment']);

/** I-21: data of people and payments has a legal basis and a retention, and goes minimised to each target. */
export function protectedDataIsLawful({ assessment, index }: Context): Fault[] {
  const report = reporter('I-21', 'warning');
  return assessment.dataObjects.flatMap(({ id, sensitivity, legalBasis, retention }) => {
    if (!PROTECTED.has(sensitivity ?? '')) return [];
    const name = objectName(index, id);
    const found: Fault[] = [];
    const lacking = [...(legalBasis ? [] : ['legal basis']), ...(retention ? [] : ['retention'])];
    if (lacking.length > 0) {
      const text = `${name} is protected data, but no ${lacking.join(' and no ')} is stated.`;
      found.push(report(id, legalBasis ? 'retention' : 'legalBasis', text, 'state why it may be kept, and how long'));
    }
    const full = (index.flowsOfObject.get(id) ?? []).filter((flow) => flow.security?.minimised !== true);
    if (full.length > 0) {
      const names = enumerate(full.map((flow) => flowName(index, flow)));
      const text = `Whether ${name} goes out with the least data is not stated for ${names}.`;
      found.push(
        report(id, 'security.minimised', text, 'send only what the target needs, and say so in security.minimised'),
      );
    }
    return found;
  });
}
