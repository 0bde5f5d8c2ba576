import type { Bank } from '../src/bank/bank.ts';

export function landscape(size: number, bank: Bank, flowsEach?: number): unknown;
