import { SAME_RISK_AT } from '../../analysis/risks/statement.ts';
import type { Risk } from '../../analysis/schema.ts';
import { type Block, type Cell, heading, paragraph, type Text, table } from '../blocks.ts';
import { counted, firstOf, roughPercent } from '../format.ts';
import { anchors, openScopes, riskStep, scopeNames, type View } from '../view.ts';
import { basis, party, sentence } from '../words.ts';
import { profile } from './risks/profile.ts';

const MOST = { watched: 4, brief: 10 };

const ORDER =
  'Ordered by what is known: risks from stated facts first, within each part by the loss that can be avoided. Likelihoods and losses are defaults, uncalibrated; “after plan” is the likelihood once the actions are done.';

/** The register: everything open first, what is watched, then what is under control. */
export function risks(view: View): Block[] {
  const all = view.analysis.risks;
  if (all.length === 0)
    return [paragraph('No risk could be judged: none of the answers that risks are read from is given yet.')];
  const of = (status: Risk['status']) => all.filter((risk) => risk.status === status);
  const open = of('risk');
  if (view.brief && open.length > 0) return [...profile(view, open), ...gravest(view, open)];
  return [
    ...profile(view, open),
    ...register(view, 'Open risks', 'risks-open', open, ORDER),
    ...register(view, 'Watched: not open yet', 'risks-watch', of('watch')),
    ...controlled(of('ok')),
  ];
}

function register(view: View, title: string, anchor: string, found: readonly Risk[], said?: string): Block[] {
  if (found.length === 0) return [heading(2, title, anchor), paragraph('None.')];
  const rows = found.map((risk) => ({
    anchor: anchors.risk(risk.rule),
    cells: [
      { text: [{ text: risk.rule, strong: true }], badge: riskStep(view, risk) },
      [{ text: risk.name, strong: true }, { text: `\n${causeAndEvent(view, risk)}` }],
      places(view, risk),
      [
        { text: roughPercent(risk.probability.current), strong: true },
        { text: `\n${view.bank.scoring.risk.likelihoodWords[risk.level.likelihood - 1] ?? ''}` },
        { text: `\nafter plan ${roughPercent(risk.probability.target)}`, muted: true },
      ],
      [
        { text: roughPercent(risk.loss), strong: true },
        { text: `\n${lossWord(view, risk)}` },
        { text: `\nexpected ${roughPercent(risk.expectedLoss)}`, muted: true },
      ],
      [{ text: party(risk.owner) }, { text: `\n${basis(risk.basis)}`, muted: true }],
      [{ text: risk.mitigation }, { text: `\nEarly warning: ${risk.earlyWarning}`, muted: true }],
    ] satisfies Cell[],
  }));
  return [
    heading(2, title, anchor),
    ...(said === undefined ? [] : [paragraph(said)]),
    table(
      [
        { head: 'Risk', share: 0.06 },
        { head: 'What may happen', share: 0.4 },
        { head: 'Where', share: 0.135 },
        { head: 'Likelihood', share: 0.105 },
        { head: 'Loss', share: 0.08 },
        { head: 'Owner, basis', share: 0.085 },
        { head: 'Mitigation', share: 0.175 },
      ],
      rows,
    ),
  ];
}

/** The first few open risks in a line each, for those who decide. */
function gravest(view: View, open: readonly Risk[]): Block[] {
  return [
    heading(
      2,
      open.length > MOST.brief ? `The first ${MOST.brief} of ${counted(open.length, 'open risk')}` : 'Open risks',
      'risks-open',
    ),
    paragraph(ORDER),
    table(
      [
        { head: 'Risk', share: 0.085 },
        { head: 'What may happen, and what helps', share: 0.4 },
        { head: 'Where', share: 0.19 },
        { head: 'Likely', align: 'right', share: 0.075 },
        { head: 'After plan', align: 'right', share: 0.075 },
        { head: 'Loss', align: 'right', share: 0.07 },
        { head: 'Owner', share: 0.105 },
      ],
      open.slice(0, MOST.brief).map((risk) => ({
        anchor: anchors.risk(risk.rule),
        cells: [
          { text: [{ text: risk.rule, strong: true }], badge: riskStep(view, risk) },
          [
            { text: `${risk.name}. `, strong: true },
            { text: sentence(risk.event) },
            { text: `\n${sentence(risk.mitigation)}`, muted: true },
          ],
          firstOf(scopeNames(view, risk, openScopes(risk)), 3),
          roughPercent(risk.probability.current),
          roughPercent(risk.probability.target),
          roughPercent(risk.loss),
          party(risk.owner),
        ] satisfies Cell[],
      })),
    ),
  ];
}

/** The statement without what the columns beside it say: the other places, and the words of the loss. */
function causeAndEvent(view: View, { statement, level }: Risk): string {
  const [own = ''] = statement.split(SAME_RISK_AT);
  const words = view.bank.scoring.risk.impactWords[level.impact - 1];
  return words === undefined ? own : own.replace(`: ${words}.`, '.');
}

/** The level of the loss with its name, without the examples: those stand where the numbers are explained. */
function lossWord(view: View, { level }: Risk): string {
  const [name = ''] = (view.bank.scoring.risk.impactWords[level.impact - 1] ?? '').split(' (');
  return `${name} (${level.impact})`;
}

/** Where it is open, then where it is only watched: the verdict counts the first. */
function places(view: View, risk: Risk): Text {
  const open = openScopes(risk);
  const watched = risk.scopes.filter((id) => !open.includes(id));
  return [
    { text: scopeNames(view, risk, open).join(', ') },
    ...(watched.length === 0
      ? []
      : [{ text: `\nwatched: ${firstOf(scopeNames(view, risk, watched), MOST.watched)}`, muted: true }]),
    ...(risk.systemic ? [{ text: ' (systemic)', muted: true }] : []),
  ];
}

function controlled(found: readonly Risk[]): Block[] {
  if (found.length === 0) return [];
  return [
    heading(2, 'Under control, on the answers given', 'risks-ok'),
    table(
      [
        { head: 'Risk', grow: 0 },
        { head: '' },
        { head: 'Likelihood', align: 'right', grow: 0 },
        { head: 'Early warning' },
      ],
      found.map((risk) => ({
        anchor: anchors.risk(risk.rule),
        cells: [
          [{ text: risk.rule, strong: true }] as Text,
          risk.name,
          roughPercent(risk.probability.current),
          risk.earlyWarning,
        ],
      })),
    ),
  ];
}
