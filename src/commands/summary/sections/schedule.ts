import { percent, weeks } from '../../../report/format.ts';
import { goLive } from '../../../report/go-live.ts';
import { word } from '../../../report/words.ts';
import { part, prose, table } from '../lines.ts';
import { systemName } from '../names.ts';
import type { Section } from '../section.ts';

const DECIDES = {
  build: 'building decides the date: more or fewer people move it',
  partners: 'partners decide the date: more people would not make it sooner',
} as const;

/** How long each part takes, which partner has to be waited for, and what decides the date. */
export const schedule: Section = {
  name: 'schedule',
  title: 'How long, and what decides it',
  lead: ({ analysis: { schedule: found }, assessment }) => {
    if (found === null) return '';
    const { onTime, decidedBy } = found;
    const kept =
      onTime === null ? '' : `${percent(onTime)} of the runs keep the target date ${assessment.profile.targetDate}; `;
    return `${kept}${DECIDES[decidedBy]}`;
  },
  lines: ({ analysis: { schedule: found }, assessment, bank, today, look }) => {
    if (found === null) return [];
    const { p10, p50, p80, p90, parts, partners, decidedBy, onTime } = found;
    const all = [p10, p50, p80, p90];
    const leadTime = (id: string) =>
      bank.effort.schedule.leadTimes.find((one) => one.id === id)?.name.toLowerCase() ?? word(id);
    const kept =
      onTime === null
        ? 'No target date is compared.'
        : `${percent(onTime)} of the runs keep the target date ${assessment.profile.targetDate}.`;
    const waits = Object.entries(parts).filter(([, value]) => value > 0);
    return [
      ...table(
        ['', 'P10', 'P50', 'P80', 'P90'],
        [
          ['Weeks', ...all.map(weeks)],
          ['Live', ...all.map((value) => goLive(today, value))],
        ],
        look,
      ),
      prose(`${kept} Of both ways side by side, ${DECIDES[decidedBy]}.`, look),
      ...part(
        'Each part at P50',
        table(
          ['', ''],
          waits.map(([name, value]) => [PARTS[name as keyof typeof parts], weeks(value)]),
          look,
        ),
        look,
      ),
      ...part(
        'Partners outside',
        table(
          ['', 'P10', 'P50', 'P90', 'may be late by', 'waits for'],
          [...partners]
            .sort((one, other) => one.slackWeeks - other.slackWeeks)
            .map((one) => [
              systemName(assessment, one.system),
              weeks(one.p10),
              weeks(one.p50),
              weeks(one.p90),
              one.slackWeeks > 0 ? weeks(one.slackWeeks) : 'nothing: it decides',
              leadTime(one.leadTime),
            ]),
          look,
        ),
        look,
      ),
    ];
  },
};

const PARTS = {
  design: 'Design',
  build: 'Build',
  partners: 'Waiting for partners',
  test: 'End-to-end test',
  cutover: 'Cutover',
  delays: 'Delays by risks',
} as const;
