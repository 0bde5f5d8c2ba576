import { endsOf } from '../../../analysis/entity-index.ts';
import { type Block, heading, type Inline, list, paragraph } from '../../blocks.ts';
import { counted, days, decimal, firstOf } from '../../format.ts';
import { anchors, type View } from '../../view.ts';

const MOST = 12;

/** What comes later, and what one more system takes: the test of an architecture is the next one. */
export function nextSystem(view: View): Block[] {
  const { effort } = view.analysis;
  const later = view.assessment.systems.filter(({ lifecycle }) => lifecycle === 'future');
  const flows = effort?.flows ?? [];
  if (later.length === 0 && flows.length === 0) return [];
  const ends = view.assessment.flows.reduce((sum, flow) => sum + endsOf(flow).length, 0);
  const each = view.assessment.systems.length === 0 ? 0 : ends / view.assessment.systems.length;
  const sorted = flows.map(({ p50 }) => p50).sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const answer = view.items.get('P-ST-09');
  const points = answer?.reply?.points;
  const told: Inline[] =
    answer === undefined
      ? []
      : [
          { text: 'P-ST-09', to: anchors.answer('P-ST-09') },
          {
            text: ` on what joins within two years: ${typeof points === 'number' ? `“${answer.question.options[points] ?? ''}”` : points === 'unknown' ? 'not known' : 'not answered'}.`,
          },
        ];
  return [
    heading(2, 'The next system', 'delivery-next-system'),
    paragraph([
      ...(middle === undefined
        ? []
        : [
            {
              text: `One more system with as many flows as the others have on average (${decimal(Math.round(each * 10) / 10)}) takes about ${days(each * middle)} to join, at the middle of what the flows here take. `,
            },
          ]),
      {
        text:
          later.length === 0
            ? 'No system is recorded that joins later. '
            : `${counted(later.length, 'system')} ${later.length === 1 ? 'joins' : 'join'} later: nothing built now may stand in the way. `,
      },
      ...told,
    ]),
    ...(later.length === 0
      ? []
      : [
          list([
            firstOf(
              later.map(({ name }) => name),
              MOST,
            ),
          ]),
        ]),
  ];
}
