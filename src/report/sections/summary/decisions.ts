import type { Action } from '../../../analysis/schema.ts';
import type { Callout, Inline, Text } from '../../blocks.ts';
import { count, counted, days, firstOf, money, percent, series, shorten } from '../../format.ts';
import { againstTarget, goLive, isFar } from '../../go-live.ts';
import { nameOf, placeOf, type View } from '../../view.ts';
import { isTooEarly } from '../too-early.ts';

const MOST = { decisions: 5, actions: 5 };

/** What a reader of the summary has to decide, the hardest first: it rests on what blocks the project, its date and its budget. */
export function decisions(view: View): Callout {
  const found = [
    ...answers(view),
    ...date(view),
    ...gates(view),
    ...homes(view),
    ...budget(view),
    ...people(view),
    ...start(view),
  ];
  return {
    kind: 'callout',
    tone: 'info',
    title: 'Decisions needed',
    text: found.length === 0 ? ['None: the answers so far leave nothing open.'] : [],
    ...(found.length === 0 ? {} : { points: found.slice(0, MOST.decisions) }),
  };
}

function decision(what: string, text: string): Text {
  return [{ text: `${what}: `, strong: true }, { text } satisfies Inline];
}

/** Before anything else: who answers what nobody has answered. */
function answers(view: View): Text[] {
  const { visible, answered } = view.analysis.progress;
  if (!isTooEarly(view)) return [];
  return [
    decision('The interview', `who answers the ${counted(visible - answered, 'open question')}, and until when.`),
  ];
}

function date({ analysis: { schedule }, assessment: { profile }, meta }: View): Text[] {
  if (schedule === null) return [];
  const { targetDate } = profile;
  if (isFar(schedule.p80)) {
    const said = targetDate === undefined ? 'nobody has set one' : `${targetDate} cannot be kept`;
    return [decision('The date', `${said}: more people or less to build, else four runs in five take over 10 years.`)];
  }
  const safe = goLive(meta.date, schedule.p80);
  if (targetDate === undefined)
    return [decision('The date', `nobody has set one; ${safe} is kept by four runs in five (P80).`)];
  const lies = againstTarget(targetDate, meta.date, schedule);
  if (lies === 'after') return [];
  const late = goLive(meta.date, schedule.p90);
  const chance = schedule.onTime === null ? '' : ` It is kept by ${percent(schedule.onTime)} of the runs.`;
  if (lies === 'tight')
    return [decision('The date', `whether ${targetDate} stays: it holds at P80, but P90 is ${late}.${chance}`)];
  return [decision('The date', `move ${targetDate} to ${safe} (P80), build less, or take the risk.${chance}`)];
}

function gates(view: View): Text[] {
  const failed = view.analysis.plan.filter((one) => one.reason === 'gate');
  const [first] = failed;
  if (first === undefined || isTooEarly(view)) return [];
  const more = failed.length - 1;
  return [
    decision(
      counted(failed.length, 'gate'),
      `${shorten(first.text, 70)} (${shorten(placeOf(view, first), 28)})${more === 0 ? '' : ` and ${count(more)} more`}: nothing proceeds before.`,
    ),
  ];
}

function homes(view: View): Text[] {
  const open = view.analysis.topology.goldenRecordConflicts.filter(({ kind }) => kind === 'none' || kind === 'several');
  const [first] = open;
  if (first === undefined) return [];
  const name = shorten(nameOf(view, 'data', first.object), 30);
  const where =
    first.systems.length === 0
      ? 'which system holds it'
      : series(first.systems.slice(0, 3).map((id) => shorten(nameOf(view, 'system', id), 24))).replace(
          / and ([^,]*)$/,
          ' or $1',
        );
  return [
    decision(
      `The golden record of ${name}`,
      `${where}${open.length === 1 ? '' : `; and ${counted(open.length - 1, 'further conflict')}`}.`,
    ),
  ];
}

function budget({ analysis: { effort } }: View): Text[] {
  if (effort === null) return [];
  const { p80, contingency, cost } = effort;
  const price = cost === null ? '' : ` (${money(cost.p80, cost.currency)})`;
  return [
    decision(
      'The budget',
      `${days(p80)}${price} at P80, of which ${days(contingency)} are contingency and stay with the sponsor.`,
    ),
  ];
}

function people(view: View): Text[] {
  const { landscape, schedule } = view.analysis;
  const nobody = landscape.responsibilities.filter((one) => one.accountable.people.length === 0);
  return [
    ...(nobody.length === 0 || view.assessment.stakeholders.length === 0
      ? []
      : [
          decision(
            'Who is accountable',
            `nobody is for ${shorten(
              firstOf(
                nobody.map(({ name }) => name.toLowerCase()),
                3,
              ),
              110,
            )}.`,
          ),
        ]),
    ...(schedule?.capacityAssumed === true
      ? [decision('The people', `how many build; ${schedule.fte} are assumed, and all dates hang on it.`)]
      : []),
  ];
}

function start(view: View): Text[] {
  const { plan, risks } = view.analysis;
  if (isTooEarly(view)) return [];
  const last: Action | undefined = plan.slice(0, MOST.actions).at(-1);
  if (last === undefined) return [];
  const now = risks.filter((risk) => risk.status === 'risk' && risk.colour === 'red').length;
  const first = Math.min(plan.length, MOST.actions);
  return [
    decision(
      'The start',
      `release ${plan.length > first ? `the first ${counted(first, 'action')}` : counted(first, 'action')} of the plan: ${days(last.running.days)}${now === 0 ? '' : `, red risks ${now} → ${last.running.redRisks}`}.`,
    ),
  ];
}
