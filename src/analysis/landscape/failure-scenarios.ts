import type { Bank } from '../../bank/bank.ts';
import type { FailureMode } from '../../bank/schema.ts';
import type { Failure, Flow } from '../../model/entities.ts';
import type { Context } from '../context.ts';
import type { EntityIndex } from '../entity-index.ts';
import { enumerate, flowName, percent, systemName } from '../wording.ts';
import type { AnswerBook } from './answer-book.ts';
import { tagsOf, writersOf } from './flow-tags.ts';
import { modeGap } from './mode-gap.ts';
import { type Directory, directoryOf, peopleAt } from './people.ts';
import type { FailureScenario } from './schema.ts';
import { namesOne } from './words.ts';

/**
 * What may go wrong, and the minimum: how it is noticed, what is done, who is told, how and how fast (S63-S67). The
 * user's own scenarios come first and stand in place of the generic ones they speak of; the generic modes that fit a
 * flow follow, the least prevented first.
 */
export function failureScenarios(context: Context, answers: AnswerBook): FailureScenario[] {
  const { index, assessment, bank } = context;
  const people = directoryOf(assessment);
  const own = assessment.failures.map((failure) => ownScenario(index, people, failure, bank));
  const told = new Map<string, Set<string>>();
  for (const { flow, mode } of own) {
    if (flow !== null && mode !== null) told.set(flow, (told.get(flow) ?? new Set()).add(mode));
  }
  const writers = writersOf(index);
  const tagging = { answerWithinS: bank.landscape.answerWithinS, highVolumePerDay: bank.scoring.risk.highVolumePerDay };
  const rules = new Map(bank.landscape.failures.map((rule) => [rule.mode, rule]));
  const generated = [...index.flows.values()].flatMap((flow) => {
    const tags = tagsOf(index, flow, writers, tagging);
    return bank.failureModes
      .filter(({ id }) => !told.get(flow.id)?.has(id))
      .filter(({ id }) => rules.get(id)?.anyOf?.some((tag) => tags.has(tag)) ?? true)
      .map((mode) => generatedScenario(context, people, flow, mode, answers))
      .sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1));
  });
  return [...own, ...generated];
}

function generatedScenario(
  { index, assessment, bank }: Context,
  people: Directory,
  flow: Flow,
  mode: FailureMode,
  answers: AnswerBook,
): FailureScenario {
  const { gap, because } = modeGap(index, flow, mode, answers, bank.scoring.risk.unknownGap);
  const notify = mode.notify.map((role) => {
    const keys = bank.landscape.notify.find((entry) => entry.role === role)?.people ?? [];
    const ids = peopleAt(index, assessment.decisions, flow, keys);
    return { role, people: ids.flatMap((id) => people.nameOf(id) ?? []) };
  });
  const told = new Set(notify.flatMap(({ role, people: names }) => (names.length === 0 ? [role] : names)));
  const how =
    gap === null ? 'what would prevent it is not answered' : `${percent(gap)} of what would prevent it is missing`;
  return {
    flow: flow.id,
    system: null,
    process: null,
    mode: mode.id,
    name: mode.name,
    source: 'generated',
    gap,
    detection: mode.detection,
    reaction: mode.reaction,
    notify,
    channel: mode.channel,
    withinMinutes: mode.withinMinutes,
    missing: [],
    text: `${flowName(index, flow)}: ${lowerFirst(mode.name)}; ${how}; told ${enumerate([...told])} by ${mode.channel} within ${mode.withinMinutes} min.`,
    because,
  };
}

function ownScenario(index: EntityIndex, people: Directory, failure: Failure, bank: Bank): FailureScenario {
  const flow = failure.flow === undefined ? undefined : index.flows.get(failure.flow);
  const where =
    flow !== undefined
      ? flowName(index, flow)
      : failure.system !== undefined
        ? systemName(index, failure.system)
        : (failure.process ?? 'The landscape');
  const missing = [
    ...(failure.detection ? [] : ['detection']),
    ...(failure.reaction ? [] : ['reaction']),
    ...(failure.notify.length > 0 ? [] : ['notify']),
    ...(failure.channel ? [] : ['channel']),
    ...(failure.withinMinutes === undefined ? ['withinMinutes'] : []),
  ];
  const notify = failure.notify.map((role) => ({
    role,
    people: [people.nameOf(role)].filter((name) => name !== undefined),
  }));
  return {
    flow: failure.flow ?? null,
    system: failure.system ?? null,
    process: failure.process ?? null,
    mode: modeOf(failure.mode, bank),
    name: failure.mode,
    source: 'own',
    gap: null,
    detection: failure.detection ?? '',
    reaction: failure.reaction ?? '',
    notify,
    channel: failure.channel ?? '',
    withinMinutes: failure.withinMinutes ?? null,
    missing,
    text: `${where}: ${lowerFirst(failure.mode)}${missing.length === 0 ? '' : `; still open: ${missing.map((part) => MISSING_WORDS[part] ?? part).join(', ')}`}.`,
    because: [],
  };
}

const MISSING_WORDS: Record<string, string> = {
  detection: 'how it is noticed',
  reaction: 'what is done',
  notify: 'who is told',
  channel: 'how they are told',
  withinMinutes: 'how fast',
};

/** The generic mode that a user's own words speak of; null where none of them. */
export function modeOf(text: string, bank: Pick<Bank, 'failureModes' | 'landscape'>): string | null {
  const lower = text.trim().toLowerCase();
  const exact = bank.failureModes.find(({ id, name }) => id === lower || name.toLowerCase() === lower);
  if (exact !== undefined) return exact.id;
  return bank.landscape.failures.find(({ words }) => namesOne(text, words))?.mode ?? null;
}

/** A name inside a sentence; abbreviations keep their capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}
