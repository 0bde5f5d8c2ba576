import { applicationGroups, sharedFunctions } from '../../../diagrams/application-groups.ts';
import { groupDrawings } from '../../../diagrams/draw/group-drawing.ts';
import type { KeyEntry } from '../../../diagrams/draw/key.ts';
import { counted, firstOf } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { type Diagram, figures } from './diagram.ts';

const CARD = 140;
const MOST_IN_WORDS = 12;
const OUTSIDE: KeyEntry = {
  text: 'outside own control',
  box: { fill: 'paper', stroke: 'muted', lineWidth: 0.8, dash: 3 },
};

/** Systems by who controls them, with their functions. */
export function applicationDiagram(view: View): Diagram {
  const { systems } = view.assessment;
  const groups = applicationGroups(view.context);
  const hasOutside = groups.some(({ isOutside }) => isOutside);
  const told = groups.map(
    ({ title, cards }) =>
      `${title}: ${firstOf(
        cards.map(({ name }) => name),
        MOST_IN_WORDS,
      )}`,
  );
  return {
    layer: 'Application',
    name: 'Application and module model',
    anchor: 'diagram-applications',
    shows: 'systems by who controls them, with their functions',
    made:
      systems.length === 0
        ? 'no system is recorded'
        : figures(titleOf(view), `${told.join('. ')}.`, groupDrawings(groups, CARD, hasOutside ? [OUTSIDE] : [])),
  };
}

function titleOf(view: View): string {
  const { systems } = view.assessment;
  const silent = systems.filter(({ functions = [] }) => functions.length === 0).length;
  const shared = [...sharedFunctions(view.context)].map(
    ([name, owners]) => `${name} (${owners.map((id) => nameOf(view, 'system', id)).join(', ')})`,
  );
  if (silent === systems.length)
    return `${counted(systems.length, 'system')} by who controls them; their functions are not recorded.`;
  const rest = silent === 0 ? '' : ` For ${counted(silent, 'system')} no function is recorded.`;
  if (shared.length === 0) return `No function is stated for more than one system.${rest}`;
  return `${counted(shared.length, 'function')} (◆) ${shared.length === 1 ? 'is' : 'are'} stated for more than one system: ${firstOf(shared, 3)}.${rest}`;
}
