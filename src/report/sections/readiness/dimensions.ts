import { verdictRules } from '../../../analysis/load-line.ts';
import type { Score } from '../../../analysis/schema.ts';
import { type Block, type Cell, type Earlier, type Figure, heading, paragraph, table } from '../../blocks.ts';
import { radar } from '../../figures/radar.ts';
import { withNote } from '../../figures/shapes.ts';
import { percent, score } from '../../format.ts';
import type { View } from '../../view.ts';
import { isTooEarly, sourceNote, tooEarly } from '../too-early.ts';
import { loadLine, SCORE_COLUMNS, scoreCells } from './score-cells.ts';

/** The dimensions as a web and, each with its weight, what it rests on and how far it is from the next verdicts, in a table. */
export function dimensions(view: View): Block[] {
  const { dimensions: found } = view.analysis.readiness;
  const { planReadiness, proceedReadiness } = verdictRules(view);
  const weights = weightsOf(view);
  const { earlier } = view.meta;
  return [
    heading(2, 'By dimension', 'readiness-dimensions'),
    // The summary of a short report has the same web.
    ...(isTooEarly(view)
      ? [tooEarly(view, 'a picture of the dimensions')]
      : view.brief
        ? []
        : [dimensionsRadar(view, 511, 92)]),
    table(
      [
        { head: 'Dimension', share: earlier === undefined ? 0.37 : 0.28 },
        { head: 'Weight', align: 'right', share: 0.08 },
        ...SCORE_COLUMNS.slice(0, 3).map((column, index) => ({ ...column, share: index === 0 ? 0.2 : 0.09 })),
        { head: 'Shown', align: 'right', share: 0.09 },
        { head: `Short of ${planReadiness}, ${proceedReadiness}`, align: 'right', share: 0.08 },
        ...(earlier === undefined ? [] : [{ head: 'Since then', align: 'right' as const, share: 0.09 }]),
      ],
      view.bank.head.dimensions.map(({ id, name, plain }): Cell[] => {
        const value = found[id] ?? null;
        return [
          [
            { text: name, strong: true },
            { text: `\n${plain}`, muted: true },
          ],
          percent(weights.get(id) ?? 0),
          ...scoreCells(view, value).slice(0, 3),
          value === null ? '' : percent(1 - value.evidence.claim),
          value === null ? '' : [planReadiness, proceedReadiness].map((target) => short(value, target)).join(', '),
          ...(earlier === undefined ? [] : [moved(earlier.dimensions[id] ?? null, value?.demonstrated ?? null)]),
        ];
      }),
    ),
    ...(earlier === undefined ? [] : [sinceThen(view, earlier)]),
    paragraph(
      '“Weight”: share of the weight of all questions asked. “Shown”: share of what is known that rests on a document, a test or production. “Short of”: points missing to proceed with a plan, and to proceed.',
      'small',
    ),
  ];
}

/** How the whole moved since the earlier assessment, which the last column of the table tells dimension by dimension. */
function sinceThen({ analysis }: View, { label, readiness }: Earlier): Block {
  const now = analysis.readiness.project?.demonstrated ?? null;
  const [then, since] = [readiness, now].map((value) => (value === null ? 'not assessed' : score(value)));
  return paragraph(
    `“Since then”: points won or lost since ${label}. The readiness of the project was ${then} then and is ${since} now.`,
  );
}

/** Points won or lost, as people see both scores. */
function moved(then: number | null, now: number | null): string {
  if (now === null) return then === null ? '' : 'no longer';
  if (then === null) return 'new';
  const points = Math.round(now) - Math.round(then);
  return points > 0 ? `+${points}` : points < 0 ? `\u2212${-points}` : '0';
}

/** Points that are missing, or a dash. */
function short({ demonstrated }: Score, target: number): string {
  const missing = Math.round(target) - Math.round(demonstrated);
  return missing > 0 ? String(missing) : '–';
}

/** The web of dimensions; its numbers stand in the table of dimensions. */
export function dimensionsRadar(view: View, width: number, radius: number): Figure {
  const { dimensions: found } = view.analysis.readiness;
  const axes = view.bank.head.dimensions.map(({ id, name }) => ({ label: name, value: found[id] ?? null }));
  const known = axes
    .flatMap(({ label, value }) => (value === null ? [] : [{ label, value: value.demonstrated }]))
    .sort((one, other) => one.value - other.value);
  const [weakest] = known;
  const strongest = known.at(-1);
  const below = known.filter(({ value }) => value < loadLine(view)).length;
  const title =
    weakest === undefined
      ? 'No dimension is assessed yet'
      : `${weakest.label} is weakest at ${score(weakest.value)} of 100; ${below === 0 ? 'none' : below} of ${known.length} lie below the load line`;
  const alt =
    strongest === undefined || weakest === undefined
      ? title
      : `${title}. Lowest ${weakest.label} ${score(weakest.value)}, highest ${strongest.label} ${score(strongest.value)}; potential and range of each stand in the table of dimensions.`;
  return {
    kind: 'figure',
    title,
    alt,
    drawing: withNote(radar(axes, loadLine(view), width, radius), `${sourceNote(view)} · stroke: where it may lie`),
  };
}

/** Share of each dimension in the weight of the questions that are asked. */
function weightsOf({ context }: View): Map<string, number> {
  const found = new Map<string, number>();
  let all = 0;
  for (const { question } of context.items) {
    found.set(question.dimension, (found.get(question.dimension) ?? 0) + question.weight);
    all += question.weight;
  }
  return new Map([...found].map(([id, weight]) => [id, weight / all]));
}
