import { type Block, type Cell, heading, paragraph, table } from '../blocks.ts';
import { count, counted, firstOf, percent, score, scoreSpan, series } from '../format.ts';
import { nameOf, type View } from '../view.ts';

/** What the scores rest on: claims, documents, tests, production; and which high scores are hollow. */
export function evidence(view: View): Block[] {
  const { project, systems, dataObjects, flows } = view.analysis.readiness;
  if (project === null) return [];
  const { claim, document, test, production } = project.evidence;
  const hollowOf = (kind: 'system' | 'data' | 'flow', scores: typeof systems) =>
    Object.entries(scores).flatMap(([id, value]) => (value?.hollow ? [nameOf(view, kind, id)] : []));
  const hollow = [...hollowOf('system', systems), ...hollowOf('data', dataObjects), ...hollowOf('flow', flows)];
  return [
    heading(2, 'What the scores rest on', 'readiness-evidence'),
    paragraph(
      `Of what is known, by weight, ${percent(claim)} is claimed, ${percent(document)} stands in a document, ${percent(test)} was tested and ${percent(production)} runs in production. Were the evidence as weak or as strong as it may be, the project would lie between ${score(project.interval.low)} and ${score(project.interval.high)}; “may lie” says the same for each part. What nobody knows counts 0 in it.`,
    ),
    paragraph(
      hollow.length === 0
        ? 'No high score is hollow: none rests mostly on claims.'
        : `Hollow, high but resting mostly on claims: ${firstOf(hollow, 12)}. Name a document or a test before anybody builds on ${hollow.length === 1 ? 'it' : 'them'}.`,
    ),
  ];
}

/** What remains of score and ranking when the weights are drawn at random. */
export function weights(view: View): Block[] {
  const found = view.analysis.weights;
  if (found === null) return [];
  const { draws, project, systems, pairs, transforms } = found;
  const order =
    pairs.length === 0 ? Object.keys(systems) : [...pairs.map((one) => one.weaker), pairs.at(-1)?.stronger ?? ''];
  // What always scores the same is no question of order.
  const shaky = pairs.filter((one) => one.tied < 1 && one.share + one.tied < FIRM);
  const pair = ({ weaker, stronger }: (typeof pairs)[number]) =>
    `${nameOf(view, 'system', weaker)} before ${nameOf(view, 'system', stronger)}`;
  const changed = transforms.filter((one) => one.orderChanges);
  return [
    heading(2, 'Would other weights change the result?', 'readiness-weights'),
    paragraph(
      [
        `${counted(draws, 'set')} of weights drawn at random: the project lies between ${score(project.p5)} and ${score(project.p95)} in nine draws of ten.`,
        pairs.length === 0
          ? ''
          : shaky.length === 0
            ? 'The ranking of the systems holds in at least four draws of five, from neighbour to neighbour.'
            : `The ranking of the systems is not firm between neighbours here: ${firstOf(shaky.map(pair), 5)}. Treat them as equally ready.`,
        changed.length === 0
          ? transforms.length === 0
            ? ''
            : 'The order stays where points count by a curve instead of a straight line.'
          : `Where points count by a ${series(changed.map((one) => one.name))} curve instead of a straight line, the order of some systems changes.`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...(order.length === 0
      ? []
      : [
          table(
            [
              { head: 'Place', align: 'right', grow: 0 },
              { head: 'System, the least ready first' },
              { head: 'Demonstrated', align: 'right', grow: 0 },
              { head: 'Nine draws of ten', align: 'right', grow: 0 },
              { head: 'Stays behind the next one in' },
            ],
            order.slice(0, MOST).map((id, index): Cell[] => {
              const next = pairs.find((one) => one.weaker === id);
              const range = systems[id];
              return [
                count(index + 1),
                nameOf(view, 'system', id),
                score(view.analysis.readiness.systems[id]?.demonstrated ?? 0),
                range === undefined ? '' : scoreSpan(range.p5, range.p95),
                next === undefined ? '' : stays(next),
              ];
            }),
          ),
          ...(order.length > MOST
            ? [paragraph(`The ${MOST} least ready systems of ${count(order.length)}; the JSON has all.`, 'small')]
            : []),
        ]),
  ];
}

const MOST = 40;
/** Neighbours that keep their order in fewer draws than this are as good as level. */
const FIRM = 0.8;

function stays({ share, tied }: { share: number; tied: number }): string {
  if (tied >= 1) return 'level with it in all draws';
  return `${percent(share)} of the draws${tied > 0 ? `, level in ${percent(tied)}` : ''}`;
}
