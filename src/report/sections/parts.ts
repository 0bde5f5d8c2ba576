import type { Level } from '../../analysis/landscape/schema.ts';
import { type Block, heading, type Inline, list, type Text } from '../blocks.ts';
import { counted } from '../format.ts';

/** What a section has to show, or why it has nothing. */
export type Part = Block[] | string;

/** The sections that have something to show, then one line of reason for each of the others. */
export function shownOrReason(parts: readonly Part[], anchor: string): Block[] {
  const blocks = parts.flatMap((part) => (typeof part === 'string' ? [] : part));
  const reasons = parts.filter((part) => typeof part === 'string');
  if (reasons.length === 0) return blocks;
  return [...blocks, { kind: 'group', blocks: [heading(3, 'Looked at and left out here', anchor), list(reasons)] }];
}

const LEVELS: Readonly<Record<Level, Text>> = {
  red: [{ text: 'broken', strong: true }],
  warn: [{ text: 'look at it', strong: true }],
  unknown: 'not known',
  ok: [{ text: 'fine', muted: true }],
};

/** How it stands, in words. */
export function standing(level: Level): Text {
  return LEVELS[level];
}

const WEIGHT: Readonly<Record<Level, number>> = { red: 0, warn: 1, unknown: 2, ok: 3 };

/** The gravest first; what is alike keeps its order. */
export function gravestFirst<T extends { level: Level }>(found: readonly T[]): T[] {
  return [...found].sort((one, other) => WEIGHT[one.level] - WEIGHT[other.level]);
}

/** The first few of many, and a sentence that counts the others; empty where all are shown. */
export function bounded<T>(
  found: readonly T[],
  most: number,
  one: string,
  many?: string,
): { shown: T[]; rest: string } {
  const left = found.length - most;
  return {
    shown: found.slice(0, most),
    rest:
      left > 0
        ? `${counted(left, `further ${one}`, `further ${many ?? `${one}s`}`)} left out here: “plimsoll assess --json” prints all.`
        : '',
  };
}

/** Groups of runs as one text, with a separator between them. */
export function together(groups: readonly (readonly Inline[])[], separator: string): Inline[] {
  return groups.flatMap((runs, index) => (index === 0 ? [...runs] : [{ text: separator }, ...runs]));
}
