import { expect, it } from 'vitest';
import { roughly } from '../../../src/tui/text/clock.ts';

it.each([
  [1, '1 min'],
  [119, '119 min'],
  [120, '2 h'],
  [1131, '19 h'],
])('%d minutes are told as %s', (minutes, told) => {
  expect(roughly(minutes)).toBe(told);
});
