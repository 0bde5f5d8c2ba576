import type { Context } from '../analysis/context.ts';
import { CONTROLS, type System } from '../model/entities.ts';
import { word } from '../model/value-words.ts';
import type { Card } from './draw/cards.ts';
import type { CardGroup } from './draw/group-drawing.ts';
import { categoryName } from './flow-graph.ts';
import { ONE_PICTURE_UP_TO } from './sizes.ts';

/** Functions named on a card; the rest is counted. */
const MOST_FUNCTIONS = 5;
const MOST_NAMES = 8;

/** Functions that more than one system is said to have, in lower case, with these systems; one that goes counts not. */
export function sharedFunctions({ index }: Context): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { id, lifecycle, functions = [] } of index.systems.values()) {
    if (lifecycle === 'replaced' || lifecycle === 'eol') continue;
    for (const one of new Set(functions.map((text) => text.toLowerCase()))) {
      owners.set(one, [...(owners.get(one) ?? []), id]);
    }
  }
  return new Map([...owners].filter(([, systems]) => systems.length > 1));
}

/** Systems under whose control they are, each with its functions; a card for each category where they are many. */
export function applicationGroups(context: Context): CardGroup[] {
  const systems = [...context.index.systems.values()];
  const shared = sharedFunctions(context);
  return CONTROLS.map((control) => ({ control, own: systems.filter((one) => one.control === control) }))
    .filter(({ own }) => own.length > 0)
    .map(({ control, own }) => ({
      title: control === 'unknown' ? 'Nobody knows under whose control' : `Under control of: ${word(control)}`,
      note: own.length === 1 ? '1 system' : `${own.length} systems`,
      isOutside: control.startsWith('external'),
      cards:
        systems.length > ONE_PICTURE_UP_TO
          ? categoryCards(context, own)
          : own.map((one) => systemCard(context, one, shared)),
    }));
}

function systemCard(context: Context, one: System, shared: ReadonlyMap<string, readonly string[]>): Card {
  const functions = one.functions ?? [];
  const rest = functions.length - MOST_FUNCTIONS;
  return {
    name: one.name,
    look: one.control.startsWith('external') ? 'outside' : 'plain',
    lines: [
      { text: categoryName(context, one.category), look: 'quiet' },
      ...functions
        .slice(0, MOST_FUNCTIONS)
        .map((text) =>
          shared.has(text.toLowerCase())
            ? { text: `◆ ${text}`, look: 'alarm' as const, most: 2 }
            : { text: `· ${text}`, most: 2 },
        ),
      ...(rest > 0 ? [{ text: `and ${rest} more`, look: 'quiet' as const }] : []),
    ],
  };
}

function categoryCards(context: Context, systems: readonly System[]): Card[] {
  return [...new Set(systems.map(({ category }) => category))].map((category) => {
    const own = systems.filter((one) => one.category === category);
    const rest = own.length - MOST_NAMES;
    return {
      name: categoryName(context, category),
      look: 'plain',
      lines: [
        ...own.slice(0, MOST_NAMES).map(({ name }) => ({ text: `· ${name}` })),
        ...(rest > 0 ? [{ text: `and ${rest} more`, look: 'quiet' as const }] : []),
      ],
    };
  });
}
