import type { Exposure } from '../../../analysis/landscape/schema.ts';
import { type Cell, heading, paragraph, type Text, table } from '../../blocks.ts';
import { count } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { word } from '../../words.ts';
import { bounded, gravestFirst, type Part, standing } from '../parts.ts';

const MOST = { objects: 30, copies: 8 };
const ERASURE = {
  propagated: 'reaches the copies',
  'not-propagated': [{ text: 'does not reach the copies', strong: true }],
  unknown: 'not known whether it reaches them',
} as const;

/** Where personal, payment and confidential data goes, by which way, and whether erasure follows it. */
export function exposure(view: View): Part {
  const all = view.analysis.landscape.exposure;
  if (all.length === 0)
    return 'Where protected data goes: no data object is marked as confidential, personal, special category or payment.';
  const { shown, rest } = bounded(gravestFirst(all), MOST.objects, 'data object');
  return [
    heading(2, 'Where protected data goes', 'findings-exposure'),
    paragraph(
      'Every copy of it and the way it takes. Each copy must be erased, corrected and protected like the first.',
    ),
    table(
      [
        { head: 'Data', share: 0.24 },
        { head: 'Copies and the way to them', share: 0.42 },
        { head: 'Erasure, consent', share: 0.23 },
        { head: '', share: 0.11 },
      ],
      shown.map((one): Cell[] => [
        [
          { text: nameOf(view, 'data', one.object), strong: true },
          { text: `\n${isClassified(one) ? word(one.sensitivity) : 'class not stated'}`, muted: true },
          { text: `\nfrom ${one.sources.map((id) => nameOf(view, 'system', id)).join(', ')}`, muted: true },
        ],
        ways(one),
        follow(view, one),
        standing(one.level),
      ]),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

function ways({ copies }: Exposure): Text {
  if (copies.length === 0) return [{ text: 'no copy', muted: true }];
  // What leaves the company comes first.
  const sorted = [...copies.filter((one) => one.external), ...copies.filter((one) => !one.external)];
  const shown = sorted.slice(0, MOST.copies);
  const more = sorted.length - shown.length;
  return [
    ...shown.map((one, index) => ({
      text: `${index === 0 ? '' : '\n'}${one.text.replaceAll(' > ', ' → ')}`,
      strong: one.external,
    })),
    ...(more > 0 ? [{ text: `\nand ${count(more)} more`, muted: true }] : []),
  ];
}

function isClassified({ sensitivity }: Exposure): boolean {
  return sensitivity !== 'unknown';
}

function follow(view: View, one: Exposure): Text {
  const { erasure, withoutConsent } = one;
  if (!isClassified(one)) return [{ text: 'depends on its class: personal, payment, confidential, or none of them' }];
  const said = erasure === null ? 'not marked as data about a person' : ERASURE[erasure];
  const runs = typeof said === 'string' ? [{ text: said }] : said;
  if (withoutConsent === null || withoutConsent.length === 0) return runs;
  const names = withoutConsent.map((id) => nameOf(view, 'system', id)).join(', ');
  return [...runs, { text: `\nno change of consent reaches ${names}` }];
}
