import { hasOwnLine, verdictRules } from '../../analysis/load-line.ts';
import type { Because, LintFinding, RiskScope } from '../../analysis/schema.ts';
import { splitAnswerKey } from '../../model/answer.ts';
import { type Block, heading, list, paragraph, type Text, table } from '../blocks.ts';
import { count, counted, decimal, factor, percent, roughPercent, score } from '../format.ts';
import { placeNames, type View } from '../view.ts';
import { word } from '../words.ts';

/** How every number came about, from the constants that were used, and from which input. */
export function method(view: View): Block[] {
  return [
    ...verdictRule(view),
    ...readinessRule(view),
    ...riskRule(view),
    ...perRisk(view),
    ...lint(view),
    ...provenance(view),
  ];
}

function verdictRule(view: View): Block[] {
  const { analysis } = view;
  const v = verdictRules(view);
  return [
    heading(2, 'The verdict and its reasons', 'method-verdict'),
    list(analysis.verdict.reasons.length === 0 ? ['No reason is given.'] : analysis.verdict.reasons),
    ...becauseList(analysis.verdict.because),
    table(
      [{ head: 'Verdict', grow: 0 }, { head: 'When' }],
      [
        ['Not assessed', `less than ${percent(v.assessedCompleteness)} of the questions are answered`],
        [
          'Stop',
          `${v.stopGatesAnsweredZero} gates or more answered 0, or ${v.stopRedStatedRisks} red risks or more that rest on stated facts`,
        ],
        [
          'Not yet',
          `a gate is 0, unknown or not answered, or there is a red risk, or coverage is under ${percent(v.minimumCoverage)}, or completeness is under ${percent(v.minimumCompleteness)}`,
        ],
        [
          'Proceed with the plan',
          `no gate failed, no red risk, demonstrated readiness ${score(v.planReadiness)} or more${lineSource(view)}`,
        ],
        [
          'Proceed',
          `the same with demonstrated readiness ${score(v.proceedReadiness)} or more and coverage ${percent(v.proceedCoverage)} or more`,
        ],
      ],
    ),
  ];
}

/** Who set the load line, where it was not the question bank. */
function lineSource(view: View): string {
  if (!hasOwnLine(view)) return '';
  return ` (the load line that this project set; the question bank asks for ${score(view.bank.scoring.verdict.planReadiness)})`;
}

function becauseList(because: readonly Because[]): Block[] {
  if (because.length === 0) return [];
  return [
    list(
      because.map(
        (one): Text => [
          { text: one.text },
          {
            text: ` ${one.ref}${one.value === undefined ? '' : ` = ${typeof one.value === 'number' ? decimal(one.value) : one.value}`}`,
            muted: true,
          },
        ],
      ),
    ),
  ];
}

function readinessRule({ bank, analysis }: View): Block[] {
  const r = bank.scoring.readiness;
  const { pillars: p } = r;
  return [
    heading(2, 'Readiness', 'method-readiness'),
    list([
      'The value of an answer is its points ÷ 4 × 100. Unknown is 0 in “demonstrated” and 100 in “potential”. What does not apply is left out.',
      'A dimension is the mean of its answers, weighted 1 to 3 by question.',
      `A part is ${decimal(r.mean)} × the mean of its dimensions + ${decimal(r.minimum)} × the lowest of them: a good dimension cannot fully make up for a bad one.`,
      `A gate answered 0 or unknown holds the score at ${score(r.gateCap)} or less.`,
      'A flow has at most the mean of its own score and that of its less ready end. A process has the score of its least ready flow.',
      `The project: project questions ${percent(p.project)}, systems ${percent(p.systems)} (weighted by criticality and by how many ways lead through them), data ${percent(p.data)}, flows ${percent(p.flows)}; then ${decimal(r.mean)} × their mean + ${decimal(r.minimum)} × the lowest, then the gates.`,
    ]),
    ...becauseList(analysis.readiness.project?.because ?? []),
  ];
}

function riskRule({ bank }: View): Block[] {
  const r = bank.scoring.risk;
  return [
    heading(2, 'Risks', 'method-risks'),
    list([
      `The gap of an answer is (4 − points) ÷ 4; unknown is ${decimal(r.unknownGap)}. The gap G of a risk is the largest or the weighted mean gap of the answers that it reads.`,
      'Likelihood = logistic( logit(p good) + G × (logit(p bad) − logit(p good)) + the logarithms of the factors below ). “p good” holds with the control fully in place, “p bad” without it.',
      `Loss = ${r.impactLoss.map((loss, index) => `${index + 1}: ${roughPercent(loss)}`).join(', ')} by impact level, × ${r.criticalityFactor.map((one, index) => `${decimal(one)} (criticality ${index + 1})`).join(', ')}, × 1 + ${decimal(r.consumerStep)} for each further consumer, ${decimal(r.consumerMax)} at most. Never over 100 %.`,
      `Open from a gap of ${decimal(r.riskGap)}, watched from ${decimal(r.watchGap)}. Systemic from ${r.systemicFrom} places on.`,
      'Levels are never multiplied: the order comes from likelihood × loss in numbers; the grid only shows it.',
    ]),
    table(
      [{ head: 'Circumstance' }, { head: 'Factor on the odds', align: 'right', grow: 0 }],
      Object.entries(r.odds).map(([name, value]): Text[] => [word(name), factor(value)]),
      'Factors on the odds',
    ),
  ];
}

/** A line for each group of places where a risk has the same figures: the answers and factors that lead to them. */
function perRisk(view: View): Block[] {
  const rows = view.analysis.risks.flatMap((risk) => {
    const rule = view.rules.get(risk.rule);
    const kind = rule === undefined || rule.scope === 'graph' ? undefined : rule.scope;
    return sameFigures(risk.perScope.filter((one) => risk.scopes.includes(one.id))).map(
      ({ like, ids, answers }): Text[] => [
        [{ text: risk.rule, strong: true }],
        kind === 'flow' ? ids.join(', ') : placeNames(view, kind, ids).join(', '),
        answers.join(', '),
        decimal(like.gap),
        rule === undefined ? '' : `${roughPercent(rule.probability.good)} → ${roughPercent(rule.probability.bad)}`,
        like.modifiers.map((modifier) => `${word(modifier.name)} ${factor(modifier.factor)}`).join(', '),
        roughPercent(like.probability.current),
        roughPercent(like.loss),
        roughPercent(like.reducibleLoss),
      ],
    );
  });
  if (rows.length === 0) return [];
  return [
    heading(2, 'How each risk came about', 'method-each-risk'),
    table(
      [
        { head: 'Risk', grow: 0 },
        { head: 'Where' },
        { head: 'Answers and their gaps' },
        { head: 'G', align: 'right', grow: 0 },
        { head: 'p good → bad', align: 'right', grow: 0 },
        { head: 'Factors' },
        { head: 'p', align: 'right', grow: 0 },
        { head: 'Loss', align: 'right', grow: 0 },
        { head: 'To save', align: 'right', grow: 0 },
      ],
      rows,
    ),
  ];
}

type Same = { like: RiskScope; ids: string[]; answers: string[] };

function sameFigures(scopes: readonly RiskScope[]): Same[] {
  const found = new Map<string, Same>();
  for (const one of scopes) {
    const { gap, loss, reducibleLoss, probability, modifiers } = one;
    const answers = one.triggers.map(
      (trigger) => `${splitAnswerKey(trigger.key).questionId} ${trigger.unknown ? 'not known' : decimal(trigger.gap)}`,
    );
    const key = JSON.stringify([gap, loss, reducibleLoss, probability.current, modifiers, answers]);
    const same = found.get(key);
    if (same === undefined) found.set(key, { like: one, ids: [one.id], answers: [...new Set(answers)] });
    else same.ids.push(one.id);
  }
  return [...found.values()];
}

/** So many findings of one check, alike in what has to be mended, are one line. */
const JOIN_FROM = 4;

type Alike = { like: LintFinding; more: string[] };

function alike(found: readonly LintFinding[]): Alike[] {
  const groups = new Map<string, LintFinding[]>();
  for (const one of found) {
    // What differs between them is the entity that they name.
    const key = JSON.stringify([one.id, one.severity, one.field, one.mend.replaceAll(one.entity, '')]);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [one]);
    else same.push(one);
  }
  return [...groups.values()].flatMap((same): Alike[] => {
    const [like] = same;
    if (like === undefined || same.length < JOIN_FROM) return same.map((one) => ({ like: one, more: [] }));
    return [{ like, more: same.slice(1).map(({ entity }) => entity) }];
  });
}

function lint({ analysis }: View): Block[] {
  const title = heading(2, 'Checks of the input', 'method-lint');
  if (analysis.lint.length === 0) return [title, paragraph('The facts contradict themselves nowhere.')];
  return [
    title,
    table(
      [
        { head: 'Check', grow: 0 },
        { head: 'Severity', grow: 0 },
        { head: 'Where' },
        { head: 'What' },
        { head: 'What to do' },
      ],
      alike(analysis.lint).map(({ like, more }): Text[] => [
        like.id,
        like.severity,
        [like.entity, like.field].filter(Boolean).join(', ') + (more.length === 0 ? '' : `; ${more.join(', ')}`),
        more.length === 0 ? like.text : `${like.text} The same holds for ${counted(more.length, 'other')}.`,
        more.length === 0 ? like.mend : `${like.mend}; likewise for the others`,
      ]),
    ),
  ];
}

function provenance({ assessment: a, analysis, bank, meta }: View): Block[] {
  const pairs = [
    { key: 'Program', value: `plimsoll ${meta.programVersion}` },
    {
      key: 'Bank',
      value: `${bank.head.name} (${bank.head.id} ${bank.head.version}): ${count(bank.questions.length)} questions, ${count(bank.rules.length)} risk rules`,
    },
    ...(meta.bankHash === undefined ? [] : [{ key: 'SHA-256 of the bank', value: meta.bankHash }]),
    {
      key: 'Assessment',
      value: `${a.name}, depth ${a.depth}${a.scenario === undefined ? '' : `, scenario ${a.scenario}`}`,
    },
    ...(meta.assessmentHash === undefined ? [] : [{ key: 'SHA-256 of the assessment', value: meta.assessmentHash }]),
    { key: 'Seed of the simulation', value: String(a.seed) },
    ...(analysis.effort === null ? [] : [{ key: 'Runs of the simulation', value: count(analysis.effort.draws) }]),
    ...(analysis.weights === null ? [] : [{ key: 'Sets of weights drawn', value: count(analysis.weights.draws) }]),
    { key: 'Date on this report', value: meta.date },
  ];
  return [
    {
      kind: 'group',
      blocks: [
        heading(2, 'Provenance', 'method-provenance'),
        paragraph(
          'The same assessment, bank and program give the same report, byte for byte. “plimsoll verify” computes a PDF again from the assessment attached to it, and compares every number and page.',
        ),
        { kind: 'keyValues', pairs },
        paragraph(
          'This report is computed from what was answered and entered; nobody has checked it on site. It helps to decide, and decides nothing; it is no certificate, no audit opinion and no legal advice. Likelihoods, losses and days are defaults of practitioners and stand for no promise.',
          'small',
        ),
      ],
    },
  ];
}
