import type { Assessment } from '../../../model/assessment.ts';
import { SENSITIVITIES } from '../../../model/entities.ts';
import { SENSITIVITY_WORDS } from '../words.ts';
import { date, type Field, grouped, maybe, number, text, worded, yesNo } from './field.ts';

/** Stands for what only the file can say; left as it is unless something else is chosen. */
const SEVERAL = '*several*';

const KEY_KINDS = [
  { value: 'natural', text: 'from the world, as an EAN' },
  { value: 'surrogate', text: 'made up by a system' },
  { value: 'composite', text: 'of several fields' },
  { value: 'match', text: 'found by likeness' },
];
const MDM_STYLES = [
  { value: 'registry', text: 'registry: only the keys in one place' },
  { value: 'consolidation', text: 'consolidation: copied together' },
  { value: 'coexistence', text: 'coexistence: kept in several' },
  { value: 'centralized', text: 'centralised: kept in one' },
  { value: 'none', text: 'none' },
];

/** The object with its identifier as a group of fields, as the form has it. */
export function openKey(it: object): object {
  const { identifier } = it as { identifier?: unknown };
  return typeof identifier === 'string' ? { ...it, identifier: { name: identifier } } : it;
}

/** What is stated, with an identifier of which only the name is known as that name alone. */
export function closedKey(stated: object): object {
  const { identifier } = stated as { identifier?: { name?: string } };
  const isNameAlone = identifier?.name !== undefined && Object.keys(identifier).length === 1;
  return isNameAlone ? { ...stated, identifier: identifier.name } : stated;
}

/** A data object: where its valid version is, by what it is known, how much of it there is. */
export function dataObjectFields(a: Assessment, id: string | undefined): Field[] {
  const it = a.dataObjects.find((object) => object.id === id);
  const systems = a.systems.map((system) => ({ value: system.id, text: system.name }));
  const golden = it?.goldenRecord;
  const several = golden !== undefined && typeof golden !== 'string';
  const kept = several ? [{ value: SEVERAL, text: 'several: press F, golden records' }] : [];
  const key = it?.identifier;
  const open = typeof key === 'object' ? key : undefined;
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
      'identifier.name',
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
    ...grouped('What it is', [
      text('businessDefinition', 'Means', it?.businessDefinition, 'What business understands by it, in a sentence.'),
      maybe('identifier.kind', 'Kind of key', open?.kind, KEY_KINDS, 'Where the identifier comes from.'),
      yesNo('identifier.immutable', 'Never changes', open?.immutable, 'Whether it stays for good.'),
      maybe('identifier.issuer', 'Given by', open?.issuer, systems, 'The system that gives it.'),
      maybe('identifier.xref', 'Mapped in', open?.xref, systems, 'The system that knows the keys of all others.'),
      maybe('mdmStyle', 'Master data', it?.mdmStyle, MDM_STYLES, 'How the valid version is kept.'),
      yesNo('terminal', 'Stays where it is', it?.terminal, 'Yes: it is published nowhere, so no copy can be stale.'),
      text('legalBasis', 'Legal basis', it?.legalBasis, 'By which law or consent it is held.'),
    ]),
    ...grouped('How good it is, as shares from 0 to 1', [
      number('quality.completeness', 'Complete', it?.quality?.completeness, 'Share of what is filled in, as in 0.98.'),
      number('quality.uniqueness', 'Unique', it?.quality?.uniqueness, 'Share without a double.'),
      number('quality.validity', 'Valid', it?.quality?.validity, 'Share that keeps the rules.'),
      number('quality.consistency', 'Consistent', it?.quality?.consistency, 'Share that is the same everywhere.'),
      number('quality.timeliness', 'In time', it?.quality?.timeliness, 'Share that is there when it is needed.'),
      date('quality.measuredAt', 'Measured on', it?.quality?.measuredAt, 'A day, as in 2027-03-01.'),
      text('note', 'Note', it?.note, 'Printed in the report.'),
    ]),
  ];
}
