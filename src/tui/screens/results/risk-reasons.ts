import type { Risk } from '../../../analysis/schema.ts';
import { personName } from '../../state/forms/people.ts';
import { TREATMENTS } from '../../state/words.ts';
import { percent } from '../../text/numbers.ts';
import type { Fact, Reasons } from './entry.ts';
import { type Page, scopeName } from './page.ts';

export const BASIS = {
  stated: 'your answers say so',
  unknown: 'too little is known',
  graph: 'the shape of the landscape',
} as const satisfies Record<Risk['basis'], string>;

const OWNER: Record<string, string> = { both: 'business and technology' };

/** Everything about one line of the register. */
export function riskReasons({ assessment }: Page, risk: Risk): Reasons {
  const { rule, name, statement, probability, level, loss, expectedLoss, reducibleLoss } = risk;
  const odds = `${percent(probability.current)} as it stands, ${percent(probability.target)} once what helps is done`;
  const scopes = risk.perScope
    .filter(({ status }) => status !== 'ok')
    .map((one) => `${scopeName(assessment, one.id)} (${one.status}, ${percent(one.probability.current)})`);
  return {
    title: `${rule} ${name}`,
    facts: [
      { text: statement },
      { name: 'Open because', text: BASIS[risk.basis] },
      { name: 'Likelihood', text: `${level.likelihood} of 5: ${odds}` },
      { name: 'Impact', text: `${level.impact} of 5: ${percent(loss)} of the budget or of 90 days of business` },
      { name: 'Expected loss', text: `${percent(expectedLoss)}, of which ${percent(reducibleLoss)} can be taken away` },
      { name: 'What helps', text: risk.mitigation },
      { name: 'Early warning', text: risk.earlyWarning },
      { name: 'Owner', text: OWNER[risk.owner] ?? risk.owner },
      ...treatmentFacts(assessment, rule),
      ...(scopes.length === 0 ? [] : [{ name: 'Where', text: scopes.join(', ') }]),
    ],
    because: risk.because,
  };
}

/** What is done about it, where somebody said so. */
function treatmentFacts(assessment: Page['assessment'], rule: string): Fact[] {
  const treatment = Object.hasOwn(assessment.treatments, rule) ? assessment.treatments[rule] : undefined;
  if (treatment === undefined) return [];
  const { status, owner, due, note } = treatment;
  const words = TREATMENTS.find(({ value }) => value === status)?.text ?? status;
  const who = owner === undefined ? '' : `, by ${personName(assessment, owner)}`;
  return [
    { name: 'What is done', text: `${words}${who}${due === undefined ? '' : ` until ${due}`}` },
    ...(note ? [{ name: 'Note', text: note }] : []),
  ];
}
