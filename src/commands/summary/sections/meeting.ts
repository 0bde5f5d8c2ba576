import type { AlignmentItem, Breakdown } from '../../../analysis/agreement/schema.ts';
import { counted, percent, points } from '../../../report/format.ts';
import { below, bullets, item, more, note, part, prose, table } from '../lines.ts';
import type { Section } from '../section.ts';

/** Where business and technology differ, and the meeting that settles it. */

export const alignment: Section = {
  name: 'alignment',
  title: 'Business and technology side by side',
  lead: ({ analysis: { alignment: found } }) =>
    found === null || found.open === 0
      ? ''
      : `${counted(found.open, 'question')} to agree on, ${points(found.meanGap)} points apart on average`,
  lines: (shown, most) => {
    const { look, analysis } = shown;
    const found = analysis.alignment;
    if (found === null) return [];
    const { compared, meanGap, bias, withinOne, knowledgeGaps, sharedIgnorance, coefficients } = found;
    const side = bias > 0 ? 'business is the more hopeful side' : 'technology is the more hopeful side';
    return [
      prose(
        `${counted(compared, 'question')} compared: ${points(meanGap)} points apart on average, ${percent(withinOne)} within one point${Math.abs(bias) < 0.05 ? '' : `; ${side}`}. One side does not know in ${knowledgeGaps}, neither in ${sharedIgnorance}. Open ${found.open}, settled ${found.resolved}.`,
        look,
      ),
      ...(coefficients === null ? [] : [prose(agreement(coefficients), look)]),
      ...part('By dimension', breakdown(found.byDimension, look), look),
      ...part('By department', breakdown(found.byDepartment, look), look),
      ...part(
        'Ways of looking at things',
        bullets(
          found.patterns.map(({ meaning, prompt, keys }) => `${meaning} ${prompt} (${keys.join(', ')})`),
          shown,
          most,
          'alignment',
        ),
        look,
      ),
      ...part('Question by question', bullets(found.items.map(apart), shown, most, 'alignment'), look),
    ];
  },
};

function agreement({
  kappa,
  alpha,
  ac2,
}: { [name in 'kappa' | 'alpha' | 'ac2']: { value: number; low: number; high: number } | null }): string {
  const said = Object.entries({ 'weighted kappa': kappa, "Krippendorff's alpha": alpha, "Gwet's AC2": ac2 }).flatMap(
    ([name, one]) => (one === null ? [] : [`${name} ${two(one.value)} (${two(one.low)} to ${two(one.high)})`]),
  );
  return said.length === 0 ? 'Too few questions for a coefficient of agreement.' : `Agreement: ${said.join(', ')}.`;
}

function two(value: number): string {
  return value.toFixed(2);
}

function breakdown(all: readonly Breakdown[], look: Parameters<typeof table>[2]): string[] {
  return table(
    ['', 'compared', 'apart', 'within one point'],
    all.map(({ name, compared, meanGap, withinOne }) => [name, String(compared), points(meanGap), percent(withinOne)]),
    look,
  );
}

function apart({ key, text, business, technology, resolved }: AlignmentItem): string {
  return `${text} (${key}): business ${business}, technology ${technology}${resolved ? '; settled' : ''}`;
}

export const agenda: Section = {
  name: 'agenda',
  title: 'Agenda of the meeting',
  lead: ({ analysis: { agenda: found } }) => {
    const topics = found.items.length + found.questions.length;
    const first = found.items[0]?.text ?? found.questions[0]?.text;
    return first === undefined ? '' : `${counted(topics, 'topic')}, about ${found.minutes} minutes; first: ${first}`;
  },
  lines: ({ analysis: { agenda: found }, look }, most) => {
    const { record, minutes, left } = found;
    if (record.length === 0) return [];
    const topics = record.reduce((sum, one) => sum + one.topics.length, 0);
    let room = most;
    return [
      prose(
        `About ${minutes} minutes, by who must be there.${left === 0 ? '' : ` ${counted(left, 'further difference')} found no room.`}`,
        look,
      ),
      ...record.flatMap((group) => {
        const shown = group.topics.slice(0, Math.max(0, room));
        room -= shown.length;
        const head = group.minutes > 0 ? `${group.heading}: ${group.minutes} minutes` : group.heading;
        return part(
          head,
          shown.flatMap(({ title, lines, decision, decider }) => [
            item(look.bullet, title, look),
            ...lines.map((line) => below(line, look)),
            below(`decides: ${decider}`, look),
            ...(decision === null ? [] : [below(`decided: ${decision}`, look)]),
          ]),
          look,
        );
      }),
      ...more(topics - most, 'agenda'),
      note('The minutes of the meeting with room for the decisions are in the report.', look),
    ];
  },
};
