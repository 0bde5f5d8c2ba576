/** One part of a design sheet: what is settled, what is still open, and the questions that ask about it. */
export type SheetPart = { name: string; settled: string[]; open: string[]; questions: readonly string[] };

/** A fact with its label; nothing where it is not recorded. */
export function said(label: string, value: string | number | undefined): string[] {
  return value === undefined || value === '' ? [] : [label === '' ? String(value) : `${label} ${value}`];
}

/** A yes is settled; a no is known and still to be mended; what nobody said is open. */
export function decided(part: SheetPart, value: boolean | undefined, yes: string, no: string, open: string): void {
  if (value === true) part.settled.push(yes);
  else part.open.push(value === false ? no : open);
}
