import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { EntityIndex } from '../entity-index.ts';
import { counted, objectName, systemName } from '../wording.ts';
import { peakDemand } from './demand.ts';
import { amount, duration } from './duration.ts';
import type { Oversell, Staleness } from './schema.ts';
import { namesOne } from './words.ts';

/** Seconds of an hour. */
const HOUR = 3600;

/**
 * How many units can be sold although they are gone: age of the stock where it is sold, times orders at the peak. The
 * worst case, all of them for one article.
 */
export function oversellBounds(
  index: EntityIndex,
  staleness: readonly Staleness[],
  { oversell, capacity }: Pick<LandscapeConstants, 'oversell' | 'capacity'>,
): Oversell[] {
  const isNamed = (object: string, words: readonly string[]): boolean =>
    namesOne(`${object} ${objectName(index, object)}`, words);
  return staleness.flatMap((row): Oversell[] => {
    const system = index.systems.get(row.consumer);
    if (system === undefined || !oversell.sellingCategories.includes(system.category)) return [];
    if (!isNamed(row.object, oversell.stockWords)) return [];
    const demands = (index.flowsOfSystem.get(system.id) ?? [])
      .filter((flow) => flow.from === system.id || flow.direction === 'two_way')
      .filter((flow) => flow.objects.some((object) => isNamed(object, oversell.orderWords)))
      .flatMap((flow) => peakDemand(flow, capacity).perHour ?? []);
    const ordersPerHour = demands.length === 0 ? null : Math.max(...demands);
    const units = ordersPerHour === null ? null : (row.seconds / HOUR) * ordersPerHour * oversell.unitsPerOrder;
    const open = units === null || (row.unknownFlows.length > 0 && units <= oversell.buffer);
    const over = units !== null && units >= oversell.buffer + 1;
    const stock = `${objectName(index, row.object)} in ${systemName(index, system.id)}`;
    return [
      {
        object: row.object,
        system: system.id,
        stalenessS: row.seconds,
        ordersPerHour,
        units,
        buffer: oversell.buffer,
        level: over ? 'warn' : open ? 'unknown' : 'ok',
        text:
          units === null
            ? `${stock} can be ${duration(row.seconds)} old; how many orders the peak brings is not stated, so how much is sold that is gone is not known.`
            : `${stock} can be ${duration(row.seconds)} old: at ${amount(ordersPerHour ?? 0)} orders an hour up to ${counted(Math.ceil(units), 'unit')} can be sold that are gone; ${oversell.buffer === 0 ? 'no buffer is held back' : `${counted(oversell.buffer, 'unit')} are held back`}.`,
        because: [
          {
            kind: 'formula',
            ref: 'oversell',
            text: 'age of the stock x orders an hour at the peak x units of an order',
          },
          { kind: 'fact', ref: row.object, text: 'Age of the stock in seconds', value: row.seconds },
          {
            kind: 'constant',
            ref: 'landscape.oversell.unitsPerOrder',
            text: 'Units of an order',
            value: oversell.unitsPerOrder,
          },
          { kind: 'constant', ref: 'landscape.oversell.buffer', text: 'Units held back', value: oversell.buffer },
        ],
      },
    ];
  });
}
