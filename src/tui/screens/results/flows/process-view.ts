import { happyHops } from '../../../../analysis/landscape/process-hops.ts';
import { sequencePicture } from '../../../../diagrams/characters/sequence-picture.ts';
import { type Sequence, type SequenceStep, sequenceOf } from '../../../../diagrams/sequence.ts';
import type { Process } from '../../../../model/entities.ts';
import { editOf } from '../edit.ts';
import { type Entry, group, said } from '../entry.ts';
import { nameOfEntity } from '../page.ts';
import { flowList } from './flow-list.ts';
import { sequenceKey } from './keys.ts';
import { pictureEntries, type Sheet, type View } from './sheet.ts';

/** A process step by step, with what its systems send each other. */
export function processView(sheet: Sheet, id: string): View | undefined {
  const { assessment, index, width, pen } = sheet;
  const process = assessment.processes.find((one) => one.id === id);
  if (process === undefined) return undefined;
  const sequence = sequenceOf({ index }, process);
  const drawn = pen && sequencePicture(sequence, width, pen);
  const steps = group(
    'Steps',
    sequence.steps.map((step, at) => stepEntry(sheet, process, step, at)),
  );
  const flows = flowsOf(sheet, process);
  if (pen === undefined || drawn === undefined) {
    return { title: process.name, above: pen === undefined ? [] : told(sequence, width), below: [...steps, ...flows] };
  }
  return {
    title: process.name,
    above: pictureEntries(sheet, drawn.picture, {
      key: sequenceKey(pen.unicode),
      edit: editOf(assessment, id),
    }),
    below: [...(drawn.isTold ? [] : steps), ...flows],
  };
}

/** Why there is no picture. */
function told({ lifelines }: Sequence, width: number): Entry[] {
  const text =
    lifelines.length === 0
      ? 'No step names a system yet: the steps are listed.'
      : `${lifelines.length} systems have no room side by side in this width: the steps are listed.`;
  return [{ ...said('told', text, width, { tone: 'muted' }), still: true }];
}

function stepEntry({ assessment, width }: Sheet, process: Process, step: SequenceStep, at: number): Entry {
  const who = [...(step.isException ? ['if not'] : []), step.actor].filter(Boolean).join(', ');
  const sent = step.messages.map(({ from, to, twoWay }) => {
    const [a, b] = [nameOfEntity(assessment, from), nameOfEntity(assessment, to)];
    return twoWay ? `${a} and ${b} exchange it` : `${a} sends to ${b}`;
  });
  const where =
    step.messages.length === 0 && step.system !== undefined ? [`in ${nameOfEntity(assessment, step.system)}`] : [];
  const how = [...sent, ...where, ...(step.note === '' ? [] : [step.note])].join(', ');
  const text = `${who === '' ? '' : `${who}: `}${step.text}${how === '' ? '' : ` (${how})`}`;
  const edit = editOf(assessment, process.id);
  return said(`step ${at}`, text, width, { mark: { text: `${step.number.padStart(2)} `, tone: 'strong' }, edit });
}

function flowsOf(sheet: Sheet, process: Process): Entry[] {
  const used = new Set(happyHops(sheet.index, process).flatMap(({ flows }) => flows));
  return flowList(sheet, new Map([...used].map((flow) => [flow, flow.id])));
}
