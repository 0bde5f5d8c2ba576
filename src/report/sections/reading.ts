import { hasOwnLine } from '../../analysis/load-line.ts';
import { type Block, heading, list, paragraph, type Text, table } from '../blocks.ts';
import { percent, score } from '../format.ts';
import { nameOf, type View } from '../view.ts';
import { loadLine } from './readiness/score-cells.ts';

/** How to read the numbers, and how far to trust them. */
export function reading(view: View): Block[] {
  const { readiness: r, risk, verdict } = view.bank.scoring;
  const own = hasOwnLine(view)
    ? `, set by this project above the ${score(verdict.planReadiness)} of the question bank`
    : '';
  const weightiest = view.assessment.systems[0];
  const name = weightiest === undefined ? 'a system' : nameOf(view, 'system', weightiest.id);
  const numbers: Text[] = [
    [
      { text: 'Demonstrated', strong: true },
      { text: ': readiness that the answers show, 0 to 100. What nobody knows counts 0.' },
    ],
    [
      { text: 'Potential', strong: true },
      {
        text: ': the same if every unknown turned out well. The distance to “demonstrated” is what finding out may win.',
      },
    ],
    [{ text: 'Coverage', strong: true }, { text: ': the share of the answers, by weight, that somebody knew.' }],
    [
      { text: 'Completeness', strong: true },
      {
        text: ': the share of the questions answered at all, “unknown” included. A part without an answer has no score: it is “not assessed”, which is neither 0 nor 100.',
      },
    ],
  ];
  return [
    heading(2, 'How to read the numbers', 'scope-reading'),
    paragraph(`Four numbers stay apart, for the project as for ${name} and every other part:`),
    list(numbers),
    paragraph([
      { text: 'The load line', strong: true },
      {
        text: ` is the readiness of ${score(loadLine(view))} that a project needs to proceed with a plan${own}. A `,
      },
      { text: 'gate', strong: true },
      {
        text: ` is a question whose bad answer no other answer makes up for: 0 or “unknown” holds the score at ${score(r.gateCap)} at most, marked with *.`,
      },
    ]),
    ...(view.brief ? [] : scales(view)),
    paragraph([
      { text: 'Letters on colours', strong: true },
      {
        text: `: L low (green), M medium (yellow), and in the red field H high, V very high and C critical. The field is red where even its smallest expected loss is ${percent(risk.redFrom)} or more, green where its largest is at most ${percent(risk.greenTo)}. Risks are ordered by what can be saved, never by colour.`,
      },
    ]),
    paragraph(
      [
        { text: 'How far this can be trusted. ', strong: true },
        {
          text: 'The questions and the way they lead to risks come from published failures and from practice. The likelihoods, losses and factors are defaults set by practitioners, not calibrated on your organisation. No validated instrument for integration readiness is known: read the order and the reasons before the numbers, and treat every number as a range.',
        },
      ],
      'small',
    ),
  ];
}

/** What the points of an answer and the levels of a risk mean. */
function scales(view: View): Block[] {
  const { readiness: r, risk } = view.bank.scoring;
  return [
    table(
      [
        { head: 'Answer', grow: 0 },
        { head: 'Means' },
        { head: 'Readiness from', align: 'right', grow: 0 },
        { head: 'Is called' },
      ],
      [
        'Absent, or known to be bad',
        'Intention or hearsay',
        'Partly defined',
        'Defined and agreed; a document exists',
        'Verified: tested, measured, in production',
      ].map((meaning, points) => {
        const band = r.bands[points];
        return [String(points), meaning, band === undefined ? '' : score(band.from), band?.name ?? ''];
      }),
    ),
    paragraph(
      `An answer of 3 or 4 points asks for a document or a test. Where none is named, this report prints “claimed”.`,
    ),
    table(
      [
        { head: 'Level', align: 'right', grow: 0 },
        { head: 'Likelihood until 90 days after going live' },
        { head: 'Loss, as a share of the build budget or of 90 days of the process value' },
      ],
      risk.likelihoodWords.map((likely, index) => [String(index + 1), likely, risk.impactWords[index] ?? '']),
    ),
  ];
}
