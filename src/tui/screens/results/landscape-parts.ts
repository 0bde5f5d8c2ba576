import type { Landscape } from '../../../analysis/landscape/schema.ts';
import { editOf, editOfAspect } from './edit.ts';
import { type Entry, type Reasons, said } from './entry.ts';
import { markOf } from './level-mark.ts';
import { nameOfEntity, namesOf, type Page } from './page.ts';

/** What stops with each system. */
export function stopEntries({ assessment, analysis, width, glyphs }: Page): Entry[] {
  return analysis.landscape.blastRadius.map(({ system, text, flows, processes, downstream, cutOff }) =>
    said(`stops ${system}`, text, width, {
      mark: `${glyphs.bullet} `,
      reasons: () => ({
        title: text,
        facts: [
          { name: 'Flows', text: namesOf(assessment, flows) || 'none' },
          { name: 'Processes', text: namesOf(assessment, processes) || 'none' },
          ...downstream.map((one) => ({
            name: `${nameOfEntity(assessment, one.object)} no longer reaches`,
            text: namesOf(assessment, one.systems),
          })),
          ...(cutOff.length === 0 ? [] : [{ name: 'No other way for', text: namesOf(assessment, cutOff) }]),
        ],
        because: [],
      }),
    }),
  );
}

type HappyPath = Landscape['happyPaths'][number];

/** A process and whether it leads on at each step. */
export function processEntry(page: Page, path: HappyPath): Entry {
  return said(`process ${path.process}`, path.text, page.width, {
    mark: markOf(path.findings[0]?.level ?? 'ok', page.glyphs),
    reasons: () => processReasons(page, path),
    edit: editOf(page.assessment, path.process),
  });
}

/** A process step by step, and where it does not lead on. */
export function processReasons({ assessment }: Page, { steps, findings, text }: HappyPath): Reasons {
  const flows = (ids: readonly string[]) => (ids.length === 0 ? '' : ` (${namesOf(assessment, ids)})`);
  return {
    title: text,
    facts: [
      ...findings.map((finding) => ({ name: `Step ${finding.step}`, text: finding.text, tone: 'watch' as const })),
      ...steps.map((one) => ({
        name: String(one.step),
        text: `${one.system === null ? '' : `${nameOfEntity(assessment, one.system)}: `}${one.text}${flows(one.flows)}`,
      })),
    ],
    because: [],
  };
}

type Named = Landscape['responsibilities'][number]['accountable'];

/** Who decides an aspect, does it, is asked and is told. */
export function responsibilityEntry({ width, glyphs }: Page, one: Landscape['responsibilities'][number]): Entry {
  return said(`aspect ${one.aspect}`, one.text, width, {
    mark: markOf(one.level, glyphs),
    reasons: () => responsibilityReasons(one),
    edit: editOfAspect(one.aspect),
  });
}

/** The people named, else the roles that usually have it. */
export function peopleOf(list: readonly Named[]): string {
  const names = list.map(({ people, role }) => (people.length > 0 ? people.join(', ') : (role ?? '')));
  return names.filter(Boolean).join(', ') || 'nobody named';
}

/** Everything about who decides one aspect. */
export function responsibilityReasons(one: Landscape['responsibilities'][number]): Reasons {
  return {
    title: one.text,
    facts: [
      { name: 'Answers for it', text: one.accountable.people.join(', ') || 'nobody named' },
      ...(one.accountable.role === null ? [] : [{ name: 'Usually', text: one.accountable.role }]),
      { name: 'Does it', text: peopleOf(one.responsible) },
      { name: 'Is asked', text: peopleOf(one.consulted) },
      { name: 'Is told', text: peopleOf(one.informed) },
    ],
    because: [],
  };
}
