import type { Risk } from '../../../analysis/schema.ts';
import {
  type Block,
  type Cell,
  type Figure,
  heading,
  paragraph,
  RAMP_LETTERS,
  type RampStep,
  table,
} from '../../blocks.ts';
import { exposure } from '../../figures/exposure.ts';
import { riskGrid } from '../../figures/risk-grid.ts';
import { riskMaps } from '../../figures/risk-maps.ts';
import { withNote } from '../../figures/shapes.ts';
import { type StackRow, stackBars } from '../../figures/stack-bars.ts';
import { count, counted, roughPercent } from '../../format.ts';
import { cellStep, probabilityStep, riskStep, type View } from '../../view.ts';
import { word } from '../../words.ts';
import { isTooEarly, sourceNote, tooEarly } from '../too-early.ts';
import { levelsOf, redAt, STAGES, type Stage } from './levels.ts';

/** Widths of drawings in points: of a page upright and sideways, and of half a page sideways. */
const UPRIGHT = 511;
const SIDEWAYS = 757;
const HALF = 367;
const MOST = { exposure: 10, kinds: 9 };

/** Where the open risks stand, where they come from and go to, what they may cost, and what they are about. */
export function profile(view: View, open: readonly Risk[]): Block[] {
  if (open.length === 0) return [paragraph('No risk is open on the answers so far.')];
  if (isTooEarly(view)) return [tooEarly(view, 'a picture of the risks')];
  return [
    heading(2, 'Risk profile', 'risks-profile'),
    maps(view, open),
    // The summary of a short report has the grid with each risk in it.
    ...(view.brief
      ? []
      : [beside([grid(view, open)], [byCategory(view, open)]), beside([top(view, open)], byDomain(view, open))]),
  ];
}

function beside(left: readonly Block[], right: readonly Block[]): Block {
  return {
    kind: 'columns',
    columns: [
      { share: 50, blocks: left },
      { share: 50, blocks: right },
    ],
  };
}

function maps(view: View, open: readonly Risk[]): Figure {
  const titles: Record<Stage, string> = { inherent: 'Without any control', current: 'Today', target: 'After the plan' };
  const reds = (stage: Stage) => open.filter((risk) => redAt(view, risk, stage)).length;
  const title = `${counted(reds('inherent'), 'red risk')} without any control, ${reds('current')} today, ${reds('target')} after the plan`;
  const drawing = riskMaps(
    STAGES.map((stage) => ({
      title: titles[stage],
      counts: (likelihood, impact) =>
        open.filter((risk) => {
          const level = levelsOf(view, risk, stage);
          return level.likelihood === likelihood && level.impact === impact;
        }).length,
      below: `${reds(stage)} red of ${open.length}`,
    })),
    (likelihood, impact) => cellStep(view, likelihood, impact),
    view.brief ? UPRIGHT : SIDEWAYS,
    18,
  );
  const cell = (risk: Risk, stage: Stage): Cell => {
    const { likelihood, impact } = levelsOf(view, risk, stage);
    return `${likelihood} × ${impact} ${RAMP_LETTERS[cellStep(view, likelihood, impact) - 1] ?? ''}`;
  };
  return {
    kind: 'figure',
    title,
    alt: `${title}, of ${counted(open.length, 'open risk')}. The loss of a risk stays, its likelihood falls.`,
    drawing: withNote(drawing, sourceNote(view)),
    data: table(
      [
        { head: 'Risk', grow: 0 },
        { head: 'Name' },
        { head: 'Kind' },
        ...STAGES.map((stage) => ({ head: `${titles[stage]}, likelihood × impact`, grow: 0 })),
        { head: 'Likely today', align: 'right' as const, grow: 0 },
        { head: 'Loss', align: 'right' as const, grow: 0 },
      ],
      open.map((risk): Cell[] => [
        risk.rule,
        risk.name,
        capital(word(risk.category)),
        ...STAGES.map((stage) => cell(risk, stage)),
        roughPercent(risk.probability.current),
        roughPercent(risk.loss),
      ]),
    ),
  };
}

function grid(view: View, open: readonly Risk[]): Figure {
  const unknown = open.filter((risk) => risk.basis === 'unknown').length;
  const red = open.filter((risk) => risk.colour === 'red').length;
  const title = `${counted(open.length, 'open risk')}, ${count(red)} of them red; ${count(unknown)} only because nobody knows the answer`;
  const drawing = riskGrid(
    (likelihood, impact) => ({
      step: cellStep(view, likelihood, impact),
      ids: open
        .filter(({ level }) => level.likelihood === likelihood && level.impact === impact)
        .map((risk) => risk.rule),
    }),
    HALF,
    28,
  );
  return { kind: 'figure', title, alt: `${title}. The register below has likelihood and impact of each.`, drawing };
}

function byCategory(view: View, open: readonly Risk[]): Figure {
  const rows = stacked(open.map((risk) => ({ kind: capital(word(risk.category)), step: riskStep(view, risk) })));
  const [most] = rows;
  const red = rows.reduce((sum, row) => sum + reds(row), 0);
  const title =
    most === undefined
      ? 'No open risk'
      : red === 0
        ? 'No risk is red, of whatever kind'
        : `Most red risks are about ${most.label.toLowerCase()}: ${reds(most)} of ${red}`;
  return {
    kind: 'figure',
    title,
    alt: `${title}.${spoken(rows)}`,
    drawing: stackBars(shownRows(rows), HALF),
    data: kindTable('Kind of risk', rows),
  };
}

/** A risk counts once for each kind of system that it concerns, with its gravest place there. */
function byDomain(view: View, open: readonly Risk[]): Figure[] {
  const { systems, flows } = view.context.index;
  const domainsOf = (entity: string): string[] => {
    const flow = flows.get(entity);
    const ids = flow === undefined ? [entity] : [flow.from, flow.to];
    return ids.flatMap((id) => systems.get(id)?.category ?? []);
  };
  const found = open.flatMap((risk) => {
    const steps = new Map<string, RampStep>();
    const here = risk.perScope
      .filter(({ status }) => status === 'risk')
      .map((one) => ({ step: probabilityStep(view, one.probability.current, one.loss), entities: one.entities }))
      // The gravest last, so that it stays.
      .sort((one, other) => one.step - other.step);
    for (const { step, entities } of here) for (const domain of entities.flatMap(domainsOf)) steps.set(domain, step);
    return [...steps].map(([domain, step]) => ({
      kind: view.bank.categories.find(({ id }) => id === domain)?.name ?? word(domain),
      step,
    }));
  });
  const rows = stacked(found);
  const [most] = rows;
  if (most === undefined) return [];
  const title =
    reds(most) === 0
      ? 'No risk is red, in whatever kind of system'
      : `${most.label} is where most red risks come together: ${reds(most)}`;
  return [
    {
      kind: 'figure',
      title,
      alt: `${title}.${spoken(rows)} A risk counts for each kind of system that it concerns.`,
      drawing: stackBars(shownRows(rows), HALF),
      data: kindTable('Kind of system', rows),
    },
  ];
}

function top(view: View, open: readonly Risk[]): Figure {
  const rows = [...open]
    .sort((one, other) => other.expectedLoss - one.expectedLoss)
    .slice(0, MOST.exposure)
    .map(({ rule, name, probability, loss, expectedLoss }) => ({
      id: rule,
      name,
      inherent: probability.inherent * loss,
      current: expectedLoss,
      target: probability.target * loss,
    }));
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const now = sum((row) => row.current);
  const taken = now > 0 ? 1 - sum((row) => row.target) / now : 0;
  const [first] = rows;
  const least = rows.at(-1);
  const title = `The plan takes ${roughPercent(Math.max(0, taken))} off the expected loss of the ${rows.length === 1 ? 'gravest risk' : `${rows.length} gravest risks`}`;
  return {
    kind: 'figure',
    title,
    alt: `${title}. Largest ${first?.id ?? ''} ${roughPercent(first?.current ?? 0)}, smallest of them ${least?.id ?? ''} ${roughPercent(least?.current ?? 0)} of the build budget or of 90 days of the process value.`,
    drawing: withNote(
      exposure(rows, HALF),
      `${view.meta.date} · n = ${counted(open.length, 'open risk')} · of build budget or 90 days’ value, defaults`,
    ),
    data: table(
      [
        { head: 'Risk', grow: 0 },
        { head: 'Name' },
        { head: 'Expected loss without any control', align: 'right', grow: 0 },
        { head: 'Today', align: 'right', grow: 0 },
        { head: 'After the plan', align: 'right', grow: 0 },
      ],
      rows.map((row): Cell[] => [row.id, row.name, ...[row.inherent, row.current, row.target].map(roughPercent)]),
    ),
  };
}

/** How many of each kind stand on each step, the kind with most red ones first. */
function stacked(found: readonly { kind: string; step: RampStep }[]): StackRow[] {
  const rows = new Map<string, [number, number, number, number, number]>();
  for (const { kind, step } of found) {
    const counts = rows.get(kind) ?? [0, 0, 0, 0, 0];
    counts[step - 1] = (counts[step - 1] ?? 0) + 1;
    rows.set(kind, counts);
  }
  const all = (row: StackRow) => row.counts.reduce((sum, one) => sum + one, 0);
  return [...rows]
    .map(([label, counts]): StackRow => ({ label, counts }))
    .sort((one, other) => reds(other) - reds(one) || all(other) - all(one) || (one.label < other.label ? -1 : 1));
}

/** The first kinds, and all others as one. */
function shownRows(rows: readonly StackRow[]): StackRow[] {
  const others = rows.slice(MOST.kinds - 1);
  if (others.length < 2) return [...rows];
  const sum = (step: 0 | 1 | 2 | 3 | 4) => others.reduce((total, row) => total + row.counts[step], 0);
  return [
    ...rows.slice(0, MOST.kinds - 1),
    { label: `${count(others.length)} others`, counts: [sum(0), sum(1), sum(2), sum(3), sum(4)] },
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function reds({ counts }: StackRow): number {
  return counts[2] + counts[3] + counts[4];
}

function spoken(rows: readonly StackRow[]): string {
  return rows
    .slice(0, 6)
    .map((row) => ` ${row.label}: ${row.counts.reduce((sum, one) => sum + one, 0)}, of them ${reds(row)} red.`)
    .join('');
}

function kindTable(head: string, rows: readonly StackRow[]) {
  return table(
    [
      { head },
      ...['L low', 'M medium', 'H high', 'V very high', 'C critical'].map((name) => ({
        head: name,
        align: 'right' as const,
        grow: 0,
      })),
    ],
    rows.map((row): Cell[] => [row.label, ...row.counts.map(String)]),
  );
}
