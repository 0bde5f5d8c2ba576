import type { Process } from '../../model/entities.ts';
import { type Block, type Cell, heading, list, paragraph, type Text } from '../blocks.ts';
import { availability, count, counted, minutes, score, seconds, series } from '../format.ts';
import { anchors, nameOf, type View } from '../view.ts';
import { word } from '../words.ts';
import { knownTable } from './known-table.ts';
import { bounded } from './parts.ts';
import { flowsWithoutPurpose, processMatrix } from './processes/matrix.ts';

const MOST = 40;

/** The business layer: what each process does when nothing goes wrong, what it needs, and which systems carry it. */
export function processes(view: View): Block[] {
  const { shown, rest } = bounded(view.assessment.processes, MOST, 'process', 'processes');
  return [
    ...shown.flatMap((one) => process(view, one)),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
    ...processMatrix(view),
    ...flowsWithoutPurpose(view),
  ];
}

function process(view: View, one: Process): Block[] {
  const value = view.analysis.readiness.processes[one.id] ?? null;
  const weakest = value?.weakest;
  const ready =
    value === null
      ? 'its readiness is not assessed'
      : `readiness ${score(value.demonstrated)}${weakest === undefined ? '' : `, held by its weakest flow: ${nameOf(view, 'flow', weakest)}`}`;
  return [
    {
      kind: 'group',
      blocks: [
        heading(2, one.name, `process-${one.id}`),
        paragraph([{ text: `${one.name}: `, strong: true }, { text: `${ready}.` }]),
        ...facts(view, one),
      ],
    },
    ...happyPath(view, one),
    ...exceptions(view, one),
    ...faults(view, one),
  ];
}

function facts(view: View, one: Process): Block[] {
  const needs = [
    ...(one.availabilityNeed === undefined ? [] : [`works ${availability(one.availabilityNeed / 100)} of the time`]),
    ...(one.rtoMin === undefined ? [] : [`is back after ${minutes(one.rtoMin)} (RTO)`]),
    ...(one.rpoMin === undefined
      ? []
      : [one.rpoMin === 0 ? 'loses no data (RPO)' : `loses no more than ${minutes(one.rpoMin)} of data (RPO)`]),
    ...(one.freshnessNeedS === undefined ? [] : [`sees data no older than ${seconds(one.freshnessNeedS)}`]),
    ...(one.latencyNeedS === undefined ? [] : [`gets an answer within ${seconds(one.latencyNeedS)}`]),
  ];
  const objectives = one.objectives.map(
    (id) => view.assessment.objectives.find((other) => other.id === id)?.text ?? id,
  );
  const pairs = [
    { key: 'Change', value: word(one.change) },
    { key: 'Owner', value: one.owner === undefined ? 'not named' : (view.people.get(one.owner)?.name ?? one.owner) },
    { key: 'Serves', value: objectives.length === 0 ? 'no objective that is recorded' : objectives.join('; ') },
    { key: 'Needs', value: needs.length === 0 ? 'nothing is stated: no figure to design for' : `It ${series(needs)}` },
    { key: 'Peak', value: one.peakNote ?? '' },
    { key: 'Note', value: one.note ?? '' },
  ];
  return [{ kind: 'keyValues', pairs: pairs.filter(({ value }) => value !== '') }];
}

function happyPath(view: View, one: Process): Block[] {
  const steps = one.steps.flatMap((step, index) =>
    step.exceptionOf === undefined ? [{ step, number: index + 1 }] : [],
  );
  if (steps.length === 0)
    return [paragraph('Its happy path is not written down: nobody can say what the normal case is.')];
  return [
    heading(3, 'Happy path: the way without exceptions or errors', `process-${one.id}-path`),
    ...knownTable(
      [
        { head: '#', align: 'right', grow: 0 },
        { head: 'Step' },
        { head: 'Who' },
        { head: 'System' },
        { head: 'Flow', grow: 0 },
        { head: 'Data' },
        { head: 'Expected' },
      ],
      steps.map(({ step, number }): Text[] => [
        String(number),
        step.text,
        step.actor ?? '',
        step.system === undefined ? '' : nameOf(view, 'system', step.system),
        step.flow === undefined ? '' : [{ text: step.flow, to: anchors.flow(step.flow) }],
        (step.objects ?? []).map((id) => nameOf(view, 'data', id)).join(', '),
        step.expected ?? '',
      ]),
    ),
  ];
}

/** What leaves the happy path, at which step. */
function exceptions(view: View, one: Process): Block[] {
  const found = one.steps.filter((step) => step.exceptionOf !== undefined);
  if (found.length === 0) return [];
  return [
    heading(3, 'Exceptions', `process-${one.id}-exceptions`),
    ...knownTable(
      [
        { head: 'At step', align: 'right', grow: 0 },
        { head: 'Otherwise' },
        { head: 'Who' },
        { head: 'System' },
        { head: 'Flow', grow: 0 },
        { head: 'Expected' },
      ],
      found.map((step): Cell[] => [
        String(step.exceptionOf ?? ''),
        step.text,
        step.actor ?? '',
        step.system === undefined ? '' : nameOf(view, 'system', step.system),
        step.flow === undefined ? '' : [{ text: step.flow, to: anchors.flow(step.flow) }],
        step.expected ?? '',
      ]),
    ),
  ];
}

/** What does not belong on a happy path, or is missing from it. */
function faults({ analysis }: View, { id, steps }: Process): Block[] {
  const found = analysis.landscape.happyPaths.find((one) => one.process === id)?.findings ?? [];
  const told = found.filter((one) => one.kind !== 'no-steps');
  if (steps.length === 0 || told.length === 0) return [];
  return [
    paragraph(`${counted(told.length, 'point')} to look at on this path (of ${count(steps.length)} steps):`),
    list(told.map((one): Text => one.text)),
  ];
}
