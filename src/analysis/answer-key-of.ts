import type { Item } from '../bank/visible.ts';

/** Key of the answer that an item reads: its own, or the bare question where the integration standard answers it. */
export function answerKeyOf(item: Item): string {
  return item.standard ? item.question.id : item.key;
}
