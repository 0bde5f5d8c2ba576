import type { Landscape } from '../../../analysis/landscape/schema.ts';
import { type Entry, said } from './entry.ts';
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

/** A process step by step, and where it does not lead on. */
export function processEntry(page: Page, { process, steps, findings, text }: Landscape['happyPaths'][number]): Entry {
  const { assessment, width, glyphs } = page;
  const flows = (ids: readonly string[]) => (ids.length === 0 ? '' : ` (${namesOf(assessment, ids)})`);
  return said(`process ${process}`, text, width, {
    mark: markOf(findings[0]?.level ?? 'ok', glyphs),
    reasons: () => ({
      title: text,
      facts: [
        ...findings.map((finding) => ({ name: `Step ${finding.step}`, text: finding.text, tone: 'watch' as const })),
        ...steps.map((one) => ({
          name: String(one.step),
          text: `${one.system === null ? '' : `${nameOfEntity(assessment, one.system)}: `}${one.text}${flows(one.flows)}`,
        })),
      ],
      because: [],
    }),
  });
}

type Named = Landscape['responsibilities'][number]['accountable'];

/** Who decides an aspect, does it, is asked and is told. */
export function responsibilityEntry({ width, glyphs }: Page, one: Landscape['responsibilities'][number]): Entry {
  const people = (list: readonly Named[]) =>
    list.map((named) => (named.people.length > 0 ? named.people.join(', ') : (named.role ?? ''))).join(', ') ||
    'nobody named';
  return said(`aspect ${one.aspect}`, one.text, width, {
    mark: markOf(one.level, glyphs),
    reasons: () => ({
      title: one.name,
      facts: [
        { name: 'Decides', text: people([one.accountable]) },
        { name: 'Does it', text: people(one.responsible) },
        { name: 'Is asked', text: people(one.consulted) },
        { name: 'Is told', text: people(one.informed) },
      ],
      because: [],
    }),
  });
}
