import type { Bank } from '../../bank/bank.ts';
import type { Assessment } from '../../model/assessment.ts';
import { dayText } from '../../model/locale.ts';
import { type Block, heading, type Report, type ReportMeta } from '../blocks.ts';
import { loadLineMark } from '../figures/mark.ts';
import { counted } from '../format.ts';
import { type Leak, leaksIn, type Piece, piecesOf, searched } from '../redact/leaks.ts';
import { type Redacted, redact } from '../redact/redact.ts';
import { amountsIn, othersAmounts } from './amounts.ts';
import { flowBlocks, leadTimeBlocks, questionBlocks, systemBlocks, testBlocks } from './blocks.ts';
import type { Ground } from './facts.ts';
import type { Partner } from './partner.ts';

/** A form, and what of others is left in it: nothing, or it must not be written. */
export type VendorForm = { report: Report; leaks: readonly Leak[] };

/**
 * The form for one partner: its systems, their flows, what it should answer, tests and lead times. All else of the
 * assessment is taken out before anything is composed; then every text is searched for what must not stand in it.
 * `known` gives texts of the program alone. Pure.
 */
export function vendorForm(
  a: Assessment,
  bank: Bank,
  meta: ReportMeta,
  partner: Partner,
  known: () => readonly Piece[],
): VendorForm {
  const { ground, terms, idOf } = groundOf(a, bank, partner);
  const contacts = new Map(
    a.systems.flatMap(({ id, contact }) => (contact === undefined ? [] : [[idOf('system', id), contact] as const])),
  );
  const amounts = othersAmounts(a, ground);
  const report = compose(ground, contacts, meta, partner.name, searched(terms, true).length + amounts.size);
  const pieces = piecesOf(report);
  return { report, leaks: [...leaksIn(pieces, terms, known, true), ...amountsIn(pieces, amounts)] };
}

/** The assessment without all that is not the partner's, and what must not stand in anything that is made of it. */
export function groundOf(
  a: Assessment,
  bank: Bank,
  partner: Partner,
): Pick<Redacted, 'terms' | 'idOf'> & { ground: Ground } {
  const { assessment, terms, idOf } = redact(a, bank, partner.kept);
  const own = new Set([...partner.kept.systems].map((id) => idOf('system', id)));
  const ground: Ground = {
    assessment,
    bank,
    systems: assessment.systems.filter(({ id }) => own.has(id)),
    flows: assessment.flows.filter(
      ({ from, to, via }) => own.has(from) || own.has(to) || (via !== undefined && own.has(via)),
    ),
  };
  return { ground, terms, idOf };
}

function compose(
  ground: Ground,
  contacts: ReadonlyMap<string, string>,
  meta: ReportMeta,
  name: string,
  searched: number,
): Report {
  const { organisation = '' } = ground.assessment.profile;
  const chapters: [string, string, Block[]][] = [
    ['Your systems', 'systems', systemBlocks(ground, contacts)],
    ['Data flows with your systems', 'flows', flowBlocks(ground)],
    ['Questions to you', 'questions', questionBlocks(ground)],
    ['Tests with you', 'tests', testBlocks(ground)],
    ['Lead times and support', 'lead', leadTimeBlocks(ground)],
  ];
  const facts = [
    ...(organisation === '' ? [] : [{ key: 'From', value: organisation }]),
    { key: 'To', value: name },
    {
      key: 'About',
      value: `${counted(ground.systems.length, 'system')} of yours, ${counted(ground.flows.length, 'data flow')}`,
    },
    { key: 'Date', value: dayText(meta.date) },
    {
      key: 'Checked',
      value: `Every text of this form was searched for ${counted(searched, 'name, id or amount', 'names, ids and amounts')} of others before it was written; none stands in it.`,
    },
  ];
  return {
    title: `Integration with ${name}`,
    organisation,
    classification: '',
    author: '',
    date: meta.date,
    language: 'en',
    producer: `plimsoll ${meta.programVersion}`,
    blocks: [
      {
        kind: 'cover',
        eyebrow: 'Questions to a partner',
        title: `Integration with ${name}`,
        subtitle:
          'What we know of your systems and their data flows, what we need to know, and how long it takes to get it.',
        facts,
        drawing: loadLineMark(44),
      },
      { kind: 'contents', title: 'Contents' },
      ...chapters.flatMap(([title, anchor, blocks], index): Block[] => {
        const inside = [heading(1, `${index + 1}  ${title}`, anchor), ...blocks];
        return anchor === 'questions' ? [{ kind: 'wide', blocks: inside }] : inside;
      }),
    ],
  };
}
