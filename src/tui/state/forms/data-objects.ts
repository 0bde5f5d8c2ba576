import type { Assessment } from '../../../model/assessment.ts';
import { SENSITIVITIES } from '../../../model/entities.ts';
import { SENSITIVITY_WORDS } from '../words.ts';
import { type Field, grouped, maybe, number, text, worded, yesNo } from './field.ts';

/** Stands for what only the file can say; left as it is unless something else is chosen. */
const SEVERAL = '*several*';

/** A data object: where its valid version is, by what it is known, how much of it there is. */
export function dataObjectFields(a: Assessment, id: string | undefined): Field[] {
  const it = a.dataObjects.find((object) => object.id === id);
  const systems = a.systems.map((system) => ({ value: system.id, text: system.name }));
  const golden = it?.goldenRecord;
  const several = golden !== undefined && typeof golden !== 'string';
  const kept = several ? [{ value: SEVERAL, text: 'several systems (as in the file)' }] : [];
  const key = it?.identifier;
  return [
    text('name', 'Name', it?.name, 'What is exchanged, as Customer or Order.'),
    maybe(
      'goldenRecord',
      'Golden record',
      several ? SEVERAL : golden,
      [...kept, ...systems],
      'The one system whose version is true. Its business owner owns the data.',
    ),
    text(
      typeof key === 'object' ? 'identifier.name' : 'identifier',
      'Identifier',
      typeof key === 'object' ? key.name : key,
      'By which all systems know the same one, as SKU.',
    ),
    maybe(
      'sensitivity',
      'Sensitivity',
      it?.sensitivity,
      worded(SENSITIVITIES, SENSITIVITY_WORDS),
      'Personal and payment data call for more.',
    ),
    text('truthPointer', 'Go here for it', it?.truthPointer, 'Where people find the valid version.'),
    yesNo('erasurePropagated', 'Erased everywhere', it?.erasurePropagated, 'Whether erasing it reaches every copy.'),
    text('retention', 'Kept for', it?.retention, 'How long it may or must be kept.'),
    ...grouped('How much', [
      number('volume.count', 'Records', it?.volume?.count, 'How many there are today.'),
      number('volume.growthPerMonth', 'New a month', it?.volume?.growthPerMonth, 'How many come each month.'),
      number('volume.initialLoad', 'To load first', it?.volume?.initialLoad, 'How many are moved before the start.'),
    ]),
  ];
}
