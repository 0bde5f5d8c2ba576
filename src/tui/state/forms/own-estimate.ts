import type { Assessment } from '../../../model/assessment.ts';
import { setProfile } from '../../../model/edits/project.ts';
import { type Faults, type Field, type Form, grouped, number, type Values } from './field.ts';
import { threePointFaults } from './three-points.ts';
import { changesOf } from './values.ts';

const NAMES = ['ownEstimate.low', 'ownEstimate.likely', 'ownEstimate.high'] as const;

/** What the whole project takes in three figures of the people's own. */
export function ownEstimateFields({ profile: { ownEstimate: own } }: Assessment): Field[] {
  const [low, likely, high] = NAMES;
  return grouped('What you think it takes, in person-days', [
    number(low, 'At least', own?.low, 'In person-days, all in: one time in ten such a project takes less than this.'),
    number(likely, 'Most likely', own?.likely, 'In person-days, all in: half of such projects take less, half more.'),
    number(high, 'At most', own?.high, 'In person-days, all in: one time in ten such a project takes more than this.'),
  ]);
}

export function ownEstimateFaults(values: Values): Faults {
  return threePointFaults(values, NAMES, [
    'It cannot be less than the least.',
    'It cannot be less than the most likely.',
  ]);
}

/** The form with these figures alone. */
export function ownEstimateForm(a: Assessment): Form {
  const fields = ownEstimateFields(a);
  return {
    title: 'What do you think the whole project takes?',
    fields,
    label: () => 'own figure of the effort changed',
    check: ownEstimateFaults,
    keep: (now, values) => setProfile(now, changesOf(now.profile, fields, values)),
  };
}
