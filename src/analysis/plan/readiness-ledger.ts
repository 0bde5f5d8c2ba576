import type { Item } from '../../bank/visible.ts';
import type { Points } from '../answer-value.ts';
import { type Context, scopeIdOf } from '../context.ts';
import { PROJECT } from '../conventions.ts';
import { endsOf } from '../entity-index.ts';
import { type Figures, scopeFigures } from '../readiness/figures.ts';
import { type Pillars, systemWeight } from '../readiness/pillars.ts';
import { projectFigures } from '../readiness/project-score.ts';
import { propagated } from '../readiness/propagation.ts';
import { replaceAnswer, type Tally, tallyOf } from '../readiness/tally.ts';

/** The demonstrated (or potential) readiness of the project, kept up to date while answers change one by one. */
export type ReadinessLedger = {
  change(item: Item, from: Points, to: Points): void;
  /** 0-100; 0 where nothing is assessed. */
  score(): number;
  /** Score before gates, 0-100, and share of known weight, 0-1; 0 where nothing is assessed. */
  ungated(): { raw: number; coverage: number };
};

/** Which of the two scores a ledger keeps. */
type Field = 'demonstrated' | 'potential';

type Pillar = { sum: number; weight: number };
type Entry = { tally: Tally; own: number | null };

/** Opens the ledger with the answers as they are. Afterwards a change costs what hangs on the changed scope. */
export function openLedger(
  context: Context,
  betweenness: Readonly<Record<string, number>>,
  field: Field = 'demonstrated',
): ReadinessLedger {
  const { index, itemsOf, bank } = context;
  const scoring = bank.scoring.readiness;
  const whole = tallyOf(context.items);
  const figure = (tally: Tally): number | null => scopeFigures(tally, scoring)?.[field] ?? null;
  const open = (items: readonly Item[]): Entry => {
    const tally = tallyOf(items);
    return { tally, own: figure(tally) };
  };
  const entries = {
    project: new Map([[PROJECT, open(itemsOf.project.get(PROJECT) ?? [])]]),
    system: new Map([...index.systems.keys()].map((id) => [id, open(itemsOf.system.get(id) ?? [])])),
    data: new Map([...index.objects.keys()].map((id) => [id, open(itemsOf.data.get(id) ?? [])])),
    flow: new Map([...index.flows.keys()].map((id) => [id, open(itemsOf.flow.get(id) ?? [])])),
  };
  const pillars = { system: empty(), data: empty(), flow: empty() };
  const weightOf = (id: string): number => systemWeight(index.systems.get(id)?.criticality ?? 0, betweenness[id] ?? 0);
  const ends = new Map([...index.flows.values()].map((flow) => [flow.id, endsOf(flow)]));
  const flowValue = (id: string): number | null => {
    const own = entries.flow.get(id)?.own ?? null;
    if (own === null) return null;
    return propagated(
      own,
      (ends.get(id) ?? []).map((end) => entries.system.get(end)?.own),
    );
  };
  const valueFor = {
    system: (id: string) => entries.system.get(id)?.own ?? null,
    data: (id: string) => entries.data.get(id)?.own ?? null,
    flow: flowValue,
  };
  const post = (kind: keyof typeof pillars, id: string, sign: 1 | -1): void => {
    const value = valueFor[kind](id);
    if (value === null) return;
    const weight = kind === 'system' ? weightOf(id) : 1;
    pillars[kind].sum += sign * weight * value;
    pillars[kind].weight += sign * weight;
  };
  for (const kind of ['system', 'data', 'flow'] as const) for (const id of entries[kind].keys()) post(kind, id, 1);

  const touched = (scope: keyof typeof pillars, id: string): [keyof typeof pillars, string][] => [
    [scope, id],
    ...(scope === 'system'
      ? (index.flowsOfSystem.get(id) ?? []).map((flow): [keyof typeof pillars, string] => ['flow', flow.id])
      : []),
  ];
  const figures = (): Figures | null => {
    const now: Pillars = {
      project: entries.project.get(PROJECT)?.own ?? null,
      systems: meanOf(pillars.system),
      data: meanOf(pillars.data),
      flows: meanOf(pillars.flow),
    };
    return projectFigures(context, now, now, whole);
  };
  return {
    change(item, from, to) {
      const { scope } = item.question;
      const id = scopeIdOf(item);
      const entry = entries[scope].get(id);
      if (entry === undefined) return;
      const hanging = scope === 'project' ? [] : touched(scope, id);
      for (const [kind, one] of hanging) post(kind, one, -1);
      replaceAnswer(entry.tally, item, from, to);
      entry.own = figure(entry.tally);
      for (const [kind, one] of hanging) post(kind, one, 1);
      replaceAnswer(whole, item, from, to);
    },
    score: () => figures()?.[field] ?? 0,
    ungated: () => ({ raw: figures()?.raw ?? 0, coverage: figures()?.coverage ?? 0 }),
  };
}

function empty(): Pillar {
  return { sum: 0, weight: 0 };
}

function meanOf({ sum, weight }: Pillar): number | null {
  return weight === 0 ? null : sum / weight;
}
