import { sequenceDrawings } from '../../../diagrams/draw/sequence-drawing.ts';
import { type Sequence, sequences } from '../../../diagrams/sequence.ts';
import { MOST_SEQUENCES } from '../../../diagrams/sizes.ts';
import { mermaidSequence } from '../../../diagrams/text/mermaid.ts';
import { heading, paragraph } from '../../blocks.ts';
import { counted, firstOf, series } from '../../format.ts';
import type { View } from '../../view.ts';
import { type Diagram, figures } from './diagram.ts';

const MOST_IN_WORDS = 12;

/** One sequence diagram for each of the most critical processes. */
export function sequenceDiagram(view: View): Diagram {
  const { processes } = view.assessment;
  const shown = sequences(view.context, MOST_SEQUENCES);
  const missing = processes.filter(({ id }) => !shown.some((one) => one.id === id)).map(({ name }) => name);
  return {
    layer: 'Technical',
    name: 'Sequence of each process',
    anchor: 'diagram-sequences',
    shows: 'what passes between the systems of a process, step by step',
    made:
      processes.length === 0
        ? 'no process is recorded'
        : shown.length === 0
          ? 'no process has a step that names a system or a flow'
          : [
              ...shown.flatMap((one) => [
                heading(3, one.name, `diagram-sequence-${one.id}`),
                ...figures(titleOf(one), altOf(one), sequenceDrawings(one), mermaidSequence(one)),
              ]),
              ...(missing.length === 0
                ? []
                : [paragraph(`Not drawn, for want of steps or room: ${firstOf(missing, 8)}.`, 'small')]),
            ],
  };
}

function titleOf({ steps, lifelines }: Sequence): string {
  const happy = steps.filter(({ isException }) => !isException);
  const waits = happy.flatMap(({ messages }) => messages).filter(({ kind }) => kind === 'waits').length;
  const gaps = happy.flatMap(({ messages }) => messages).filter(({ kind }) => kind === 'gap').length;
  const untimed = happy.filter(({ note }) => note.includes('no time-out known')).length;
  const points = [
    ...(waits > 0 ? [`${counted(waits, 'call')} ${waits === 1 ? 'waits' : 'wait'} for an answer`] : []),
    ...(untimed > 0 ? [`for ${untimed} no time-out is known`] : []),
    ...(gaps > 0 ? [`for ${counted(gaps, 'hand-over')} no flow is known`] : []),
  ];
  const lead = `${counted(happy.length, 'step')} through ${counted(lifelines.length, 'system')}`;
  return points.length === 0 ? `${lead}.` : `${lead}; ${series(points)}.`;
}

function altOf({ steps, lifelines }: Sequence): string {
  const told = steps.map(({ number, actor, text }) => `${number} ${actor === '' ? '' : `${actor}: `}${text}`);
  return `Lifelines of ${firstOf(
    lifelines.map(({ name }) => name),
    MOST_IN_WORDS,
  )}. Steps: ${firstOf(told, MOST_IN_WORDS)}.`;
}
