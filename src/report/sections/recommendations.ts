import { type Block, type Cell, heading, paragraph, table } from '../blocks.ts';
import { count, counted } from '../format.ts';
import { joined, riskLink, type View } from '../view.ts';
import { sentence, word } from '../words.ts';
import { card, headlineOf, placesOf } from './recommendations/card.ts';
import { type Cause, causesOf, deservesCard } from './recommendations/causes.ts';

const MOST = { cards: 20, briefCards: 6, lines: 60 };

/** What was found and what to do about it: a card for each cause, the weightiest first, the others as lines. */
export function recommendations(view: View): Block[] {
  const all = causesOf(view);
  if (all.length === 0)
    return [paragraph('Nothing was found so far: no risk is open, no gate failed, no figure contradicts another.')];
  const cards = all.filter(deservesCard).slice(0, view.brief ? MOST.briefCards : MOST.cards);
  const carded = new Set(cards);
  const rest = all.filter((one) => !carded.has(one));
  return [
    paragraph(
      view.brief
        ? `The ${counted(cards.length, 'gravest finding')} of ${count(all.length)}, one for each cause: what the figures break, what closes a gate and what makes a risk red comes first, then what can be saved.`
        : `${counted(cards.length, 'finding')}, one for each cause: what the same question or the same fact stands behind is told once. What the figures break, what closes a gate and what makes a risk red comes first, then what can be saved. Evidence leads to the answer as it was given.`,
    ),
    ...cards.map((cause, index) => card(view, cause, index + 1)),
    ...(view.brief ? [] : others(view, rest)),
    ...treatments(view),
  ];
}

function others(view: View, rest: readonly Cause[]): Block[] {
  if (rest.length === 0) return [];
  const shown = rest.slice(0, MOST.lines);
  return [
    heading(2, 'Further findings', 'findings-further'),
    ...(shown.length < rest.length
      ? [
          paragraph(
            `The first ${count(shown.length)} of ${count(rest.length)}; the register holds every risk.`,
            'small',
          ),
        ]
      : []),
    table(
      [
        { head: 'Finding', share: 0.42 },
        { head: 'Where', share: 0.2 },
        { head: 'What to do', share: 0.28 },
        { head: 'Risks', share: 0.1 },
      ],
      shown.map((cause): Cell[] => [
        headlineOf(view, cause),
        placesOf(view, cause),
        sentence(view.questions.get(cause.key)?.action ?? cause.risks[0]?.mitigation ?? cause.facts[0]?.mend ?? ''),
        joined(cause.risks.map((risk) => riskLink(risk.rule))),
      ]),
    ),
  ];
}

/** What the project has decided to do about risks. */
function treatments(view: View): Block[] {
  const all = Object.entries(view.assessment.treatments);
  if (all.length === 0) return [];
  return [
    heading(2, 'What is decided about risks', 'findings-treatments'),
    table(
      [
        { head: 'Risk', share: 0.3 },
        { head: 'Decision', share: 0.13 },
        { head: 'Owner', share: 0.17 },
        { head: 'Until', share: 0.12 },
        { head: 'Note', share: 0.28 },
      ],
      all.map(([rule, { status, owner, due, note }]): Cell[] => [
        [riskLink(rule), { text: ` ${view.rules.get(rule)?.name ?? 'not in the bank'}` }],
        word(status),
        owner === undefined ? [{ text: 'nobody is named', strong: true }] : (view.people.get(owner)?.name ?? owner),
        due ?? (status === 'accept' || status === 'closed' ? '' : [{ text: 'no day', strong: true }]),
        note ?? '',
      ]),
    ),
  ];
}
