import type { Landscape, Level } from '../../../analysis/landscape/schema.ts';
import { counted } from '../../../report/format.ts';
import { legend, saidLines } from '../lines.ts';
import type { Section } from '../section.ts';
import type { SectionName } from '../section-names.ts';

type Said = { level: Level; text: string };

/** A section whose entries are the sentences of a check of the landscape. */
export function fromSentences(
  name: SectionName,
  title: string,
  read: (landscape: Landscape) => readonly Said[],
): Section {
  return {
    name,
    title,
    lead: ({ analysis }) => leadOf(read(analysis.landscape)),
    lines: (shown, most) => {
      const all = read(shown.analysis.landscape);
      return [...saidLines(all, shown, most, name), ...(most === Infinity ? legend(all, shown.look) : [])];
    },
  };
}

/** The gravest that was found and how much more; what is only unknown is counted. */
export function leadOf(all: readonly Said[]): string {
  const found = [...all.filter(({ level }) => level === 'red'), ...all.filter(({ level }) => level === 'warn')];
  const [first] = found;
  if (first !== undefined) return `${found.length > 1 ? `${found.length} to look at; ` : ''}${first.text}`;
  const unknown = all.filter(({ level }) => level === 'unknown').length;
  return unknown === 0 ? '' : `${counted(unknown, 'entry lacks', 'entries lack')} a fact`;
}
