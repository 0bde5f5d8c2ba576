import type { Analysis, Score } from '../../../analysis/schema.ts';
import { counted, decimal, firstOf, percent, score, scoreSpan } from '../../../report/format.ts';
import { more, note, part, prose, table } from '../lines.ts';
import { flowName, objectName, systemName } from '../names.ts';
import type { Section, Shown } from '../section.ts';

/** How far the scores can be relied on: by what the answers rest on, and by the choice of the weights. */

export const evidence: Section = {
  name: 'evidence',
  title: 'What the scores rest on',
  lead: (shown) => {
    const { project } = shown.analysis.readiness;
    if (project === null) return '';
    const hollow = rowsOf(shown).filter(([, one]) => one.hollow).length;
    return `${restsOn(project)}${hollow === 0 ? '' : `; ${counted(hollow, 'high score')} hollow`}`;
  },
  lines: (shown, most) => {
    const { look, analysis } = shown;
    const { project } = analysis.readiness;
    if (project === null) return [];
    const rows = rowsOf(shown);
    const hollow = rows.filter(([, one]) => one.hollow).map(([name]) => name);
    const { low, high } = project.interval;
    return [
      prose(`Of what is known, by weight, ${restsOn(project)}.`, look),
      prose(
        `The project may lie between ${score(low)} and ${score(high)} by what its answers rest on; what nobody knows counts 0 in it.`,
        look,
      ),
      prose(
        hollow.length === 0
          ? 'No high score is hollow: none rests mostly on claims.'
          : `Hollow, high but resting mostly on claims: ${hollow.join(', ')}.`,
        look,
      ),
      ...table(
        ['', 'score', 'may lie', 'claimed', 'document', 'tested', 'production'],
        rows.slice(0, most).map(([name, one]) => cells(name, one)),
        look,
      ),
      ...more(rows.length - most, 'evidence'),
    ];
  },
};

function restsOn({ evidence: { claim, document, test, production } }: Score): string {
  return `${percent(claim)} is claimed, ${percent(document)} stands in a document, ${percent(test)} was tested, ${percent(production)} runs in production`;
}

function cells(name: string, { demonstrated, interval, evidence: { claim, document, test, production } }: Score) {
  return [
    name,
    score(demonstrated),
    scoreSpan(interval.low, interval.high),
    ...[claim, document, test, production].map(percent),
  ];
}

function rowsOf({ analysis, assessment }: Shown): [string, Score][] {
  const { systems, dataObjects, flows } = analysis.readiness;
  const of = (scores: Record<string, Score | null>, nameOf: (id: string) => string): [string, Score][] =>
    Object.entries(scores).flatMap(([id, one]): [string, Score][] => (one === null ? [] : [[nameOf(id), one]]));
  return [
    ...of(systems, (id) => systemName(assessment, id)),
    ...of(dataObjects, (id) => objectName(assessment, id)),
    ...of(flows, (id) => flowName(assessment, id)),
  ];
}

type Weights = NonNullable<Analysis['weights']>;

/** Neighbours that keep their order in fewer draws than this are as good as level. */
const FIRM = 0.8;

export const weights: Section = {
  name: 'weights',
  title: 'Would other weights change the result?',
  lead: ({ analysis, assessment }) => {
    const found = analysis.weights;
    if (found === null) return '';
    const [closest] = shaky(found);
    const order =
      closest === undefined
        ? ''
        : `; ${systemName(assessment, closest.weaker)} ranks below ${systemName(assessment, closest.stronger)} in only ${percent(closest.share)}`;
    return `the project lies between ${score(found.project.p5)} and ${score(found.project.p95)} in nine draws of ten${order}`;
  },
  lines: ({ analysis, assessment, look }, most) => {
    const found = analysis.weights;
    if (found === null) return [];
    const name = (id: string) => systemName(assessment, id);
    const { draws, seed, project, systems, pairs, transforms } = found;
    const close = shaky(found).map(({ weaker, stronger }) => `${name(weaker)} and ${name(stronger)}`);
    const ranges = Object.entries(systems).sort(([, one], [, other]) => one.p5 + one.p95 - other.p5 - other.p95);
    return [
      prose(
        `${counted(draws, 'set')} of weights drawn at random (seed ${seed}): the project lies between ${score(project.p5)} and ${score(project.p95)} in nine draws of ten.`,
        look,
      ),
      ...(close.length === 0
        ? []
        : [prose(`As good as level, whatever their order here: ${firstOf(close, most)}.`, look)]),
      ...table(
        ['System', 'score', '5-95 % of the draws'],
        ranges
          .slice(0, most)
          .map(([id, { p5, p95 }]) => [
            name(id),
            score(analysis.readiness.systems[id]?.demonstrated ?? 0),
            scoreSpan(p5, p95),
          ]),
        look,
      ),
      ...more(ranges.length - most, 'weights'),
      ...part(
        'How often a system ranks below the next one',
        table(
          ['', '', ''],
          pairs
            .slice(0, most)
            .map(({ weaker, stronger, share, tied }) => [
              `${name(weaker)} below ${name(stronger)}`,
              `in ${percent(share)} of the draws`,
              tied > 0 ? `level in ${percent(tied)}` : '',
            ]),
          look,
        ),
        look,
      ),
      ...transforms.map((one) => note(curve(one, name), look)),
    ];
  },
};

function curve(
  { name, values, orderChanges, moved }: Weights['transforms'][number],
  systemOf: (id: string) => string,
): string {
  const what = `Where 0 to 4 points count ${values.map(decimal).join(', ')} (${name})`;
  if (!orderChanges) return `${what}, the order of the systems stays.`;
  return `${what}, systems change places: ${moved.map(({ system, from, to }) => `${systemOf(system)} ${from} -> ${to}`).join(', ')}.`;
}

/** Neighbours whose order hangs on the weights, the closest first; what always scores the same is no question of order. */
function shaky({ pairs }: Weights): Weights['pairs'] {
  return pairs
    .filter(({ share, tied }) => tied < 1 && share + tied < FIRM)
    .sort((one, other) => one.share + one.tied - (other.share + other.tied));
}
