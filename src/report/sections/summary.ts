import type { Risk } from '../../analysis/schema.ts';
import {
  type Block,
  type Callout,
  type Cell,
  heading,
  list,
  paragraph,
  type Text,
  type Tone,
  table,
} from '../blocks.ts';
import { type GaugeRow, gauges } from '../figures/gauges.ts';
import { riskGrid } from '../figures/risk-grid.ts';
import { count, counted, days, firstOf, percent, roughPercent, score, shorten } from '../format.ts';
import { cellStep, placeOf, riskLink, riskStep, scopeNames, scoreWithRange, type View } from '../view.ts';
import { basis, verdictLabel } from '../words.ts';
import { effortStrip } from './effort/strip.ts';

const MOST = { reasons: 4, risks: 5, actions: 5 };
const TONES: Readonly<Record<string, Tone>> = {
  stop: 'bad',
  'not-yet': 'watch',
  'proceed-with-plan': 'good',
  proceed: 'good',
};
export const PILLARS: readonly (readonly [string, string])[] = [
  ['project', 'Project questions'],
  ['systems', 'Systems'],
  ['data', 'Data'],
  ['flows', 'Flows'],
];

/** One page that stands alone: verdict, why, how ready, what may go wrong, what to do, what is not known. */
export function summary(view: View): Block {
  return {
    kind: 'onePage',
    blocks: [
      heading(1, 'Executive summary', 'summary'),
      verdict(view),
      {
        kind: 'columns',
        columns: [
          { share: 50, blocks: [readiness(view), legend()] },
          { share: 50, blocks: [grid(view)] },
        ],
      },
      ...topRisks(view),
      ...effortStrip(view),
      {
        kind: 'columns',
        columns: [
          { share: 56, blocks: nextSteps(view) },
          { share: 44, blocks: notKnown(view) },
        ],
      },
    ],
  };
}

function verdict({ analysis: { verdict }, chapters }: View): Callout {
  const where = chapters.has('method') ? ', in the chapter on method' : '';
  const reasons = verdict.reasons.slice(0, MOST.reasons).map((reason): Text => shorten(reason, 260));
  const more = verdict.reasons.length - reasons.length;
  return {
    kind: 'callout',
    tone: TONES[verdict.level] ?? 'neutral',
    large: true,
    title: verdict.headline.startsWith(verdictLabel(verdict.level))
      ? verdict.headline
      : `${verdictLabel(verdict.level)}: ${verdict.headline}`,
    text: [],
    points: more > 0 ? [...reasons, `and ${counted(more, 'further reason')}${where}`] : reasons,
  };
}

function readiness(view: View): Block {
  const { readiness: r } = view.analysis;
  const line = view.bank.scoring.verdict.planReadiness;
  const rows: GaugeRow[] = [
    { label: 'Readiness', value: r.project, strong: true },
    ...PILLARS.map(([id, label]) => {
      const value = r.pillars[id] ?? null;
      return { label, value: value === null ? null : { demonstrated: value, potential: value, capped: false } };
    }),
  ];
  const project = r.project;
  const title =
    project === null
      ? 'Readiness is not assessed yet'
      : project.demonstrated >= line
        ? `Readiness ${scoreWithRange(project)}: above the load line`
        : project.potential >= line
          ? `Readiness ${scoreWithRange(project)}: below the load line, ${score(project.potential)} if the unknowns turn out well`
          : `Readiness ${scoreWithRange(project)}: below the load line even if the unknowns turn out well`;
  const spoken = rows.map(({ label, value }) =>
    value === null
      ? `${label} not assessed`
      : `${label} ${score(value.demonstrated)} of 100, up to ${score(value.potential)}`,
  );
  return { kind: 'figure', title, alt: `${title}. ${spoken.join('; ')}.`, drawing: gauges(rows, line, 244) };
}

/** What a reader of this page alone needs in order to read its two figures. */
function legend(): Block {
  return paragraph(
    'Dark: what the answers show, 0 to 100; in brackets and as a thin line: where that may lie by what the answers rest on. Light: how far it may reach if the unknowns turn out well. Load line: needed to proceed with a plan. Letters of risks: L low, M medium; red are H high, V very high, C critical.',
    'small',
  );
}

function grid(view: View): Block {
  const shown = view.analysis.risks.filter((risk) => risk.status === 'risk');
  const red = shown.filter((risk) => risk.colour === 'red').length;
  const at = (likelihood: number, impact: number): Risk[] =>
    shown.filter(({ level }) => level.likelihood === likelihood && level.impact === impact);
  const title =
    shown.length === 0
      ? 'No open risk so far'
      : `${counted(shown.length, 'open risk')}, ${red === 0 ? 'none red' : `${count(red)} red (H, V, C)`}`;
  const drawing = riskGrid(
    (likelihood, impact) => ({
      step: cellStep(view, likelihood, impact),
      ids: at(likelihood, impact).map((risk) => risk.rule),
    }),
    244,
    36,
  );
  const spoken = shown.map((risk) => `${risk.rule} likelihood ${risk.level.likelihood} impact ${risk.level.impact}`);
  return { kind: 'figure', title, alt: `${title}. ${spoken.join('; ')}`, drawing };
}

function topRisks(view: View): Block[] {
  const open = view.analysis.risks.filter((risk) => risk.status === 'risk');
  const top = open.slice(0, MOST.risks);
  if (top.length === 0) return [paragraph('No risk is open on the answers so far.')];
  const rows = top.map((risk): Cell[] => [
    { text: [riskLink(risk.rule)], badge: riskStep(view, risk) },
    [{ text: risk.name, strong: true }],
    where(view, risk),
    roughPercent(risk.probability.current),
    roughPercent(risk.loss),
    basis(risk.basis),
  ]);
  return [
    table(
      [
        { head: '', grow: 0 },
        { head: 'Top risks' },
        { head: 'Where' },
        { head: 'Likely', align: 'right', grow: 0 },
        { head: 'Loss', align: 'right', grow: 0 },
        { head: 'Rests on', grow: 0 },
      ],
      rows,
    ),
    paragraph(
      'Likely: until 90 days after going live. Loss: share of the build budget, or of 90 days of the process value. Both are defaults, not calibrated on this organisation.',
      'small',
    ),
  ];
}

/** Ids of flows say nothing to a reader of this page alone: more than two are counted. */
function where(view: View, risk: Risk): string {
  const total = view.assessment.flows.length;
  if (view.rules.get(risk.rule)?.scope === 'flow' && risk.scopes.length > 2)
    return `${risk.scopes.length} of ${total} flows`;
  const names = scopeNames(view, risk).map((name) => shorten(name, 36));
  return shorten(firstOf(names, 2), 84);
}

function nextSteps(view: View): Block[] {
  const plan = view.analysis.plan;
  const first = plan.slice(0, MOST.actions);
  const title = paragraph([{ text: 'Next steps', strong: true }], 'lead');
  if (first.length === 0) return [title, paragraph('The answers so far call for no action.')];
  const items = first.map(
    (action): Text => [
      { text: shorten(action.text, 130) },
      {
        text: ` (${shorten(placeOf(view, action), 40)}${action.days === null ? '' : `, about ${days(action.days.middle)}`})`,
        muted: true,
      },
    ],
  );
  const last = first.at(-1);
  const now = view.analysis.risks.filter((risk) => risk.status === 'risk' && risk.colour === 'red').length;
  const after =
    last === undefined
      ? []
      : [
          paragraph(
            `After these: ${days(last.running.days)} of work, red risks ${count(now)} → ${count(last.running.redRisks)}.`,
            'small',
          ),
        ];
  return [title, list(items, true), ...after, ...broken(view)];
}

/** What no answer can mend: the gravest finding of the landscape itself. */
function broken({ analysis }: View): Block[] {
  const [first, ...more] = analysis.landscape.findings.filter((one) => one.level === 'red');
  if (first === undefined) return [];
  return [
    paragraph([
      { text: 'Broken by the figures already: ', strong: true },
      { text: shorten(first.text, 220) },
      ...(more.length === 0 ? [] : [{ text: ` And ${count(more.length)} more.`, to: 'topology' }]),
    ]),
  ];
}

function notKnown(view: View): Block[] {
  const { analysis } = view;
  const { visible, answered, unknown } = analysis.progress;
  const coverage = analysis.readiness.project?.coverage;
  const unassessed = view.assessment.systems.filter(
    (system) => (analysis.readiness.systems[system.id] ?? null) === null,
  );
  const pairs = [
    {
      key: 'Answered',
      value: `${count(answered)} of ${count(visible)} questions (completeness ${percent(visible === 0 ? 0 : answered / visible)})`,
    },
    {
      key: 'Not known',
      value: `${counted(unknown, 'answer')}${coverage === undefined ? '' : `; coverage ${percent(coverage)}`}`,
    },
    {
      key: 'Not assessed',
      value:
        unassessed.length === 0
          ? 'every system has answers'
          : shorten(
              firstOf(
                unassessed.map((system) => shorten(system.name, 30)),
                3,
              ),
              110,
            ),
    },
  ];
  const next = analysis.findOutFirst[0];
  const hollow = view.assessment.systems.filter((system) => analysis.readiness.systems[system.id]?.hollow);
  const extra = [
    ...(hollow.length === 0
      ? []
      : [
          {
            key: 'High, but only claimed',
            value: firstOf(
              hollow.map((system) => shorten(system.name, 28)),
              2,
            ),
          },
        ]),
    ...(analysis.expired.length === 0
      ? []
      : [{ key: 'Reopened', value: `${counted(analysis.expired.length, 'answer')} held until a day that is past` }]),
    ...(next === undefined ? [] : [{ key: 'Find out first', value: shorten(next.text, 120) }]),
  ];
  return [
    paragraph([{ text: 'What is not known', strong: true }], 'lead'),
    {
      kind: 'keyValues',
      pairs: [...pairs, ...extra],
    },
  ];
}
