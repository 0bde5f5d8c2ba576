import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfitOf } from '../../../src/bank/reply-fits.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { renderMarkdown } from '../../../src/report/markdown/render.ts';
import { readReply } from '../../../src/report/questions/read.ts';
import { unsealed } from '../../../src/report/questions/sealed.ts';
import { piecesOf } from '../../../src/report/redact/leaks.ts';
import { type VendorForm, vendorForm } from '../../../src/report/vendor/form.ts';
import { vendorMessage } from '../../../src/report/vendor/message.ts';
import { ownWords } from '../../../src/report/vendor/own-words.ts';
import { findPartner } from '../../../src/report/vendor/partner.ts';
import { namedAssessments } from '../support/named.ts';
import { bank, example, halfAnswered, META } from '../support/sample.ts';
import { allText } from '../support/texts.ts';

function formOf(a: Assessment, wanted: string): VendorForm {
  return vendorForm(a, bank(), META, findPartner(a, wanted), () => ownWords(bank(), META));
}

/** Three partners around a payment provider, with prices and people. */
const a = halfAnswered({
  name: 'Kestrel programme',
  profile: { organisation: 'Nordwind', author: 'Ida Holm', dayRate: 913, currency: 'EUR' },
  stakeholders: [
    { id: 'ida', name: 'Ida Holm', role: 'sponsor' },
    { id: 'per', name: 'Per Lund', role: 'engineer of the provider' },
  ],
  problems: [{ id: 'p', text: 'Payments are lost', costPerMonth: 48_250, objectives: [], processes: [] }],
  systems: [
    {
      id: 'payfast',
      name: 'PayFast',
      vendor: 'Tallinn Payments',
      category: 'payment',
      criticality: 4,
      control: 'external_supported',
      contact: 'Per Lund, integration desk',
      limits: { ratePerMin: 600, maxPayloadKB: 64, batchWindow: 'never while Kupfer books' },
      availability: { sla: 99.9, rtoMin: 60 },
      interfaces: [{ kind: 'rest', docStatus: 'current', auth: 'oauth2', sandbox: 'with_data', objects: ['pay'] }],
      note: 'dearer than Kupfer',
    },
    { id: 'kupfer', name: 'Kupfer ERP', vendor: 'Kupfer AG', category: 'erp', criticality: 4, control: 'internal' },
    {
      id: 'shopware',
      name: 'Shopware',
      vendor: 'Shopware AG',
      category: 'ecommerce',
      criticality: 4,
      control: 'internal',
    },
    {
      id: 'tpayout',
      name: 'PayOut',
      vendor: 'Tallinn Payments',
      category: 'payment',
      criticality: 2,
      control: 'external_supported',
    },
  ],
  dataObjects: [{ id: 'pay', name: 'Payment', sensitivity: 'payment', goldenRecord: 'payfast' }],
  flows: [
    {
      id: 'shopware-payfast',
      from: 'shopware',
      to: 'payfast',
      objects: ['pay'],
      direction: 'one_way',
      pattern: 'sync_api',
      trigger: 'automatic',
      frequency: 'realtime',
      volume: { normalPerDay: 4200, peakPerHour: 1900 },
      latency: { needS: 5 },
      note: 'Ida decides',
    },
    { id: 'payfast-kupfer', from: 'payfast', to: 'kupfer', objects: ['pay'], direction: 'two_way' },
    {
      id: 'shop-kupfer',
      from: 'shopware',
      to: 'kupfer',
      objects: ['pay'],
      direction: 'one_way',
      volume: { normalPerDay: 77_777 },
    },
  ],
  processes: [],
  failures: [],
});

describe('the form for a vendor', () => {
  const { report, leaks } = formOf(a, 'payfast');
  const text = allText(report.blocks);

  it('holds the partner’s systems, flows, volumes, limits and contact', () => {
    for (const one of [
      'PayFast',
      'PayOut',
      'Tallinn Payments',
      'Per Lund, integration desk',
      '600',
      '64 KB',
      '4,200',
      '1,900',
      '5 s',
      '99.9 %',
    ])
      expect(text).toContain(one);
    expect(text).toContain('2 systems of yours, 2 data flows');
    expect(leaks).toEqual([]);
  });

  it('calls the other ends by what they are, and the rest of free text too', () => {
    expect(text).toContain('your customer’s online shop → PayFast');
    expect(text).toContain('PayFast ↔ your customer’s ERP');
    expect(text).toContain('never while ERP 1 books');
  });

  it('holds nothing of the others: no name, id, person, amount, score or risk', () => {
    const all = piecesOf(report)
      .map((piece) => piece.text)
      .join('\n');
    for (const one of [
      'Kupfer',
      'kupfer',
      'Shopware',
      'shopware',
      'Ida',
      'Holm',
      'Kestrel',
      '913',
      '48,250',
      '48250',
      '77,777',
      '77777',
      'R05',
      'dearer',
    ])
      expect(all).not.toContain(one);
    expect(text).not.toMatch(/readiness|verdict|person-day/i);
  });

  it('says on its first page that it was checked, and for how many names', () => {
    expect(allText(report.blocks.slice(0, 1))).toMatch(/searched for \d+ names, ids and amounts of others/);
  });

  it('asks what nobody knows of its systems and flows, with room to answer, and no points', () => {
    expect(text).toMatch(/ \| PayFast \| Is the documentation of the interface of PayFast|about PayFast|PayFast/);
    expect(text).toContain('☐ Not known');
    expect(text).toContain('For every flow: ');
    expect(text).not.toContain('Kupfer');
    const rows = text.split('\n').filter((line) => line.startsWith('☐'));
    expect(rows.length).toBeGreaterThan(20);
  });

  it('is found by id, name or vendor in any capitals, and refuses what is none of them', () => {
    for (const wanted of ['payfast', 'PAYFAST', 'tallinn payments', 'PayOut'])
      expect([...findPartner(a, wanted).kept.systems]).toEqual(['payfast', 'tpayout']);
    expect(() => findPartner(a, 'nobody')).toThrow(/no system and no vendor "nobody".*payfast/s);
  });

  it('is refused, naming what and where, when a contact names somebody else', () => {
    const systems = a.systems.map((one) =>
      one.id === 'payfast' ? { ...one, contact: 'ask Kupfer AG about Kestrel, 913 EUR' } : one,
    );
    const found = formOf({ ...a, systems }, 'payfast').leaks;
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['Kupfer AG', 'Kestrel', '913']));
    expect(new Set(found.map(({ where }) => where))).toEqual(new Set(['1  Your systems']));
  });

  it('renders in Markdown too', () => {
    expect(renderMarkdown(report)).toContain('PayFast');
  });

  it('can be made for every external system of the example', () => {
    const one = example();
    for (const { id } of one.systems) expect(formOf(one, id).leaks).toEqual([]);
  });

  it('names no system, vendor, person or id of others, whatever they are called', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(namedAssessments, fc.nat(9), ({ assessment, names }, at) => {
        const system = assessment.systems[at % assessment.systems.length];
        if (system === undefined) return;
        const { contact: _, ...quiet } = system;
        const systems = assessment.systems.map((one) => (one.id === system.id ? quiet : one));
        const form = formOf({ ...assessment, systems }, system.id);
        expect(form.leaks).toEqual([]);
        const own = [system.name, system.vendor, system.product, system.id, assessment.profile.organisation]
          .join(' ')
          .toLowerCase();
        const words = names.flatMap((name) => name.toLowerCase().match(/[\p{L}]{5,}/gu) ?? []);
        const foreign = words.filter((word) => word !== 'suite' && !own.includes(word));
        const all = piecesOf(form.report)
          .map((piece) => piece.text)
          .join('\n')
          .toLowerCase();
        expect(foreign.filter((word) => all.includes(word))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the message with questions for a vendor', () => {
  const messageOf = (one: Assessment, wanted: string) =>
    vendorMessage(one, bank(), findPartner(one, wanted), () => ownWords(bank(), META));
  const { text, leaks, questions } = messageOf(a, 'payfast');
  const filled = readReply(text.replaceAll('- [ ] 2 ', '- [x] 2 '), 'message.md');

  it('holds nothing of others, not in the keys of its answers either', () => {
    expect(leaks).toEqual([]);
    expect(text).not.toMatch(/kupfer|shopware|kestrel|holm|@(?:payfast|shop)/i);
    expect(text).toContain('`plimsoll-reply: 1, from: Tallinn Payments`');
  });

  it('is read back whole, each answer at a system or flow of the partner that asks for it', () => {
    expect(questions).toBeGreaterThan(10);
    expect(filled.answers).toHaveLength(questions);
    const keys = filled.answers.map(({ key }) => unsealed(key, a));
    expect(new Set(keys).size).toBe(questions);
    for (const key of keys) {
      expect(key).toMatch(/^(?:SY|[A-Z]+)-\d+@(?:payfast|tpayout|shopware-payfast|payfast-kupfer)$/);
      expect(misfitOf(a, bank(), key, false)).toBeUndefined();
    }
    for (const place of ['payfast', 'payfast-kupfer']) expect(keys.some((key) => key.endsWith(`@${place}`))).toBe(true);
  });

  it('finds no place for an answer whose flow is gone', () => {
    const without = { ...a, flows: [] };
    const lost = filled.answers.filter(({ key }) => misfitOf(without, bank(), unsealed(key, without), false));
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every(({ key }) => key.includes('@~'))).toBe(true);
  });
});
