import type { ResponsibilityLine } from '../../../analysis/landscape/schema.ts';
import { type Block, type Cell, heading, paragraph, type Text, table } from '../../blocks.ts';
import type { View } from '../../view.ts';

type Named = ResponsibilityLine['accountable'];

/** Who answers for what: the people named, else the role that usually does. Exactly one answers for each. */
export function responsibilities(view: View): Block[] {
  const all = view.analysis.landscape.responsibilities;
  if (all.length === 0) return [];
  const unnamed = all.filter((one) => one.accountable.people.length === 0).length;
  return [
    heading(2, 'Who decides what', 'people-raci'),
    paragraph(
      `Exactly one answers for each aspect; others do it, are asked before, or are told after. What stands in grey is the usual role, because nobody is named.${unnamed === 0 ? '' : ` Of ${all.length} aspects ${unnamed} ${unnamed === 1 ? 'has' : 'have'} nobody who answers for ${unnamed === 1 ? 'it' : 'them'}.`}`,
    ),
    table(
      [
        { head: 'Aspect' },
        { head: 'Answers for it (A)' },
        { head: 'Does it (R)' },
        { head: 'Is asked before (C)' },
        { head: 'Is told after (I)' },
      ],
      all.map((one): Cell[] => [
        [{ text: one.name, strong: true }],
        accountable(one),
        several(one.responsible),
        several(one.consulted),
        several(one.informed),
      ]),
    ),
  ];
}

function accountable({ accountable: one, level, text }: ResponsibilityLine): Text {
  if (one.people.length === 0)
    return [
      { text: 'nobody is named', strong: true },
      ...(one.role === null ? [] : [{ text: `\nusually ${one.role}`, muted: true }]),
    ];
  return [
    { text: one.people.join(', '), strong: true },
    ...(level === 'ok' ? [] : [{ text: `\n${text}`, muted: true }]),
  ];
}

function several(all: readonly Named[]): Text {
  return all.flatMap(({ people, role }, index) => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    people.length > 0 ? { text: people.join(', ') } : { text: role ?? '', muted: true },
  ]);
}
