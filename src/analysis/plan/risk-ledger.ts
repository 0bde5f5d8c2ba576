import type { Scoring } from '../../bank/schema.ts';
import type { Item } from '../../bank/visible.ts';
import { type Cell, countAnswer } from '../risks/cell.ts';
import { evaluate, expectedLossOf, readingOf } from '../risks/evaluate.ts';
import { comparePlaces, type Evaluated, isRed } from '../risks/register.ts';
import type { RuleScope } from '../risks/rule-scope.ts';
import type { SignalName } from '../risks/signals.ts';
import type { Candidate } from './candidates.ts';
import type { SignalLedger } from './signal-ledger.ts';
import { createTournament, type Tournament } from './tournament.ts';

/** Red risks and expected loss, kept up to date while actions are taken; only the places that an action touches move. */
export type RiskLedger = {
  /** What one action would take away if it were the only one. Changes nothing. */
  tryOut(candidate: Candidate): { reduction: number; rules: string[] };
  /** Takes an action; with `undo`, takes it back. */
  take(candidate: Candidate, undo?: boolean): void;
  redRisks(): number;
  /** Rules of the red risks, in the order of the bank. */
  redRules(): string[];
  /** Sum over the lines of the register, each with the figure of its first place. */
  expectedLoss(): number;
};

type Seat = Evaluated & { rule: number; number: number };

/** Opens the ledger. It owns `places` from now on: their counts follow the actions taken. */
export function openRiskLedger(places: readonly RuleScope[], signals: SignalLedger, scoring: Scoring): RiskLedger {
  const reading = readingOf(scoring);
  const from = scoring.risk.statedGap;
  const rules = new Map<string, Seat[]>();
  const readers = new Map<Cell, Seat[]>();
  const hearers = new Map<SignalName, Seat[]>();
  const cellsOf = new Map<Item, Cell[]>();

  for (const place of places) {
    const list = rules.get(place.rule.id) ?? [];
    const seat: Seat = { place, evaluation: evaluate(place, scoring), rule: rules.size, number: list.length };
    if (list.length === 0) rules.set(place.rule.id, list);
    else seat.rule = list[0]?.rule ?? 0;
    list.push(seat);
    for (const input of place.inputs) {
      if (input.kind === 'signal') append(hearers, input.name, seat);
      else if (append(readers, input.cell, seat))
        for (const item of input.cell.items) append(cellsOf, item, input.cell);
    }
  }
  const games: Tournament<Seat>[] = [...rules.values()].map((list) =>
    createTournament(list, (a, b) => comparePlaces(a, b, from)),
  );
  const redRule = (game: Tournament<Seat> | undefined): boolean => {
    const best = game?.best();
    return best !== undefined && isRed(best.evaluation);
  };
  const lossOf = (game: Tournament<Seat> | undefined): number => game?.best()?.evaluation.expectedLoss ?? 0;
  let red = games.filter(redRule).length;
  let total = games.reduce((sum, game) => sum + lossOf(game), 0);

  const apply = (candidate: Candidate, undo: boolean): Set<Seat> => {
    const { target } = scoring.plan;
    const touched = new Set<Seat>();
    for (const item of candidate.items) {
      for (const cell of cellsOf.get(item) ?? []) {
        countAnswer(cell, candidate.points, undo ? 1 : -1);
        countAnswer(cell, target, undo ? -1 : 1);
        for (const seat of readers.get(cell) ?? []) touched.add(seat);
      }
    }
    for (const name of signals.settle(candidate, undo)) for (const seat of hearers.get(name) ?? []) touched.add(seat);
    return touched;
  };
  return {
    tryOut(candidate) {
      let reduction = 0;
      const found = new Set<string>();
      for (const { place, evaluation } of apply(candidate, false)) {
        const saved = evaluation.expectedLoss - expectedLossOf(place, reading);
        reduction += saved;
        if (saved > 0) found.add(place.rule.id);
      }
      apply(candidate, true);
      return { reduction, rules: [...found].sort() };
    },
    take(candidate, undo = false) {
      for (const seat of apply(candidate, undo)) {
        const game = games[seat.rule];
        red -= Number(redRule(game));
        total -= lossOf(game);
        seat.evaluation = evaluate(seat.place, scoring);
        game?.changed(seat.number);
        red += Number(redRule(game));
        total += lossOf(game);
      }
    },
    redRisks: () => red,
    redRules: () => games.flatMap((game) => (redRule(game) ? (game.best()?.place.rule.id ?? []) : [])),
    expectedLoss: () => total,
  };
}

/** Adds to the list of a key; true where the key is new. */
function append<K, V>(map: Map<K, V[]>, key: K, value: V): boolean {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
  return list === undefined;
}
