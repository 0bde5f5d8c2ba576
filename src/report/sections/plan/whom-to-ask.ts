import { findOutGroups } from '../../../analysis/find-out/find-out-groups.ts';
import type { Asking, Knower } from '../../../analysis/find-out/schema.ts';
import { type Block, type Cell, heading, type Inline, paragraph, table } from '../../blocks.ts';
import { counted, decimal, points } from '../../format.ts';
import { placeOf, type View } from '../../view.ts';
import { bounded } from '../parts.ts';

const MOST = { people: 20, questions: 8 };

/** The unknowns by the person, supplier or side that knows: what the asking takes, and what knowing would move. */
export function whomToAsk(view: View): Block[] {
  const { assessment, bank, meta } = view;
  const groups = findOutGroups(assessment, bank, { today: meta.date });
  if (groups.length === 0) return [];
  const { shown, rest } = bounded(groups, MOST.people, 'person or side', 'people or sides');
  return [
    heading(2, 'Whom to ask', 'plan-whom'),
    paragraph(
      'The same unknowns by who knows, in the order in which an hour of asking brings most. “Readiness” is by how many points the span between the demonstrated and the potential readiness may shrink, “P80 of the build” by how many person-days it may move; both are sums of what each answer may do by itself, at most. “plimsoll export --format questions” writes the message to each.',
    ),
    table(
      [
        { head: 'Who', share: 0.18 },
        { head: 'Reached by', share: 0.11 },
        { head: 'Questions', share: 0.44 },
        { head: 'Hours', align: 'right', share: 0.07 },
        { head: 'Readiness', align: 'right', share: 0.09 },
        { head: 'P80 of the build', align: 'right', share: 0.11 },
      ],
      shown.map((one) => row(view, one)),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

function row(view: View, { name, contact, questions, hours }: Knower): Cell[] {
  const sum = (of: (one: Asking) => number) => questions.reduce((total, one) => total + of(one), 0);
  const days = sum((one) => one.p80Days);
  return [
    [{ text: name, strong: true }],
    contact === undefined || contact === name ? '' : contact,
    asked(view, questions),
    decimal(hours),
    moved(sum((one) => one.readiness)),
    days === 0 ? '' : counted(Math.max(1, Math.round(days)), 'day'),
  ];
}

/** Their ids by the place that they are about: what each one asks stands in the table before. */
function asked(view: View, questions: readonly Asking[]): Inline[] {
  const places = new Map<string, string[]>();
  for (const one of questions.slice(0, MOST.questions)) {
    const place = placeOf(view, one);
    places.set(place, [...(places.get(place) ?? []), one.questionId]);
  }
  const left = questions.length - MOST.questions;
  return [
    ...[...places].flatMap(([place, ids], at): Inline[] => [
      { text: `${at === 0 ? '' : '; '}${place}: ` },
      { text: ids.join(', '), strong: true },
    ]),
    ...(left > 0 ? [{ text: ` and ${left} more`, muted: true }] : []),
  ];
}

function moved(readiness: number): string {
  return readiness < 0.1 ? 'under 0.1' : points(readiness);
}
