import type { Context } from '../analysis/context.ts';
import type { System } from '../model/entities.ts';
import { percentNumeral } from '../model/locale.ts';
import { word } from '../model/value-words.ts';
import type { Card } from './draw/cards.ts';
import type { CardGroup } from './draw/group-drawing.ts';

/** Where systems run and on what, as far as it is recorded. */

const NOT_RECORDED = 'Where it runs is not recorded';

/** The network zone of a system in words; undefined where nothing is recorded. */
export function zoneOf({ hosting, control }: System): string | undefined {
  if (hosting?.zone !== undefined && hosting.zone !== '') return hosting.zone;
  if (hosting?.kind !== undefined) return placeOf(hosting.kind, hosting.region);
  return control.startsWith('external') ? 'At the partner, place not recorded' : undefined;
}

export function placeOf(kind: string | undefined, region: string | undefined): string {
  const place =
    kind === undefined
      ? 'Region'
      : ({ saas: 'SaaS', cloud: 'Cloud', on_prem: 'On premises', partner: 'At the partner' }[kind] ?? word(kind));
  return region === undefined || region === '' ? place : `${place}, ${region}`;
}

/** Whether a system stands outside the own network. */
export function isOutside({ hosting, control }: System): boolean {
  return hosting?.kind === 'saas' || hosting?.kind === 'partner' || control.startsWith('external');
}

/** Systems whose own redundancy is stated as none or not known, although the landscape hangs on them. */
export function unguarded(context: Context, singlePoints: ReadonlySet<string>): System[] {
  return [...context.index.systems.values()].filter(
    (one) => singlePoints.has(one.id) && !['active_passive', 'active_active'].includes(one.hosting?.redundancy ?? ''),
  );
}

/** Systems by where they run, with nodes and redundancy. `singlePoints` are systems whose loss splits the landscape. */
export function hostingGroups(context: Context, singlePoints: ReadonlySet<string>): CardGroup[] {
  const systems = [...context.index.systems.values()];
  const alarming = new Set(unguarded(context, singlePoints));
  const placeIn = ({ hosting }: System) =>
    hosting?.kind === undefined && hosting?.region === undefined ? NOT_RECORDED : placeOf(hosting.kind, hosting.region);
  const places = [...new Set(systems.map(placeIn))].sort(
    (one, other) => Number(one === NOT_RECORDED) - Number(other === NOT_RECORDED),
  );
  return places.map((place) => {
    const own = systems.filter((one) => placeIn(one) === place);
    return {
      title: place,
      note: own.length === 1 ? '1 system' : `${own.length} systems`,
      isOutside: own.every(isOutside),
      cards: own.map((one) => hostingCard(one, alarming.has(one))),
    };
  });
}

/** Squares that stand for nodes before they are counted only. */
const MOST_SQUARES = 8;

function hostingCard({ name, hosting, availability }: System, isAlarming: boolean): Card {
  const nodes = hosting?.nodes;
  const squares = nodes === undefined || nodes > MOST_SQUARES ? '' : `${'■'.repeat(nodes)} `;
  const redundancy = hosting?.redundancy;
  const sla = availability?.sla;
  return {
    name,
    look: isAlarming ? 'alarm' : 'plain',
    lines: [
      nodes === undefined
        ? { text: 'nodes not recorded', look: 'quiet' }
        : { text: `${squares}${nodes} ${nodes === 1 ? 'node' : 'nodes'}` },
      {
        text:
          redundancy === undefined || redundancy === 'unknown'
            ? 'redundancy not known'
            : redundancy === 'none'
              ? 'no redundancy'
              : word(redundancy).replace(' ', '-'),
        look: isAlarming ? 'alarm' : 'quiet',
      },
      ...(typeof sla === 'number'
        ? [{ text: `promised ${percentNumeral(sla, { maximumFractionDigits: 3 }, ' ')}`, look: 'quiet' as const }]
        : []),
      ...(isAlarming ? [{ text: 'the landscape hangs on it', look: 'alarm' as const }] : []),
    ],
  };
}
