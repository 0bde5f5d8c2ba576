import { type Block, heading, type Inline, list, paragraph, type Text } from '../../blocks.ts';
import { count, counted, days } from '../../format.ts';
import { anchors, placeOf, type View } from '../../view.ts';
import { party } from '../../words.ts';

const MOST = 3;

/** What happens on Monday: the first actions, the first questions, the meeting, the signature, the next look. */
export function nextSteps(view: View): Block[] {
  const { plan, findOutFirst, agenda, landscape, progress } = view.analysis;
  const { handover, delivery } = landscape.documents;
  const chapter = (anchor: string, text: string): Inline =>
    view.chapters.has(anchor) ? { text, to: anchor } : { text };
  const left = progress.visible - progress.answered;
  const stopped = delivery.steps.find((step) => !step.go);
  const steps: Text[][] = [
    left === 0
      ? []
      : [
          [
            { text: 'Answer what is left. ', strong: true },
            { text: `${counted(left, 'question')} of ${count(progress.visible)}; “we do not know” is an answer too.` },
          ],
        ],
    plan.slice(0, MOST).map(
      (action): Text => [
        {
          text: `Begin no. ${view.planNumber.get(action.key) ?? ''}. `,
          strong: true,
          to: anchors.action(action.key),
        },
        {
          text: `${action.text} (${placeOf(view, action)}; ${party(action.owner)}${action.days === null ? '' : `, ${days(action.days.middle)}`}).`,
        },
      ],
    ),
    findOutFirst
      .slice(0, 1)
      .map(
        (one): Text => [
          { text: 'Ask first. ', strong: true },
          { text: `${one.text} Who may know: ${party(one.answeredBy)}. ` },
          view.brief
            ? { text: `${counted(findOutFirst.length, 'answer is', 'answers are')} not known in all.` }
            : chapter('plan', `${counted(findOutFirst.length, 'unknown')} by whom to ask stand in the plan.`),
        ],
      ),
    agenda.record.length === 0
      ? []
      : [
          [
            { text: 'Meet. ', strong: true },
            {
              text: `${agenda.minutes > 0 ? `${counted(agenda.minutes, 'minute')} for business and technology together` : 'Business and technology together'}: `,
            },
            chapter('agreement', 'the agenda is ready.'),
          ],
        ],
    [
      [
        { text: 'Hand over. ', strong: true },
        { text: `${handover.text} ` },
        ...(stopped === undefined
          ? []
          : [chapter('delivery', `“${stopped.name}” is the first step that may not go yet.`)]),
      ],
    ],
    [
      [
        { text: 'Look again. ', strong: true },
        {
          text: 'After these steps take up the assessment anew and compare: what moved, and why, is shown by the program.',
        },
      ],
    ],
  ];
  return [
    heading(2, 'Next steps', 'open-next'),
    paragraph('In this order, from what holds everything up to what keeps it true.'),
    list(steps.flat(), true),
  ];
}
