import type { ScopePage } from '../../../../analysis/landscape/documents/schema.ts';
import { counted } from '../../../text/numbers.ts';
import { editOf } from '../edit.ts';
import { type Entry, group, said } from '../entry.ts';
import type { Page } from '../page.ts';

type Line = ScopePage['lines'][number];

const PARTS: readonly { part: Line['part']; title: string }[] = [
  { part: 'in', title: 'In scope' },
  { part: 'later', title: 'Later' },
  { part: 'out', title: 'Out of scope' },
];
const KINDS = { system: 'System', flow: 'Flow' } as const satisfies Record<Line['kind'], string>;

/** What the project builds, what it leaves for later and what it leaves out, each with the reason. */
export function scopeEntries({ assessment, analysis, width, glyphs }: Page): Entry[] {
  const { lines } = analysis.landscape.documents.scope;
  return PARTS.flatMap(({ part, title }) => {
    const of = lines.filter((line) => line.part === part);
    const systems = of.filter(({ kind }) => kind === 'system').length;
    const entries = of.map((line) =>
      said(`scope ${line.kind} ${line.id}`, `${line.name}: ${lowered(line.reason)}`, width, {
        mark: line.kind === 'system' ? `${glyphs.bullet} ` : `${glyphs.path} `,
        edit: editOf(assessment, line.id),
        reasons: () => ({
          title: line.name,
          facts: [
            { name: 'What it is', text: KINDS[line.kind] },
            { name: title, text: line.reason },
          ],
          because: [],
        }),
      }),
    );
    return group(title, entries, `${counted(systems, 'system')}, ${counted(of.length - systems, 'flow')}`);
  });
}

/** A sentence behind a colon; abbreviations keep their capitals. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
