import type { Bank } from './bank.ts';

/** A bank as one JSON text: what the built program ships, so that it need not read and check YAML at each start. */
export function bankToJson(bank: Bank): string {
  return JSON.stringify(bank);
}

/** The bank from its own JSON. Not checked: only for text that `bankToJson` wrote. */
export function bankFromJson(text: string): Bank {
  return JSON.parse(text) as Bank;
}
