import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { type Assessment, assessment as schema } from '../../../src/model/assessment.ts';
import { checkReferences } from '../../../src/model/references.ts';
import { compose } from '../../../src/report/compose.ts';
import { leaksIn, piecesOf, strings } from '../../../src/report/redact/leaks.ts';
import { ownWords } from '../../../src/report/redact/own-words.ts';
import { redact } from '../../../src/report/redact/redact.ts';
import { assessments } from '../../model/support/arbitrary.ts';
import { namedAssessments } from '../support/named.ts';
import { bank, example, halfAnswered, META } from '../support/sample.ts';

/** A small landscape with these texts. */
function about(change: Partial<Assessment>): Assessment {
  return halfAnswered({ stakeholders: [{ id: 'anna', name: 'Anna Nowak' }], ...change });
}

/** What becomes of a note in this assessment. */
function note(a: Assessment, text: string): string {
  const { assessment } = redact({ ...a, answers: { 'P-ST-01': { joint: { points: 1, note: text } } } }, bank());
  return assessment.answers['P-ST-01']?.joint?.note ?? '';
}

const sap = about({
  systems: [
    { id: 'sap-s4', name: 'SAP S/4', vendor: 'SAP SE', category: 'erp', criticality: 4, control: 'internal' },
    {
      id: 'shopware',
      name: 'Shopware 6',
      vendor: 'Kupferberg GmbH',
      category: 'ecommerce',
      criticality: 4,
      control: 'internal',
    },
    { id: 'erp', name: 'ERP', category: 'erp', criticality: 2, control: 'internal' },
    { id: 'ml', name: 'Müller Lager', category: 'wms', criticality: 2, control: 'internal' },
    { id: 'yamada', name: '山田', category: 'other', criticality: 2, control: 'internal' },
    { id: 'old', name: 'Old shop', category: 'ecommerce', criticality: 2, control: 'internal' },
  ],
  dataObjects: [],
  flows: [],
  processes: [],
  failures: [],
});

describe('redacting an assessment', () => {
  it('calls systems by their kind with a number, vendors by a letter and people by a number', () => {
    const { assessment } = redact(sap, bank());
    expect(assessment.systems.map(({ name }) => name)).toEqual([
      'ERP 1',
      'Online shop 1',
      'ERP',
      'WMS 1',
      'System 1',
      'Old shop',
    ]);
    expect(assessment.systems.map(({ vendor }) => vendor).slice(0, 2)).toEqual(['Vendor A', 'Vendor B']);
    expect(assessment.stakeholders).toEqual([{ id: 'person-1', name: 'Person 1' }]);
    expect(assessment.systems.map(({ id }) => id)).toEqual([
      'system-1',
      'system-2',
      'erp',
      'system-4',
      'system-5',
      'old',
    ]);
  });

  it.each([
    ['Ask Anna Nowak, or ANNA.', 'Ask Person 1, or Person 1.'],
    ['Nowaks list (anna_nowak)', 'Person 1 list (Person 1)'],
    ['The annals stay, and so does savanna', 'The annals stay, and so does savanna'],
    ['S/4 sends to Shopware nightly; shopware-6 answers', 'S/4 sends to Online shop 1 nightly; Online shop 1 answers'],
    ['see sap-s4 and SAP S/4', 'see ERP 1 and ERP 1'],
    ['Kupferbergs people at MÜLLER lager', 'Vendor B people at WMS 1'],
    ['山田さんに聞く', 'System 1さんに聞く'],
    ['The ERP and the shop of the warehouse', 'The ERP and the shop of the warehouse'],
    [
      'a.b@nordwind.de, +48 22 555 12 34, https://nordwind.de/x, files.nordwind.de',
      '[e-mail], [phone], [address], [address]',
    ],
    [
      'e.g. on 2027-03-01 at 12:30, about 1 200 000 rows, IF-12.pdf',
      'e.g. on 2027-03-01 at 12:30, about 1 200 000 rows, IF-12.pdf',
    ],
    ['Nordwind pays; New e-commerce platform starts', 'The organisation pays; Integration project starts'],
  ])('reads %j as %j', (given, wanted) => {
    expect(note(sap, given)).toBe(wanted);
  });

  it('keeps a word of the language that is somebody’s name where it is not written as one', () => {
    const mark = about({ stakeholders: [{ id: 'm', name: 'Will' }] });
    expect(note(mark, 'Will said that it will do')).toBe('Person 1 said that it will do');
  });

  it('gives the same numbers, in the same order', () => {
    for (const a of [example(), halfAnswered()]) {
      const [before, after] = [a, redact(a, bank()).assessment].map((one) =>
        analyse(one, bank(), { today: META.date }),
      );
      expect(after?.verdict.level).toBe(before?.verdict.level);
      expect(after?.readiness.project?.demonstrated).toBe(before?.readiness.project?.demonstrated);
      expect(Object.values(after?.readiness.systems ?? {}).map((one) => one?.demonstrated)).toEqual(
        Object.values(before?.readiness.systems ?? {}).map((one) => one?.demonstrated),
      );
      expect(after?.risks.map(({ rule, loss }) => [rule, loss])).toEqual(
        before?.risks.map(({ rule, loss }) => [rule, loss]),
      );
      expect(after?.effort?.p80).toBe(before?.effort?.p80);
    }
  });

  it('leaves every reference in place, whatever people wrote', () => {
    fc.assert(
      fc.property(assessments, (a) => {
        const { assessment } = redact(a, bank());
        expect(() => schema.parse(assessment)).not.toThrow();
        const broken = (one: Assessment) => checkReferences(one).map(({ rule, severity }) => `${rule} ${severity}`);
        expect(broken(assessment)).toEqual(broken(a));
        expect(Object.keys(assessment.answers)).toHaveLength(Object.keys(a.answers).length);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no name in the assessment and in the report, however it is met', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(namedAssessments, ({ assessment: a, names }) => {
        const { assessment, terms } = redact(a, bank());
        const report = compose(assessment, analyse(assessment, bank(), { today: META.date }), bank(), META);
        const text = [...strings(assessment), ...piecesOf(report).map((piece) => piece.text)].join('\n').toLowerCase();
        const words = names.flatMap((name) => name.toLowerCase().match(/[\p{L}]{5,}/gu) ?? []);
        expect(words.filter((word) => word !== 'suite' && text.includes(word))).toEqual([]);
        expect(leaksIn(piecesOf(report), terms, () => ownWords(bank(), META))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('finds a name that was left, and says where; a word of the program is none', () => {
    const { terms } = redact(about({ stakeholders: [{ id: 'x', name: 'Zorvax Provenance' }] }), bank());
    const pieces = [
      { where: 'chapter 2', text: 'as zorvax said' },
      { where: 'chapter 3', text: 'Provenance' },
    ];
    expect(leaksIn(pieces, terms, () => ownWords(bank(), META))).toEqual([{ name: 'Zorvax', where: 'chapter 2' }]);
  });
});
