import type { ResponsibilityLine } from '../../../analysis/landscape/schema.ts';
import { below, item, more, note } from '../lines.ts';
import type { Section } from '../section.ts';
import { leadOf } from './from-sentences.ts';

type Named = ResponsibilityLine['accountable'];

/** Who answers for what, does it, is asked before, is told after. */
export const raci: Section = {
  name: 'raci',
  title: 'Who decides what (RACI)',
  lead: ({ analysis }) => {
    const all = analysis.landscape.responsibilities;
    const nobody = all.filter(({ accountable }) => accountable.people.length === 0);
    const found = leadOf(all.filter(({ level }) => level === 'red' || level === 'warn'));
    if (found !== '') return found;
    return nobody.length === 0 ? '' : `of ${all.length} aspects ${nobody.length} lack a person who answers for them`;
  },
  lines: ({ analysis, look }, most) => {
    const all = analysis.landscape.responsibilities;
    if (all.length === 0) return [];
    return [
      ...all
        .slice(0, most)
        .flatMap((one) => [
          item(one.level === 'ok' ? look.bullet : one.level === 'unknown' ? '?' : '!', one.name, look),
          below(
            [
              `A ${accountable(one)}`,
              `R ${several(one.responsible)}`,
              `C ${several(one.consulted)}`,
              `I ${several(one.informed)}`,
            ].join('; '),
            look,
          ),
          ...(one.level === 'red' || one.level === 'warn' ? [look.bad(below(one.text, look))] : []),
        ]),
      ...more(all.length - most, 'raci'),
      note(
        'A answers for it, R does it, C is asked before, I is told after. In brackets: the usual role, because nobody is named.',
        look,
      ),
    ];
  },
};

function accountable({ accountable: { people, role } }: ResponsibilityLine): string {
  if (people.length > 0) return people.join(', ');
  return role === null ? 'nobody is named' : `nobody is named (usually ${role})`;
}

function several(all: readonly Named[]): string {
  if (all.length === 0) return '-';
  return all.map(({ people, role }) => (people.length > 0 ? people.join(', ') : `(${role ?? ''})`)).join(', ');
}
