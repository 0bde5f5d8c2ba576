import type { IdentityHop } from '../../../analysis/landscape/schema.ts';
import { type Cell, heading, list, paragraph, type Text, table } from '../../blocks.ts';
import { nameOf, type View } from '../../view.ts';
import { bounded, gravestFirst, type Part, standing } from '../parts.ts';

const MOST = { chains: 20, hops: 25 };

/** Whether a thing is recognised as the same one on its whole way. */
export function identity(view: View): Part {
  const { hops, chains } = view.analysis.landscape.identity;
  if (hops.length === 0) return 'Keys along the way: no flow carries a data object.';
  const open = pairs(hops.filter((one) => one.level !== 'ok'));
  const listed = bounded(gravestFirst(chains), MOST.chains, 'process', 'processes');
  const { shown, rest } = bounded(gravestFirst(open), MOST.hops, 'hop');
  return [
    heading(2, 'Is it still the same thing at the other end?', 'findings-identity'),
    ...(listed.shown.length === 0
      ? [paragraph('No process is recorded with its flows, so keys are looked at flow by flow.')]
      : [list(listed.shown.map((one): Text => one.text))]),
    ...(shown.length === 0
      ? [paragraph('On every hop both ends know the thing by a common key or by a cross-reference.')]
      : [
          table(
            [{ head: 'Data' }, { head: 'Between' }, { head: 'What is known about the key' }, { head: '', grow: 0 }],
            shown.map((one): Cell[] => [
              nameOf(view, 'data', one.object),
              `${nameOf(view, 'system', one.from)} ${one.both ? '↔' : '→'} ${nameOf(view, 'system', one.to)}`,
              one.text,
              standing(one.level),
            ]),
          ),
        ]),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

/** Both directions of an exchange as one line. */
function pairs(hops: readonly IdentityHop[]): (IdentityHop & { both: boolean })[] {
  const found = new Map<string, IdentityHop & { both: boolean }>();
  for (const hop of hops) {
    const back = found.get(JSON.stringify([hop.object, hop.to, hop.from, hop.key]));
    const key = JSON.stringify([hop.object, hop.from, hop.to, hop.key]);
    if (back !== undefined) back.both = true;
    else if (!found.has(key)) found.set(key, { ...hop, both: false });
  }
  return [...found.values()];
}
