/** For whom a report is made. The form for a vendor is made apart: it holds nothing of the others. */
export const AUDIENCES = ['sponsor', 'architect', 'auditor'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Which chapters a report holds: those for an audience, or the named ones; all of them without either. */
export type Selection = { audience?: Audience | undefined; chapters?: readonly string[] | undefined };

export type LeftOut = { title: string; why: string };

const READERS: Readonly<Record<Audience, string>> = {
  sponsor: 'sponsors',
  architect: 'architects',
  auditor: 'auditors',
};

/** Why a selection leaves a chapter out; undefined where it holds it. */
export function leftOutBy(
  { audience, chapters }: Selection,
  { anchor, readers }: { anchor: string; readers: readonly Audience[] },
): string | undefined {
  if (chapters !== undefined) return chapters.includes(anchor) ? undefined : 'not asked for';
  if (audience === undefined || readers.includes(audience)) return undefined;
  return `for ${readers.map((one) => READERS[one]).join(' and ')}`;
}
