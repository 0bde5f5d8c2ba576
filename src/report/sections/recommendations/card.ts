import { goldenSystems } from '../../../analysis/golden-record.ts';
import type { Action } from '../../../analysis/schema.ts';
import { type Block, heading, type Inline, type Text, table } from '../../blocks.ts';
import { count, counted, daySpan, firstOf, roughPercent, score, shorten } from '../../format.ts';
import { anchors, joined, nameOf, openScopes, placeNames, riskLink, scopeNames, type View } from '../../view.ts';
import { party, sentence, word } from '../../words.ts';
import { together } from '../parts.ts';
import type { Cause } from './causes.ts';

const MOST = { answers: 4, facts: 3, risks: 3, plan: 6, people: 3, headline: 130 };
/** Where the report is to be short. */
const BRIEF = { ...MOST, answers: 2, facts: 2, risks: 2 };

/** The finding as a sentence: what the figures say, else what may happen, how likely and where. */
export function headlineOf(view: View, { facts, risks, gates, key }: Cause): string {
  const [fact] = facts;
  const [risk] = risks;
  if (fact !== undefined && (fact.broken || risk === undefined || risk.status !== 'risk')) {
    const more = facts.filter((one) => one.broken === fact.broken).length - 1;
    const said = fact.headline ?? shorten(fact.text, MOST.headline).replace(/\.$/, '');
    return more > 0 ? `${said}, and ${count(more)} more of the kind` : said;
  }
  if (risk !== undefined) {
    const open = openScopes(risk);
    const places = scopeNames(view, risk, open);
    // Ids of flows say nothing in a headline; how many of all they are does.
    const isManyFlows = view.rules.get(risk.rule)?.scope === 'flow' && open.length > 2;
    const where = isManyFlows
      ? ` on ${count(open.length)} of ${counted(view.assessment.flows.length, 'flow')}`
      : places.length === 1 && places[0] === 'the project'
        ? ''
        : ` at ${firstOf(places, 2)}`;
    return `${risk.event}: ${roughPercent(risk.probability.current)} likely${where}`;
  }
  return gates.length > 0 ? `A gate is closed: ${view.questions.get(key)?.good ?? key}` : key;
}

/** One card: the finding, what it rests on, what follows, what to do, what that takes, and who does it. */
export function card(view: View, cause: Cause, number: number): Block {
  const actions = actionsOf(view, cause);
  const headline = headlineOf(view, cause);
  return {
    kind: 'group',
    blocks: [
      heading(3, `${number}. ${headline}`, `finding-${cause.key}`),
      table(
        [
          { head: 'Evidence', share: 0.32 },
          { head: 'Consequence', share: 0.24 },
          { head: 'Recommendation', share: 0.24 },
          { head: 'Effort, owner', share: 0.2 },
        ],
        [
          [
            evidence(view, cause),
            consequence(view, cause, headline),
            recommendation(view, cause, actions),
            [{ text: effortOf(view, cause, actions), strong: true }, { text: `\n${ownerOf(view, cause, actions)}` }],
          ],
        ],
      ),
    ],
  };
}

/** The answers that carry the risks or close the gates, each a link to where it is printed; then the facts. */
function evidence(view: View, { facts, gates, risks, key }: Cause): Text {
  const most = view.brief ? BRIEF : MOST;
  const triggers = risks.flatMap(({ perScope }) =>
    perScope.flatMap((scope) =>
      scope.triggers.filter((one) => one.gap > 0 && (one.key === key || one.key.startsWith(`${key}@`))),
    ),
  );
  const found = [...new Set([...gates, ...triggers.sort((one, other) => other.gap - one.gap).map((one) => one.key)])];
  // A signal is no answer: what it says stands with the risk.
  const keys = found.filter((one) => view.items.has(one));
  const answers = keys.slice(0, most.answers).map((one): Inline[] => answerRuns(view, one));
  const lines: Inline[][] = [
    ...answers,
    ...(keys.length > most.answers ? [[{ text: `and ${counted(keys.length - most.answers, 'further answer')}` }]] : []),
    ...facts.slice(0, most.facts).map((fact): Inline[] => [{ text: fact.text }]),
    ...(facts.length > most.facts
      ? [[{ text: `and ${counted(facts.length - most.facts, 'further fact')} of the landscape`, to: 'topology' }]]
      : []),
  ];
  const said = lines.length > 0 ? lines : risks.slice(0, 1).map((risk) => [{ text: risk.statement }]);
  return together(said, '\n');
}

function answerRuns(view: View, key: string): Inline[] {
  const item = view.items.get(key);
  if (item === undefined) return [{ text: key }];
  const { question, reply } = item;
  const where = nameOf(view, question.scope, item.scopeId ?? '');
  const said =
    reply?.points === 'unknown'
      ? 'not known'
      : reply?.points === undefined
        ? 'not answered'
        : `“${question.options[reply.points] ?? reply.points}”`;
  return [
    { text: question.id, strong: true, to: anchors.answer(item.standard ? question.id : item.key) },
    { text: ` ${question.scope === 'project' ? '' : `${where}: `}${said}` },
  ];
}

function consequence(view: View, { risks, gates, key }: Cause, headline: string): Text {
  const most = view.brief ? BRIEF : MOST;
  const { impactWords } = view.bank.scoring.risk;
  const cap = score(view.bank.scoring.readiness.gateCap);
  const lines: Inline[][] = [
    ...(gates.length === 0
      ? []
      : [[{ text: `A gate: no other answer makes up for it, and the readiness stays at ${cap} or below.` }]]),
    ...risks.slice(0, most.risks).map((risk): Inline[] => [
      riskLink(risk.rule),
      {
        text: ` ${headline.startsWith(risk.event) ? '' : `${sentence(risk.event)} `}${roughPercent(risk.probability.current)} likely${risk.status === 'watch' ? ' (watched)' : ''}; loss ${roughPercent(risk.loss)}: ${(impactWords[risk.level.impact - 1] ?? '').split(' (')[0]}.`,
      },
    ]),
    ...(risks.length > most.risks
      ? [[{ text: 'Also ' }, ...joined(risks.slice(most.risks).map((risk) => riskLink(risk.rule)))]]
      : []),
  ];
  const why = view.questions.get(key)?.why;
  const said = lines.length > 0 || why === undefined ? lines : [[{ text: why }]];
  return together(said, '\n');
}

function actionsOf(view: View, { key }: Cause): readonly Action[] {
  return view.actionsOf.get(key) ?? [];
}

function recommendation(view: View, { key, risks, facts }: Cause, actions: readonly Action[]): Text {
  const question = view.questions.get(key);
  const advice = [question?.action, risks[0]?.mitigation, facts.find((fact) => fact.mend !== undefined)?.mend];
  const said = [...new Set(advice.flatMap((one) => (one === undefined || one === '' ? [] : [sentence(one)])))];
  const numbers = actions.slice(0, MOST.plan).map(
    (action): Inline => ({
      text: String(view.planNumber.get(action.key) ?? ''),
      to: anchors.action(action.key),
    }),
  );
  const more = actions.length - numbers.length;
  return [
    { text: said.join(' ') },
    ...(numbers.length === 0
      ? []
      : [{ text: ` In the plan: no. ` }, ...joined(numbers), { text: more > 0 ? ` and ${count(more)} more.` : '.' }]),
  ];
}

function effortOf(view: View, { key }: Cause, actions: readonly Action[]): string {
  const dated = actions.flatMap(({ days }) => (days === null ? [] : [days]));
  const [first] = actions;
  if (first === undefined) {
    // The answers are good and the facts are not: nothing stands in the plan, but the mending takes as long.
    const fix = view.questions.get(key)?.fix.days;
    return fix === undefined ? 'no work of days' : `${daySpan(fix[0], fix[1], 'person-days')}, not in the plan`;
  }
  const where = actions.length === 1 ? '' : `, at ${counted(actions.length, 'place')} together`;
  if (dated.length === 0) return `${first.instead ?? 'no work of days'}${where}`;
  const sum = (of: (one: { from: number; to: number }) => number) => dated.reduce((total, one) => total + of(one), 0);
  return `${daySpan(
    sum((one) => one.from),
    sum((one) => one.to),
    'person-days',
  )}${where}`;
}

/** Whoever was given the risk and until when; else the owners of the places, else the side whose work it is. */
function ownerOf(view: View, { risks, facts }: Cause, actions: readonly Action[]): string {
  const person = (id: string) => view.people.get(id)?.name ?? id;
  const given = risks.flatMap(({ rule }) => {
    const treatment = view.assessment.treatments[rule];
    if (treatment?.owner === undefined) return [];
    return [`${person(treatment.owner)} (${rule}${treatment.due === undefined ? '' : `, until ${treatment.due}`})`];
  });
  if (given.length > 0) return given.join(', ');
  const [first] = actions;
  const side = party(first?.owner ?? risks[0]?.owner ?? 'both');
  const { systems, flows, objects } = view.context.index;
  const places = actions.length > 0 ? actions.map(({ scope }) => scope) : facts.flatMap(({ entities }) => entities);
  const owners = places.flatMap((id) => {
    // Data is owned by whoever owns the system that holds its golden record.
    const object = objects.get(id);
    const homes = object === undefined ? [] : goldenSystems(object).flatMap((home) => systems.get(home) ?? []);
    const place = systems.get(id) ?? flows.get(id);
    const found = place === undefined ? homes : [place];
    const business = first?.owner === 'business' || object !== undefined;
    return found.flatMap((one) => (business ? one.businessOwner : one.technicalOwner) ?? []).map(person);
  });
  const names = [...new Set(owners)];
  const due = first === undefined ? '' : `, due before ${word(first.duePhase)}`;
  return names.length === 0 ? `${side}${due}; nobody is named` : `${side}: ${firstOf(names, MOST.people)}${due}`;
}

/** The places of a cause in a few words, for a line of a table. */
export function placesOf(view: View, { facts, risks }: Cause, actions = 3): string {
  const [risk] = risks;
  if (risk !== undefined) return firstOf(scopeNames(view, risk, openScopes(risk)), actions);
  const ids = [...new Set(facts.flatMap((fact) => fact.entities))];
  return firstOf(placeNames(view, undefined, ids), actions);
}
