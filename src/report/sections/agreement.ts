import type { Alignment, Breakdown } from '../../analysis/agreement/schema.ts';
import { splitAnswerKey } from '../../model/answer.ts';
import { type Block, type Cell, heading, paragraph, type Text, table } from '../blocks.ts';
import { count, counted, decimal, percent, points } from '../format.ts';
import { minutesPart } from '../minutes.ts';
import { nameOf, type View } from '../view.ts';
import { agendaSheet } from './agenda.ts';

const KINDS: Readonly<Record<string, string>> = {
  gap: 'different answers',
  'knowledge-gap': 'only one side knows',
  'both-unknown': 'neither side knows',
};

/** Business and technology side by side; then the agenda of what they must talk about. */
export function agreement(view: View): Block[] {
  const found = view.analysis.alignment;
  return [
    ...(found === null
      ? [
          paragraph(
            'Business and technology were not asked apart: whether they see the same project is not known. The agenda below is made of what is open.',
          ),
        ]
      : [...measures(found), ...breakdowns(found), ...items(view, found)]),
    ...agendaSheet(view),
    ...minutesPart(view.assessment, view.bank),
  ];
}

function measures(found: NonNullable<Alignment>): Block[] {
  const bias =
    found.bias === 0
      ? 'neither side is the more optimistic'
      : `${found.bias > 0 ? 'business' : 'technology'} is the more optimistic side by ${points(Math.abs(found.bias))} points`;
  return [
    paragraph(
      `${counted(found.compared, 'question')} ${found.compared === 1 ? 'was' : 'were'} answered by both sides. The answers are ${points(found.meanGap)} points apart on average; ${percent(found.withinOne)} are at most one point apart; ${bias}. Until a difference is settled, the lower answer counts.`,
    ),
    {
      kind: 'keyValues',
      pairs: [
        { key: 'Still open', value: `${count(found.open)}; settled by a joint answer: ${count(found.resolved)}` },
        {
          key: 'Only one side knows',
          value:
            found.knowledgeGaps === 0
              ? 'nothing'
              : `${counted(found.knowledgeGaps, 'question')}: no disagreement, ask your colleague`,
        },
        {
          key: 'Neither side knows',
          value:
            found.sharedIgnorance === 0 ? 'nothing' : `${counted(found.sharedIgnorance, 'question')}: find out first`,
        },
        { key: 'Agreement beyond chance', value: coefficients(found) },
      ],
    },
  ];
}

function coefficients({ coefficients: c }: NonNullable<Alignment>): string {
  if (c === null) return 'too few questions for a coefficient to mean anything';
  const said = (name: string, one: { value: number; low: number; high: number } | null) =>
    one === null ? [] : [`${name} ${decimal(one.value)} (${decimal(one.low)} to ${decimal(one.high)})`];
  const all = [
    ...said('Gwet’s AC2', c.ac2),
    ...said('Krippendorff’s alpha', c.alpha),
    ...said('weighted kappa', c.kappa),
  ];
  return all.length === 0
    ? `cannot be computed from ${counted(c.questions, 'question')}`
    : `${all.join('; ')}, from ${counted(c.questions, 'question')}; 1 is full agreement, 0 is chance`;
}

function breakdowns({ byDimension, byDepartment, patterns }: NonNullable<Alignment>): Block[] {
  const rows = (all: readonly Breakdown[]): Cell[][] =>
    [...all]
      .sort((one, other) => other.meanGap - one.meanGap)
      .map((one) => [
        one.name,
        count(one.compared),
        points(one.meanGap),
        one.bias === 0 ? 'neither' : `${one.bias > 0 ? 'business' : 'technology'} by ${points(Math.abs(one.bias))}`,
        count(one.knowledgeGaps + one.sharedIgnorance),
      ]);
  const part = (head: string, all: readonly Breakdown[]): Block[] =>
    all.length === 0
      ? []
      : [
          table(
            [
              { head },
              { head: 'Compared', align: 'right', grow: 0 },
              { head: 'Points apart', align: 'right', grow: 0 },
              { head: 'More optimistic' },
              { head: 'Not known by one or both', align: 'right', grow: 0 },
            ],
            rows(all),
          ),
        ];
  return [
    heading(2, 'Where they see it differently', 'agreement-where'),
    ...part('Dimension', byDimension),
    ...part('Department', byDepartment),
    ...patterns.map(
      (one): Block => ({
        kind: 'callout',
        tone: 'info',
        title: one.meaning,
        text: [one.prompt, `Seen in: ${one.keys.join(', ')}`],
      }),
    ),
  ];
}

function items(view: View, found: NonNullable<Alignment>): Block[] {
  const title = heading(2, 'Answer by answer', 'agreement-items');
  if (found.items.length === 0) return [title, paragraph('There is nothing that the two sides must settle.')];
  return [
    title,
    table(
      [
        { head: 'Question' },
        { head: 'About' },
        { head: 'Business', align: 'right', grow: 0 },
        { head: 'Technology', align: 'right', grow: 0 },
        { head: 'What it is' },
        { head: 'Settled' },
      ],
      found.items.map((item): Text[] => {
        const { questionId, scopeId } = splitAnswerKey(item.key);
        const scope = view.questions.get(questionId)?.scope;
        return [
          [{ text: `${questionId} `, strong: true }, { text: item.text }],
          scope === undefined || scopeId === undefined ? 'the project' : nameOf(view, scope, scopeId),
          said(item.business),
          said(item.technology),
          KINDS[item.kind] ?? item.kind,
          item.consensus === null ? 'no' : [item.consensus.points ?? '', item.consensus.label].join(' ').trim(),
        ];
      }),
    ),
  ];
}

function said(value: number | 'unknown'): string {
  return value === 'unknown' ? 'not known' : String(value);
}
