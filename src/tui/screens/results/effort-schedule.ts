import type { ScheduleEstimate } from '../../../analysis/effort/schema.ts';
import { counted, figure, span } from '../../text/numbers.ts';
import { type Entry, group, type Reasons, said } from './entry.ts';
import { nameOfEntity, type Page } from './page.ts';

/** The parts of the time, and what decides it. */
export function scheduleReasons({ parts, decidedBy, fte, daysPerWeek, capacityAssumed }: ScheduleEstimate): Reasons {
  const decided = decidedBy === 'build' ? 'building' : 'waiting for partners';
  const people = `${counted(fte, 'person', 'people')}, ${figure(daysPerWeek)} days a week each`;
  return {
    title: 'Weeks from the start of design',
    facts: [
      { name: 'Design', text: counted(parts.design, 'week') },
      { name: 'Build', text: counted(parts.build, 'week') },
      { name: 'Waiting for partners', text: `${counted(parts.partners, 'week')}, beside the build` },
      { name: 'Test', text: counted(parts.test, 'week') },
      { name: 'Cutover', text: counted(parts.cutover, 'week') },
      { name: 'Delays of risks', text: counted(parts.delays, 'week') },
      { name: 'Decided by', text: decided },
      { name: 'Capacity', text: capacityAssumed ? `${people} (assumed: nobody said it)` : people },
    ],
    because: [],
  };
}

/** Who outside has to be waited for, and how much room there is. */
export function scheduleEntries({ assessment, bank, width, glyphs }: Page, schedule: ScheduleEstimate): Entry[] {
  const leads = new Map(bank.effort.schedule.leadTimes.map(({ id, name }) => [id, name]));
  return group(
    'Partners',
    schedule.partners.map(({ system, leadTime, p10, p50, p90, slackWeeks }) => {
      const slack =
        slackWeeks >= 0 ? `slack ${counted(slackWeeks, 'week')}` : `late by ${counted(-slackWeeks, 'week')}`;
      const name = nameOfEntity(assessment, system);
      const waits = `${name} ${glyphs.bullet} ${counted(p50, 'week')} of waiting (${span(p10, p90)}), `;
      const reasons = () => ({
        ...scheduleReasons(schedule),
        title: `${name}: ${leads.get(leadTime) ?? leadTime}`,
      });
      return said(`partner ${system} ${leadTime}`, waits + slack, width, {
        reasons,
        tone: slackWeeks < 0 ? 'danger' : undefined,
      });
    }),
    'they must begin that long before they are needed',
  );
}
