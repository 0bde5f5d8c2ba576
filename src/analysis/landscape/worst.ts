import { LEVELS, type Level } from './schema.ts';

/** The worst of these levels; ok where there is none. */
export function worst(levels: readonly Level[]): Level {
  return LEVELS.find((level) => levels.includes(level)) ?? 'ok';
}
