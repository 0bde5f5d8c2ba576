import type { ApproachPage } from '../../analysis/landscape/documents/schema.ts';
import { type Block, type Cell, heading, list, paragraph, type Text, table } from '../blocks.ts';
import { counted } from '../format.ts';
import { nameOf, type View } from '../view.ts';
import { party, sentence, word } from '../words.ts';
import { cutover } from './delivery/cutover.ts';
import { maintenance } from './delivery/maintenance.ts';
import { nextSystem } from './delivery/next-system.ts';
import { workItems } from './delivery/work-items.ts';
import { BUILD } from './design/parts.ts';
import { bounded } from './parts.ts';

type Approach = ApproachPage['flows'][number];

const MOST = { flows: 60, points: 40 };

/** How it is built, who decides, when it is handed over, how it goes live, and what keeps it running. */
export function delivery(view: View): Block[] {
  return [
    ...approach(view),
    ...nextSystem(view),
    ...handover(view),
    ...steps(view),
    ...workItems(view),
    ...cutover(view),
    ...maintenance(view),
  ];
}

function approach(view: View): Block[] {
  const { approach: page } = view.analysis.landscape.documents;
  const { shown, rest } = bounded(page.flows, MOST.flows, 'flow');
  const reasons = [...new Set(shown.map((one) => one.reason))];
  return [
    heading(2, 'How each flow is built', 'delivery-approach'),
    paragraph(page.text),
    ...reasons.map((reason) =>
      flowTable(
        view,
        reason,
        shown.filter((one) => one.reason === reason),
      ),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

/** Flows for which the same reason speaks, those whose pattern does not suit it first. */
function flowTable(view: View, reason: string, flows: readonly Approach[]): Block {
  const sorted = [...flows].sort((one, other) => Number(one.fits ?? true) - Number(other.fits ?? true));
  return table(
    [
      { head: 'Flow', share: 0.34 },
      { head: 'Way', share: 0.13 },
      { head: 'Pattern now', share: 0.17 },
      { head: 'Suits, the best first', share: 0.2 },
      { head: 'Built as', share: 0.16 },
    ],
    sorted.map((one): Cell[] => [
      [{ text: `${one.flow} `, strong: true }, { text: nameOf(view, 'flow', one.flow) }],
      word(one.topology),
      one.pattern === null
        ? [{ text: 'not decided', strong: true }]
        : [{ text: word(one.pattern), strong: one.fits === false }, ...(one.fits === false ? [DOUBT] : [])],
      one.suits.slice(0, 3).map(word).join(', '),
      builtAs(view, one.flow),
    ]),
    reason === '' ? 'Nothing that is known of the flow speaks for a pattern.' : sentence(reason),
  );
}

function builtAs(view: View, id: string): Text {
  const build = view.context.index.flows.get(id)?.build;
  return build === undefined ? [{ text: 'not decided', muted: true }] : BUILD[build];
}

const DOUBT = { text: ' (look at it)', muted: true };

function handover(view: View): Block[] {
  const { ready, openPoints, text } = view.analysis.landscape.documents.handover;
  const { shown, rest } = bounded(openPoints, MOST.points, 'point');
  return [
    heading(2, 'The gate between business and technology', 'delivery-handover'),
    { kind: 'callout', tone: ready ? 'good' : 'watch', title: text, text: [] },
    ...(shown.length === 0
      ? []
      : [
          table(
            [
              { head: 'Open point', share: 0.5 },
              { head: 'State', share: 0.14 },
              { head: 'Who may know', share: 0.13 },
              { head: 'Owner and date', share: 0.23 },
            ],
            shown.map((one): Cell[] => [
              [{ text: `${one.question} `, strong: true }, { text: one.text }],
              one.state === 'mixed'
                ? 'not known, or not answered'
                : one.state === 'unknown'
                  ? 'not known'
                  : 'not answered',
              party(one.answeredBy),
              '',
            ]),
          ),
        ]),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

const STATES = { failed: 'not met', open: 'to be shown', met: 'met' } as const;

/** Each step with its go or no-go: what is not met, what is still to be shown, and how much is met. */
function steps(view: View): Block[] {
  return [
    heading(2, 'Delivery plan with go and no-go', 'delivery-steps'),
    paragraph('A step may begin when the one before it is “go”. A gate that is not met is never made up for.'),
    ...view.analysis.landscape.documents.delivery.steps.flatMap(({ id, name, go, criteria, text }, index): Block[] => {
      const met = criteria.filter((one) => one.state === 'met');
      const rest = criteria.filter((one) => one.state !== 'met');
      const failed = rest.filter((one) => one.state === 'failed');
      const points = [...failed, ...rest.filter((one) => one.state === 'open')].map(
        (one): Text => [
          { text: `${STATES[one.state]}: `, strong: one.state === 'failed', muted: one.state === 'open' },
          { text: one.question === null ? '' : `${one.question} `, strong: true },
          { text: one.text },
        ],
      );
      return [
        heading(3, `${index + 1}. ${name}: ${go ? 'go' : 'no-go'}`, `delivery-step-${id}`),
        paragraph(
          [
            text.startsWith(`${name}: `) ? capital(text.slice(name.length + 2)) : text,
            met.length === 0 ? '' : `${counted(met.length, 'criterion', 'criteria')} met.`,
          ]
            .filter(Boolean)
            .join(' '),
        ),
        ...(points.length === 0 ? [] : [list(points)]),
      ];
    }),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
