import { type Block, heading, type Inline, list, paragraph } from '../../blocks.ts';
import { count, firstOf } from '../../format.ts';
import { anchors, nameOf, type View } from '../../view.ts';

const MOST = 6;
/** Questions whose answers decide about going live: rehearsal of the load, way back, roll-out, unfiltered evidence. */
const DECIDING = ['P-DL-03', 'P-DL-04', 'P-DL-05', 'P-DL-06'];

/** Going live as a list to tick off: before, during and after the switch, and until when there is a way back. */
export function cutover(view: View): Block[] {
  const { profile: p, systems, dataObjects } = view.assessment;
  const going = systems.filter(({ lifecycle }) => lifecycle === 'replaced' || lifecycle === 'eol');
  const leaving = new Set(going.map(({ id }) => id));
  const ending = view.assessment.flows.filter(({ from, to, via }) =>
    [from, to, via ?? from].some((id) => leaving.has(id)),
  );
  const loads = dataObjects.flatMap(({ id, volume }) =>
    (volume?.initialLoad ?? 0) > 0 ? [`${nameOf(view, 'data', id)} (${count(volume?.initialLoad ?? 0)})`] : [],
  );
  const flowNames = (all: typeof ending): string =>
    firstOf(
      all.map(({ id }) => nameOf(view, 'flow', id)),
      MOST,
    );
  const peak = [p.peakFrom, p.peakTo].filter((one) => one !== undefined).join(' to ');
  const steps: (string | undefined)[] = [
    loads.length === 0 ? undefined : `Load and compare by counts and sums: ${firstOf(loads, MOST)}.`,
    ending.length === 0 ? undefined : `Run for the switch, then end: ${flowNames(ending)}.`,
    'Stop changes at both ends, let what is under way run out, compare counts on both sides.',
    'Switch flow by flow in the order of the happy path; after each, one real case from end to end.',
    'Go or no-go by the criteria above, by whoever answers for going live; the last moment of the way back is written down before.',
    p.fallbackDate === undefined
      ? 'No fallback date is recorded: decide one, or a missed date has no plan.'
      : `If it is no-go, the next date is ${p.fallbackDate}.`,
    going.length === 0
      ? undefined
      : `Switch off ${firstOf(
          going.map(({ name }) => name),
          MOST,
        )} only after the counts of a full cycle agree.`,
    peak === '' ? undefined : `Nothing is switched from ${peak}, the peak; what is not live before waits until after.`,
    'Watch every flow from the first hour: the alerts below, and the people who are told.',
  ];
  const answers = DECIDING.flatMap((id): Inline[][] => {
    const item = view.items.get(id);
    if (item === undefined) return [];
    const points = item.reply?.points;
    const said =
      typeof points === 'number'
        ? `“${item.question.options[points] ?? ''}”`
        : points === 'unknown'
          ? 'not known'
          : 'not answered';
    return [
      [
        { text: id, to: anchors.answer(id) },
        { text: ` ${item.question.text} ` },
        { text: said, strong: typeof points !== 'number' || points < 3 },
      ],
    ];
  });
  return [
    heading(2, 'Going live, and the way back', 'delivery-cutover'),
    ...(p.targetDate === undefined ? [] : [paragraph(targetText(view, p.targetDate))]),
    list(
      steps.filter((one) => one !== undefined),
      true,
    ),
    ...(answers.length === 0 ? [] : [paragraph('What is answered about it:'), list(answers)]),
  ];
}

function targetText(view: View, target: string): string {
  const fixed = view.assessment.profile.dateFixed === true ? ', which is fixed' : '';
  const gate = view.analysis.landscape.documents.delivery.steps.filter((one) => !one.go).length;
  const all = view.analysis.landscape.documents.delivery.steps.length;
  const said =
    gate === 0
      ? 'No step before it is held by a gate.'
      : gate === all
        ? `None of the ${all} steps may go yet.`
        : `Of ${all} steps ${gate} may not go yet.`;
  return `The date is ${target}${fixed}. ${said}`;
}
