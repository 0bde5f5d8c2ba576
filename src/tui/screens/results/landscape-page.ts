import type { Landscape, LandscapeFinding, Level } from '../../../analysis/landscape/schema.ts';
import type { Because, LintFinding } from '../../../analysis/schema.ts';
import { editOf } from './edit.ts';
import { type Entry, type Fact, group, type Reasons, said } from './entry.ts';
import { processEntry, responsibilityEntry, stopEntries } from './landscape-parts.ts';
import { markOf } from './level-mark.ts';
import { nameOfEntity, namesOf, type Page } from './page.ts';

/** What a check of the landscape looks at, in words. */
const CHECKS: Record<string, string> = {
  capacity: 'Does each flow bear its peak?',
  'system-capacity': 'Does each system bear what all its flows ask together?',
  staleness: 'How old can data be where it is used?',
  latency: 'How long does a process wait for calls?',
  availability: 'How often are all systems of a process there at the same moment?',
  'missing-flow': 'Is an exchange missing that such systems usually have?',
  identity: 'Do both ends know that it is the same thing?',
  'duplicate-path': 'Does the same data come by two ways?',
  oversell: 'Can be sold what is gone?',
  exposure: 'Where does sensitive data go?',
  ownership: 'Does everything have somebody who answers for it?',
  'happy-path': 'Does each process lead through flows that exist?',
  responsibility: 'Does somebody decide each aspect?',
  'common-cause': 'What fails together?',
  'golden-record': 'Has each data object one home?',
  ring: 'Does data come back to where it was changed?',
};

type Said = { level: Level; text: string; because?: readonly Because[]; systems?: readonly string[] };

/** What the landscape says by itself: red and worth a look first, then what is not known, what stops with what, who decides. */
export function landscapePage(page: Page): Entry[] {
  const { analysis, width, glyphs } = page;
  const { landscape, lint } = analysis;
  const all = everythingSaid(landscape);
  const red = landscape.findings.filter(({ level }) => level === 'red').length;
  const found = landscape.findings.map((finding, at) =>
    said(`finding ${at}`, finding.text, width, {
      mark: markOf(finding.level, glyphs),
      edit: editOf(page.assessment, finding.entities[0] ?? ''),
      reasons: () => findingReasons(page, finding, all),
    }),
  );
  const unknown = all
    .filter(({ level }) => level === 'unknown')
    .map((one, at) =>
      said(`unknown ${at}`, one.text, width, { mark: `${glyphs.unknown} `, reasons: () => saidReasons(page, one) }),
    );
  return [
    ...(found.length === 0
      ? [said('none', 'Nothing in the landscape is red or worth a look.', width, { tone: 'good' })]
      : []),
    ...group('Findings', found, `${red} red, ${found.length - red} worth a look`),
    ...group(
      'Entries to mend',
      lint.map((one, at) => lintEntry(page, one, at)),
    ),
    ...group('Not known', unknown, 'a fact is missing'),
    ...group('What stops with a system', stopEntries(page)),
    ...group(
      'Processes',
      landscape.happyPaths.map((one) => processEntry(page, one)),
    ),
    ...group(
      'Who answers for what',
      landscape.responsibilities.map((one) => responsibilityEntry(page, one)),
    ),
  ];
}

/** Every sentence of every check with what stands beside it. */
function everythingSaid(read: Landscape): Said[] {
  return [
    ...read.capacity.flows,
    ...read.capacity.systems,
    ...read.staleness,
    ...read.latency,
    ...read.availability,
    ...read.missingFlows,
    ...read.identity.hops,
    ...read.duplicatePaths,
    ...read.oversell,
    ...read.exposure,
    ...read.ownership,
    ...read.commonCauses,
  ];
}

function findingReasons(page: Page, { check, level, text, entities }: LandscapeFinding, all: readonly Said[]): Reasons {
  const behind = all.find((one) => one.text === text);
  const facts: Fact[] = [
    { name: 'Asked', text: CHECKS[check] ?? check },
    { name: 'Weight', text: level === 'red' ? 'red: broken by the facts' : 'worth a look' },
    { name: 'Concerns', text: namesOf(page.assessment, entities) },
    ...wayOf(page, behind),
  ];
  return { title: text, facts, because: behind?.because ?? [] };
}

function saidReasons(page: Page, one: Said): Reasons {
  const facts: Fact[] = [{ text: 'A fact is missing. It is never taken for fine.' }, ...wayOf(page, one)];
  return { title: one.text, facts, because: one.because ?? [] };
}

function wayOf({ assessment, glyphs }: Page, one: Said | undefined): Fact[] {
  if (one?.systems === undefined || one.systems.length < 2) return [];
  return [{ name: 'Systems', text: namesOf(assessment, one.systems, ` ${glyphs.path} `) }];
}

function lintEntry(
  { assessment, width, glyphs }: Page,
  { severity, text, mend, entity, field, id }: LintFinding,
  at: number,
): Entry {
  const level = severity === 'error' ? 'red' : 'warn';
  return said(`lint ${at}`, text, width, {
    edit: editOf(assessment, entity),
    mark: severity === 'info' ? `${glyphs.bullet} ` : markOf(level, glyphs),
    reasons: () => ({
      title: text,
      facts: [
        { name: 'To mend it', text: mend },
        { name: 'Where', text: `${nameOfEntity(assessment, entity)}, field ${field} (check ${id})` },
      ],
      because: [],
    }),
  });
}
