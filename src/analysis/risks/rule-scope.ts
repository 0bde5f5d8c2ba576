import type { Modifier, Rule, Scope } from '../../bank/schema.ts';
import type { Cell } from './cell.ts';
import { cellGap, hasUnknown, isCellAnswered, knownGap, targetCellGap } from './cell.ts';
import type { Signal, SignalName } from './signals.ts';

/** One thing that a rule reads in one place, with its weight in the rule. */
export type Input =
  | { kind: 'cell'; weight: number; cell: Cell }
  | { kind: 'signal'; weight: number; name: SignalName; signal: Signal };

/** A rule in one place: everything that its figures are made of. Inputs change as answers change, the rest does not. */
export type RuleScope = {
  rule: Rule;
  /** `project`, an entity's id, or the ids of a finding joined by +. */
  id: string;
  /** Kind of the entities that the id speaks of. */
  scope: Scope;
  entities: readonly string[];
  inputs: readonly Input[];
  modifiers: readonly { name: Modifier; factor: number }[];
  /** Sum of the logarithms of the modifiers. */
  logOdds: number;
  loss: number;
};

/** Constants that reading an input needs. */
export type Reading = { unknownGap: number; upTo: number; target: number };

/** Gap of an input with everything that was answered; undefined where nothing was. */
export function inputGap(input: Input, { unknownGap }: Reading): number | undefined {
  return input.kind === 'cell' ? cellGap(input.cell, unknownGap) : input.signal.gap;
}

/** Gap by what is known alone; undefined where nothing is known. */
export function inputKnownGap(input: Input): number | undefined {
  if (input.kind === 'cell') return knownGap(input.cell);
  return input.signal.byUnknown ? undefined : input.signal.gap;
}

/** Gap once the actions are done; a signal is gone then. */
export function inputTargetGap(input: Input, reading: Reading): number | undefined {
  return input.kind === 'cell' ? targetCellGap(input.cell, reading) : 0;
}

/** Whether the gap of an input is that of an unknown answer: what is known alone is not as bad. */
export function carriedByUnknown(input: Input, reading: Reading): boolean {
  if (input.kind === 'signal') return input.signal.byUnknown;
  return hasUnknown(input.cell) && (knownGap(input.cell) ?? -1) < (inputGap(input, reading) ?? 0);
}

/** A rule speaks only where one of its heaviest triggers is answered, in points or as unknown. */
export function speaks(rule: Rule, inputs: readonly Input[]): boolean {
  const heaviest = Math.max(...Object.values(rule.triggers), ...Object.values(rule.signals));
  return inputs.some((input) => input.weight === heaviest && (input.kind === 'signal' || isCellAnswered(input.cell)));
}
