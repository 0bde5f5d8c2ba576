import type { Assessment } from '../../../model/assessment.ts';
import { CONTEXT_FLAGS, PHASES, PROJECT_KINDS } from '../../../model/entities.ts';
import { CONTEXT_WORDS, KIND_WORDS, PHASE_WORDS } from '../words.ts';
import { date, type Field, grouped, many, maybe, number, text, worded, yesNo } from './field.ts';
import { ownEstimateFields } from './own-estimate.ts';

/** The project: what it is, when it must be done, who builds, what makes it harder. */
export function projectFields(a: Assessment): Field[] {
  const { name, profile: it } = a;
  return [
    ...grouped('What it is', [
      text('name', 'Name', name, 'It stands on the report.'),
      maybe('kind', 'Kind', it.kind, worded(PROJECT_KINDS, KIND_WORDS), 'What the project is about.'),
      text('organisation', 'Organisation', it.organisation, 'Whose project it is.'),
      text('author', 'Assessed by', it.author, 'Who writes this down.'),
      text('classification', 'Classification', it.classification, 'As in internal or confidential; on each page.'),
      maybe('phase', 'Phase', it.phase, worded(PHASES, PHASE_WORDS), 'How far it is.'),
    ]),
    ...grouped('When', [
      date('targetDate', 'Target date', it.targetDate, 'The day of going live, as in 2027-03-01.'),
      yesNo('dateFixed', 'Date is fixed', it.dateFixed, 'Whether it holds whatever happens.'),
      date('fallbackDate', 'Next chance', it.fallbackDate, 'The day to fall back to.'),
      date('peakFrom', 'Busy from', it.peakFrom, 'When business is at its busiest: no day to go live.'),
      date('peakTo', 'Busy to', it.peakTo, 'The last day of it.'),
    ]),
    ...grouped('Who builds', [
      number('fte', 'People', it.fte, 'Full-time equivalents who build, as in 2.5.'),
      number('daysPerWeek', 'Days a week', it.daysPerWeek, 'That each of them really gives to the project.'),
      number('dayRate', 'Price of a day', it.dayRate, 'Turns effort into money.'),
      text('currency', 'Currency', it.currency, 'Three letters, as in EUR.'),
      number('vendors', 'Suppliers', it.vendors, 'Other companies that take part.'),
    ]),
    ...ownEstimateFields(a),
    ...grouped('What makes it harder', [
      many(
        'contextFlags',
        'Circumstances',
        it.contextFlags,
        worded(CONTEXT_FLAGS, CONTEXT_WORDS),
        'Arrows look at each one, space takes it in or out.',
      ),
      yesNo('regulated', 'Regulated', it.regulated, 'Whether an authority looks at it.'),
      yesNo('initialLoad', 'Old data moves', it.initialLoad, 'Whether old data must be loaded first.'),
    ]),
  ];
}
