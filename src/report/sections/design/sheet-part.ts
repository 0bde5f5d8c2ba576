/** One part of a design sheet: what is settled, what is still open, and the questions that ask about it. */
export type SheetPart = { name: string; settled: string[]; open: string[]; questions: readonly string[] };

/** A fact with its label; nothing where it is not recorded. */
export function said(label: string, value: string | number | undefined): string[] {
  return value === undefined || value === '' ? [] : [label === '' ? String(value) : `${label} ${value}`];
}

/** A yes, a no, or an open point. */
export function decided(part: SheetPart, value: boolean | undefined, yes: string, no: string, open: string): void {
  if (value === undefined) part.open.push(open);
  else part.settled.push(value ? yes : no);
}
