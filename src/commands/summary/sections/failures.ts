import type { FailureScenario } from '../../../analysis/landscape/schema.ts';
import { counted, firstOf, minutes, percent } from '../../../report/format.ts';
import { below, item, more, note } from '../lines.ts';
import type { Section } from '../section.ts';

/** What may go wrong, who is told, how and how fast. */
export const failures: Section = {
  name: 'failures',
  title: 'Failure scenarios and who is told',
  lead: ({ analysis }) => {
    const all = ordered(analysis.landscape.failureScenarios);
    const own = all.filter(({ source }) => source === 'own').length;
    const likeliest = all.filter(({ gap }) => gap !== null).sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
    if (all.length === 0) return '';
    const least = likeliest === undefined ? '' : `; least prevented: ${likeliest.text}`;
    return `${counted(all.length, 'scenario')}, ${own === 0 ? 'none of them your own' : `${own} of them your own`}${least}`;
  },
  lines: ({ analysis, look }, most) => {
    const all = ordered(analysis.landscape.failureScenarios);
    if (all.length === 0) return [];
    return [
      note(
        'Your own first, then usual ones that fit the flows, the least prevented first. The percentage is how much of what would prevent it is missing.',
        look,
      ),
      ...all
        .slice(0, most)
        .flatMap((one) => [
          item(look.bullet, `${one.text}${aside(one)}`, look),
          below(
            `seen by ${one.detection || 'nobody knows what'}; reaction: ${one.reaction || 'none written down'}`,
            look,
          ),
          below(`told: ${told(one)}`, look),
          ...(one.missing.length === 0 ? [] : [look.watch(below(`not written down: ${one.missing.join(', ')}`, look))]),
        ]),
      ...more(all.length - most, 'failures'),
    ];
  },
};

/** Own ones as entered, the others by how little prevents them. */
function ordered(all: readonly FailureScenario[]): FailureScenario[] {
  const own = all.filter(({ source }) => source === 'own');
  const usual = all.filter(({ source }) => source !== 'own');
  return [...own, ...usual.sort((one, other) => (other.gap ?? -1) - (one.gap ?? -1))];
}

function aside({ source, gap }: FailureScenario): string {
  const facts = [...(source === 'own' ? ['own'] : []), ...(gap === null ? [] : [`${percent(gap)} not prevented`])];
  return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
}

function told({ notify, channel, withinMinutes }: FailureScenario): string {
  const who = [...new Set(notify.map(({ role, people }) => (people.length > 0 ? people.join(', ') : role)))];
  const fast = withinMinutes === null ? '' : withinMinutes === 0 ? 'at once' : `within ${minutes(withinMinutes)}`;
  const how = [channel === '' ? '' : `by ${channel}`, fast].filter((one) => one !== '').join(', ');
  return `${who.length === 0 ? 'nobody is named' : who.join(', ')}${how === '' ? '' : `; ${how}`}`;
}

/** How severe an incident is, and who hears of it when. */
export const escalation: Section = {
  name: 'escalation',
  title: 'Severity and escalation',
  // A default of the bank says nothing about this project.
  lead: () => '',
  lines: ({ bank, look }, most) => {
    if (bank.severities.length === 0) return [];
    return [
      note('A default to begin with. Names, phone numbers and deputies belong beside it.', look),
      ...bank.severities
        .slice(0, most)
        .flatMap((one) => [
          item(`${one.level}`, one.definition, look),
          below(`acknowledged within ${one.acknowledge}; escalated after ${one.escalateAfter}`, look),
          below(
            `to ${firstOf(one.to, Infinity)} by ${one.channel}; customers informed: ${one.customersInformed}`,
            look,
          ),
        ]),
    ];
  },
};
