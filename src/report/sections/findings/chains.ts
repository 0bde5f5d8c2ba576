import { type Block, type Cell, heading, paragraph, table } from '../../blocks.ts';
import { availability, minutes, seconds } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { bounded, gravestFirst, type Part, standing } from '../parts.ts';

const MOST = 20;

/** What a process waits for at the same moment: how long it takes, and how often all of it works. */
export function chains(view: View): Part {
  const { latency, availability: up } = view.analysis.landscape;
  if (latency.length === 0 && up.length === 0)
    return 'Chains that wait: no process has steps that wait for each other over a synchronous flow.';
  return [
    heading(2, 'Chains that must all work at once', 'findings-chains'),
    paragraph(
      'Where a process waits for one system after the other, waiting times add up and availabilities multiply.',
    ),
    ...upTable(view),
    ...waitTable(view),
  ];
}

function processName({ assessment }: View, id: string): string {
  return assessment.processes.find((one) => one.id === id)?.name ?? id;
}

function upTable(view: View): Block[] {
  const { shown, rest } = bounded(gravestFirst(view.analysis.landscape.availability), MOST, 'chain');
  if (shown.length === 0) return [];
  const right = { align: 'right', grow: 0 } as const;
  return [
    table(
      [
        { head: 'Process' },
        { head: 'Needs at the same moment' },
        { head: 'Available', ...right },
        { head: 'Lost a month', ...right },
        { head: 'Needed', ...right },
        { head: '', grow: 0 },
      ],
      shown.map((one): Cell[] => [
        processName(view, one.process),
        one.systems.map((id) => nameOf(view, 'system', id)).join(' → '),
        one.availability === null
          ? 'not known'
          : `${one.unknownSystems.length > 0 ? 'at best ' : ''}${availability(one.availability)}`,
        one.lostMinutesPerMonth === null ? '' : minutes(one.lostMinutesPerMonth),
        one.need === null ? 'not stated' : availability(one.need),
        standing(one.level),
      ]),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

function waitTable(view: View): Block[] {
  const { shown, rest } = bounded(gravestFirst(view.analysis.landscape.latency), MOST, 'chain');
  if (shown.length === 0) return [];
  const right = { align: 'right', grow: 0 } as const;
  return [
    table(
      [
        { head: 'Process' },
        { head: 'Waits for, one after the other' },
        { head: 'Takes', ...right },
        { head: 'May take', ...right },
        { head: '', grow: 0 },
      ],
      shown.map((one): Cell[] => [
        processName(view, one.process),
        one.flows.map((id) => nameOf(view, 'flow', id)).join(' → '),
        `${one.unknownFlows.length > 0 ? 'at least ' : ''}${seconds(one.seconds)}`,
        one.needS === null ? 'not stated' : seconds(one.needS),
        standing(one.level),
      ]),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}
