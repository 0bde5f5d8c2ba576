import { hasOwnLine } from '../../../analysis/load-line.ts';
import type { Analysis, Score } from '../../../analysis/schema.ts';
import { countedHow, enumerate } from '../../../analysis/wording.ts';
import { gaugeLine } from '../../text/gauge.ts';
import { between, counted, figure, percent, span, whole } from '../../text/numbers.ts';
import type { Line } from '../../text/span.ts';
import type { Tone } from '../../theme.ts';
import { type Entry, factEntry, gap, group, NAME_CELLS, type Reasons, said } from './entry.ts';
import { findOutReasons } from './find-out-reasons.ts';
import { isNarrow, type Page, scopeName } from './page.ts';
import { HOLLOW, restsOn, scoreReasons } from './score-reasons.ts';

/** How many next questions are named. */
const MOST = 5;

const TONE: Record<Analysis['verdict']['level'], Tone> = {
  'not-assessed': 'strong',
  stop: 'danger',
  'not-yet': 'watch',
  'proceed-with-plan': 'focus',
  proceed: 'focus',
};

/** The verdict, why, the figures behind it and what to find out first. */
export function verdictPage(page: Page): Entry[] {
  const { assessment, analysis, width, glyphs } = page;
  const { verdict, readiness, findOutFirst } = analysis;
  const because = (): Reasons => ({
    title: verdict.headline,
    facts: verdict.reasons.map((text) => ({ name: glyphs.bullet, text })),
    because: verdict.because,
  });
  return [
    said('headline', verdict.headline, width, { tone: TONE[verdict.level], reasons: because }),
    gap('headline'),
    ...verdict.reasons.map((reason, at) =>
      said(`reason ${at}`, reason, width, { mark: `${glyphs.bullet} `, reasons: because }),
    ),
    gap('reasons'),
    ...(readiness.project === null ? [] : figures(page, readiness.project)),
    ...group('By dimension', dimensions(page)),
    ...group(
      'Find out first',
      findOutFirst.slice(0, MOST).map((one, at) =>
        said(one.key, `${one.text} (${scopeName(assessment, one.scope)}; ask ${one.answeredBy})`, width, {
          mark: `${at + 1}. `,
          reasons: () => findOutReasons(page, one),
        }),
      ),
    ),
  ];
}

function figures(page: Page, project: Score): Entry[] {
  const { assessment, analysis, bank, width, glyphs } = page;
  const { risks, effort, schedule, weights, progress } = analysis;
  const line = analysis.verdict.loadLine;
  const ownLine = `${line}  set by this project (for all: ${bank.scoring.verdict.planReadiness})`;
  const red = risks.filter(({ status, colour }) => status === 'risk' && colour === 'red').length;
  const watch = risks.filter(({ status }) => status === 'watch').length;
  const reasons = () => scoreReasons(page, 'The readiness of the project', project);
  const score = between(project.demonstrated, project.interval);
  const gauge = gaugeLine({ ...project, line, cells: 24 }, glyphs);
  const readiness: Line = [
    { text: 'Readiness'.padEnd(NAME_CELLS), tone: 'muted' },
    { text: `${score}  `, tone: 'strong' },
    ...gauge,
    { text: `  ${project.band}${project.hollow ? `, ${HOLLOW}` : ''}`, tone: 'muted' },
  ];
  const how = countedHow(progress.answered, progress.visible, assessment.flows.length);
  const p80 = isNarrow(page) ? '' : ' (P80)';
  return [
    { id: 'readiness', lines: [readiness], reasons },
    ...(hasOwnLine(page) ? [factEntry('Load line', ownLine, reasons)] : []),
    factEntry('Potential', `${whole(project.potential)}  if the unknowns go well`, reasons),
    factEntry('Rests on', restsOn(project), reasons),
    factEntry('Coverage', `${percent(project.coverage)}  of what was answered is known`, reasons),
    said('fact Completeness', `${percent(project.completeness)}  of the answers are there${how}`, width, {
      mark: { text: 'Completeness'.padEnd(NAME_CELLS), tone: 'muted' },
      reasons,
    }),
    factEntry('Risks', `${red} red, ${watch} to watch`, () => ({
      title: `${counted(red, 'red risk')}, ${watch} to watch`,
      facts: risks
        .filter(({ status, colour }) => status === 'risk' && colour === 'red')
        .map(({ rule, statement }) => ({ name: rule, text: statement })),
      because: [],
    })),
    ...(effort === null
      ? []
      : [factEntry('Effort', `${whole(effort.p50)} person-days expected, promise ${whole(effort.p80)}${p80}`)]),
    ...(schedule === null
      ? []
      : [factEntry('Time', `${whole(schedule.p50)} weeks expected, promise ${whole(schedule.p80)}${p80}`)]),
    ...(weights === null
      ? []
      : [
          factEntry(
            'Weights',
            `${span(weights.project.p5, weights.project.p95)}  when the questions weigh otherwise`,
            () => ({
              title: `The readiness is ${span(weights.project.p5, weights.project.p95)} when the weights are drawn at random`,
              facts: [{ text: `${weights.draws} draws; nine of ten lie there.` }],
              because: weights.because,
            }),
          ),
        ]),
    gap('figures'),
  ];
}

/** What each dimension comes to, over all systems, data and flows. */
function dimensions(page: Page): Entry[] {
  const { analysis, bank } = page;
  const scores = bank.head.dimensions.flatMap(({ id, name, plain }) => {
    const score = analysis.readiness.dimensions[id];
    if (score === undefined || score === null) return [];
    const hollow = score.hollow ? `  ${HOLLOW}` : '';
    const value = between(score.demonstrated, score.interval);
    return [
      {
        id: `dimension ${id}`,
        lines: [[{ text: value.padEnd(16), tone: 'strong' } as const, name, { text: hollow, tone: 'watch' } as const]],
        reasons: () => scoreReasons(page, name, score, [{ name: 'What it is', text: plain }]),
      },
    ];
  });
  return scores.length === 0 ? [] : [...madeOf(page), ...scores];
}

/** What the readiness of the project is made of: not of the dimensions, whose mean may lie far from it. */
function madeOf({ analysis, bank, width }: Page): Entry[] {
  const { project } = analysis.readiness;
  if (project === null) return [];
  const { mean, minimum, gateCap } = bank.scoring.readiness;
  const pillars = project.because.flatMap(({ kind, ref, value }) => {
    const [, name] = /^readiness\.pillars\.(\w+)$/.exec(ref) ?? [];
    return kind === 'formula' && name !== undefined ? [{ name, value: Number(value) }] : [];
  });
  const [lowest] = [...pillars].sort((one, other) => one.value - other.value);
  if (lowest === undefined) return [];
  const parts = enumerate(pillars.map(({ name, value }) => `${name} ${whole(value)}`));
  const cap = project.capped ? ` A failed gate holds it at ${whole(gateCap)}.` : '';
  const text = `The readiness: ${figure(mean)} x the weighted mean of ${parts}, plus ${figure(minimum)} x the lowest (${lowest.name}).${cap}`;
  return [{ ...said('made of', text, width, { tone: 'muted' }), still: true }];
}
