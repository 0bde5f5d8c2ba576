import { flowsByProcess } from '../../../analysis/readiness/process-flows.ts';
import { type Block, type Cell, heading, paragraph, type Text, table } from '../../blocks.ts';
import { count, counted, firstOf } from '../../format.ts';
import { anchors, nameOf, type View } from '../../view.ts';
import { knownTable } from '../known-table.ts';
import { bounded } from '../parts.ts';

/** More columns than this cannot be read across a page. */
const MOST = { columns: 7, systems: 60, flows: 30 };

/** Which system carries which process: by its steps, by the flows of the process, or as its own entry says. */
export function processMatrix(view: View): Block[] {
  const { processes, systems } = view.assessment;
  if (processes.length === 0 || systems.length === 0) return [];
  const flows = flowsByProcess(view.context.index, processes);
  const uses = new Map<string, Map<string, { steps: number; flows: number; told: boolean }>>();
  const at = (system: string, process: string) => {
    const row = uses.get(system) ?? new Map<string, { steps: number; flows: number; told: boolean }>();
    const cell = row.get(process) ?? { steps: 0, flows: 0, told: false };
    uses.set(system, row.set(process, cell));
    return cell;
  };
  for (const { id, steps } of processes) {
    for (const { system } of steps) if (system !== undefined) at(system, id).steps += 1;
    for (const { from, to, via } of flows.get(id) ?? []) {
      for (const end of new Set([from, to, via ?? from])) at(end, id).flows += 1;
    }
  }
  for (const system of systems) for (const process of system.processes ?? []) at(system.id, process).told = true;
  const known = systems.filter((one) => uses.has(one.id));
  if (known.length === 0) return [];
  const { shown, rest } = bounded(known, MOST.systems, 'system');
  const inColumns = processes.length <= MOST.columns;
  const cell = (system: string, process: string): string => {
    const use = uses.get(system)?.get(process);
    if (use === undefined) return '';
    const parts = [
      ...(use.steps === 0 ? [] : [counted(use.steps, 'step')]),
      ...(use.flows === 0 ? [] : [counted(use.flows, 'flow')]),
    ];
    return parts.length === 0 ? 'takes part' : parts.join(', ');
  };
  const functions = (id: string): string => (view.context.index.systems.get(id)?.functions ?? []).join(', ');
  return [
    heading(2, 'Which system carries which process', 'processes-matrix'),
    paragraph('By the steps that it performs and the flows that it sends, receives or passes on.'),
    ...knownTable(
      [
        { head: 'System' },
        { head: 'What it does' },
        ...(inColumns ? processes.map(({ name }) => ({ head: name })) : [{ head: 'Processes' }]),
      ],
      shown.map(({ id, name }): Cell[] => [
        [{ text: name, to: anchors.system(id) }],
        functions(id),
        ...(inColumns
          ? processes.map((process) => cell(id, process.id))
          : [
              firstOf(
                [...(uses.get(id)?.keys() ?? [])].map((process) => view.processes.get(process)?.name ?? process),
                6,
              ),
            ]),
      ]),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

/** Flows that serve no process or no objective: cost without a benefit that anybody named. */
export function flowsWithoutPurpose(view: View): Block[] {
  const { flows, processes, objectives } = view.assessment;
  if (flows.length === 0 || (processes.length === 0 && objectives.length === 0)) return [];
  const processesOf = new Map<string, string[]>();
  for (const [process, list] of flowsByProcess(view.context.index, processes))
    for (const { id } of list) processesOf.set(id, [...(processesOf.get(id) ?? []), process]);
  const orphans = flows.flatMap((flow) => {
    const served = processesOf.get(flow.id) ?? [];
    const reaches =
      (flow.objectives ?? []).length > 0 || served.some((id) => (view.processes.get(id)?.objectives ?? []).length > 0);
    const lacks = [
      ...(processes.length > 0 && served.length === 0 ? ['process'] : []),
      ...(objectives.length > 0 && !reaches ? ['objective'] : []),
    ];
    return lacks.length === 0 ? [] : [{ flow, lacks }];
  });
  const title = heading(2, 'From flow to objective', 'processes-trace');
  if (orphans.length === 0)
    return [title, paragraph('Every flow serves a process and, by itself or through it, an objective.')];
  const { shown, rest } = bounded(orphans, MOST.flows, 'flow');
  return [
    title,
    paragraph(
      `${counted(orphans.length, 'flow')} of ${count(flows.length)} cannot be traced to what ${orphans.length === 1 ? 'it is' : 'they are'} for. A flow that serves no objective is cost without benefit: name its purpose or leave it out.`,
    ),
    table(
      [{ head: 'Flow' }, { head: 'Serves no' }],
      shown.map(({ flow, lacks }): Text[] => [
        [{ text: `${flow.id} `, strong: true, to: anchors.flow(flow.id) }, { text: nameOf(view, 'flow', flow.id) }],
        lacks.join(' and no '),
      ]),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}
