import { expect, it } from 'vitest';
import { loadBank } from '../../src/bank/load.ts';
import { misfitOf } from '../../src/bank/reply-fits.ts';
import { parseAssessment } from '../../src/model/parse.ts';

const bank = loadBank('templates');
const { assessment } = parseAssessment('plimsoll: 1\nsystems: {erp: {name: ERP}}', 'a.yaml');

it.each([
  ['P-ST-01', false, undefined],
  ['SY-03@erp', true, undefined],
  ['FL-05', false, undefined],
  ['XX-99', false, 'no such question'],
  ['SY-03@gone', false, 'no such place'],
  ['SY-03', false, 'no such place'],
  ['P-ST-01@erp', false, 'no such place'],
  ['DO-01@erp', false, 'no such place'],
  ['SY-01@erp', true, 'a gate always applies'],
])('a reply to %s (not applicable: %s) %s', (key, saysNa, misfit) => {
  expect(misfitOf(assessment, bank, key, saysNa)).toBe(misfit);
});
