import type { Risk } from '../../analysis/schema.ts';
import { type Block, type Cell, heading, paragraph, type Text, table } from '../blocks.ts';
import { roughPercent } from '../format.ts';
import { anchors, openScopes, riskStep, scopeNames, type View } from '../view.ts';
import { basis, party } from '../words.ts';
import { profile } from './risks/profile.ts';

const ORDER =
  'Ordered by what is known: risks from stated facts first, within each part by the loss that can be avoided. Likelihoods and losses are defaults, uncalibrated; “after plan” is the likelihood once the actions are done.';

/** The register: everything open first, what is watched, then what is under control. */
export function risks(view: View): Block[] {
  const all = view.analysis.risks;
  if (all.length === 0)
    return [paragraph('No risk could be judged: none of the answers that risks are read from is given yet.')];
  const of = (status: Risk['status']) => all.filter((risk) => risk.status === status);
  return [
    ...profile(view, of('risk')),
    ...register(view, 'Open risks', 'risks-open', of('risk'), ORDER),
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
      [{ text: risk.name, strong: true }, { text: `\n${risk.statement}` }],
      places(view, risk),
      [
        { text: roughPercent(risk.probability.current), strong: true },
        { text: `\n${view.bank.scoring.risk.likelihoodWords[risk.level.likelihood - 1] ?? ''}` },
        { text: `\nafter plan ${roughPercent(risk.probability.target)}`, muted: true },
      ],
      [
        { text: roughPercent(risk.loss), strong: true },
        { text: `\nlevel ${risk.level.impact}` },
        { text: `\nexpected ${roughPercent(risk.expectedLoss)}`, muted: true },
      ],
      basis(risk.basis),
      party(risk.owner),
      [{ text: risk.mitigation }, { text: `\nEarly warning: ${risk.earlyWarning}`, muted: true }],
    ] satisfies Cell[],
  }));
  return [
    heading(2, title, anchor),
    ...(said === undefined ? [] : [paragraph(said)]),
    table(
      [
        { head: 'Risk', share: 0.075 },
        { head: 'What may happen', share: 0.36 },
        { head: 'Where', share: 0.13 },
        { head: 'Likelihood', share: 0.11 },
        { head: 'Loss', share: 0.09 },
        { head: 'Rests on', share: 0.07 },
        { head: 'Owner', share: 0.08 },
        { head: 'Mitigation', share: 0.18 },
      ],
      rows,
    ),
  ];
}

/** Where it is open, then where it is only watched: the verdict counts the first. */
function places(view: View, risk: Risk): Text {
  const open = openScopes(risk);
  const watched = risk.scopes.filter((id) => !open.includes(id));
  return [
    { text: scopeNames(view, risk, open).join(', ') },
    ...(watched.length === 0
      ? []
      : [{ text: `\nwatched: ${scopeNames(view, risk, watched).join(', ')}`, muted: true }]),
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
