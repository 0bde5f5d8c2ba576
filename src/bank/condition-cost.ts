import type { ASTNode } from '@marcbachmann/cel-js';

/** A condition is computed for every question, system and flow, so it may take no more than so many steps. */
const MOST_STEPS = 1_000;
/** A list or a text whose length is not written down counts as so long. */
const LENGTH = 64;
/** Functions that compute what stands in their brackets for every item of a list. */
const FOR_EACH = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** Why a condition could take longer than there is time for; undefined where it cannot. */
export function costFault(tree: ASTNode): string | undefined {
  // Regular expressions of JavaScript may try every way to read a text.
  if (someCall(tree, (name) => name === 'matches')) {
    return 'matches() is not there, since it may search without end; there are contains(), startsWith() and endsWith()';
  }
  const steps = stepsOf(tree);
  return steps > MOST_STEPS ? `takes more than ${MOST_STEPS} steps to compute: lists inside lists multiply` : undefined;
}

/** An upper bound on how many nodes are computed. */
function stepsOf(tree: unknown): number {
  if (Array.isArray(tree)) return tree.reduce((sum: number, one) => sum + stepsOf(one), 0);
  if (!isNode(tree)) return 0;
  if (tree.op !== 'rcall') return 1 + stepsOf(tree.args);
  const [name, receiver, inside] = tree.args;
  return 1 + stepsOf(receiver) + (FOR_EACH.has(name) ? lengthOf(receiver) : 1) * stepsOf(inside);
}

function lengthOf(list: ASTNode): number {
  if (list.op === 'list') return list.args.length;
  if (list.op === 'rcall' && FOR_EACH.has(list.args[0])) return lengthOf(list.args[1]);
  if (list.op === '+') return lengthOf(list.args[0]) + lengthOf(list.args[1]);
  return LENGTH;
}

function someCall(tree: unknown, test: (name: string) => boolean): boolean {
  if (Array.isArray(tree)) return tree.some((one) => someCall(one, test));
  if (!isNode(tree)) return false;
  const called = tree.op === 'rcall' || tree.op === 'call' ? tree.args[0] : undefined;
  return (called !== undefined && test(called)) || someCall(tree.args, test);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
