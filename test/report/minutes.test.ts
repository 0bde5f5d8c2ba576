import { describe, expect, it } from 'vitest';
import { openAssessment } from '../../src/bank/open.ts';
import { addMinute } from '../../src/model/edits/minutes.ts';
import { parseAssessment } from '../../src/model/parse.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { composeMinutes, minutesPart } from '../../src/report/minutes.ts';
import { redact } from '../../src/report/redact/redact.ts';
import { theBank } from '../tui/support/world.ts';

const TEXT = `
plimsoll: 1
name: Shop
systems: {zeus: {name: Zeus Enterprise, category: erp, criticality: 4, control: internal}}
stakeholders: [{id: anna, name: Anna Nowak, department: Sales, role: sponsor}]
`;
const shop = openAssessment(parseAssessment(TEXT, 'shop.yaml'), theBank()).assessment;
const decided = addMinute(shop, {
  at: '2027-03-01T14:30:00Z',
  kind: 'decision',
  text: 'Anna Nowak buys <b>it</b> | now',
  key: 'SY-01@zeus',
  by: 'Anna Nowak',
});
const full = addMinute(decided, { at: '2027-03-01T14:40:00Z', kind: 'parked', text: 'tax rules' });
const META = { date: '2027-03-01', programVersion: '1.0.0' };

describe('the minutes on paper', () => {
  it('tell what was decided, about what and by whom, then what is parked', () => {
    const text = renderMarkdown(composeMinutes(full, theBank(), { ...META, took: 42.4 }));
    expect(text).toMatch(/Minutes: Shop[\s\S]*2027-03-01[\s\S]*42\sminutes[\s\S]*Decided[\s\S]*Parked[\s\S]*tax rules/);
    expect(text).toContain('Who is responsible for Zeus Enterprise?');
    expect(text).not.toContain('<b>');
  });

  it('say so where nothing was taken down', () => {
    expect(renderMarkdown(composeMinutes(shop, theBank(), META))).toContain('Nothing was decided and nothing parked');
  });

  it('are a part of the report where there are any', () => {
    expect(minutesPart(shop, theBank())).toEqual([]);
    const [, entries] = minutesPart(full, theBank());
    expect(entries?.kind === 'table' && entries.rows).toHaveLength(2);
  });

  it('name nobody and no system in a report without names', () => {
    const { assessment } = redact(full, theBank());
    const text = renderMarkdown(composeMinutes(assessment, theBank(), META));
    expect(text).not.toMatch(/Anna|Nowak|Zeus/i);
    expect(assessment.minutes?.[0]?.key).not.toContain('zeus');
    expect(text).toContain('Who is responsible for');
  });
});
