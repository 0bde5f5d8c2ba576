import type { Risk } from '../../../analysis/schema.ts';
import { type Block, type Cell, type Figure, paragraph, table } from '../../blocks.ts';
import { riskMaps } from '../../figures/risk-maps.ts';
import { count, counted, firstOf, roughPercent, shorten } from '../../format.ts';
import { cellStep, openScopes, riskLink, riskStep, scopeNames, type View } from '../../view.ts';

const MOST = 5;

/** How many open risks stand where today. */
export function riskMap(view: View): Figure {
  const open = openRisks(view);
  const red = open.filter((risk) => risk.colour === 'red').length;
  const title =
    open.length === 0
      ? 'No open risk so far'
      : `${counted(open.length, 'open risk')}, ${red === 0 ? 'none red' : `${count(red)} red (H, V, C)`}`;
  const drawing = riskMaps(
    [
      {
        title: 'Where they stand today',
        counts: (likelihood, impact) =>
          open.filter(({ level }) => level.likelihood === likelihood && level.impact === impact).length,
        below: 'likelihood ↑ by impact →',
      },
    ],
    (likelihood, impact) => cellStep(view, likelihood, impact),
    180,
    16.5,
    { note: false },
  );
  const spoken = open
    .slice(0, 20)
    .map((risk) => `${risk.rule} likelihood ${risk.level.likelihood} impact ${risk.level.impact}`);
  const rest = open.length - spoken.length;
  return {
    kind: 'figure',
    title,
    alt: `${title}. ${spoken.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    drawing,
  };
}

export function topRisks(view: View): Block[] {
  const top = openRisks(view).slice(0, MOST);
  if (top.length === 0) return [paragraph('No risk is open on the answers so far.')];
  const rows = top.map((risk): Cell[] => [
    { text: [riskLink(risk.rule)], badge: riskStep(view, risk) },
    [
      { text: shorten(risk.name, 44), strong: true },
      { text: ` ${shorten(where(view, risk), Math.max(16, 56 - Math.min(44, risk.name.length)))}`, muted: true },
    ],
    roughPercent(risk.probability.current),
    roughPercent(risk.loss),
  ]);
  return [
    table(
      [
        { head: '', grow: 0 },
        { head: 'Top risks' },
        { head: 'Likely', align: 'right', grow: 0 },
        { head: 'Loss', align: 'right', grow: 0 },
      ],
      rows,
    ),
    paragraph('Likely: until 90 days after go-live. Loss: of the budget or 90 days’ value.', 'small'),
  ];
}

function openRisks({ analysis }: View): Risk[] {
  return analysis.risks.filter((risk) => risk.status === 'risk');
}

/** Ids of flows say nothing to a reader of this page alone: more than two are counted. */
function where(view: View, risk: Risk): string {
  const open = openScopes(risk);
  if (view.rules.get(risk.rule)?.scope === 'flow' && open.length > 2)
    return `${open.length} of ${view.assessment.flows.length} flows`;
  const names = scopeNames(view, risk, open).map((name) => shorten(name, 26));
  return shorten(firstOf(names, 2), 58);
}
