import type { HappyPath } from '../../../../analysis/landscape/schema.ts';
import { counted } from '../../../text/numbers.ts';
import { editOf } from '../edit.ts';
import { type Entry, group, said } from '../entry.ts';
import { processReasons } from '../landscape-parts.ts';
import { markOf } from '../level-mark.ts';
import { nameOfEntity, namesOf, type Page } from '../page.ts';

/** Each process step by step, as it goes when nothing goes wrong, and below a step what does not belong or is missing. */
export function processEntries(page: Page): Entry[] {
  return page.analysis.landscape.happyPaths.flatMap((path) => {
    const { process, steps, findings } = path;
    const rest = findings.filter(({ step }) => !steps.some((one) => one.step === step));
    const aside = findings.length === 0 ? 'nothing to mend' : `${counted(findings.length, 'point')} to look at`;
    return group(
      nameOfEntity(page.assessment, process),
      [
        ...rest.map((one, at) => findingEntry(page, path, one, at)),
        ...steps.flatMap((one) => stepEntries(page, path, one)),
      ],
      aside,
    );
  });
}

function stepEntries(page: Page, path: HappyPath, { step, system, flows, text }: HappyPath['steps'][number]): Entry[] {
  const { assessment, width, glyphs } = page;
  const where = system === null ? '' : `${nameOfEntity(assessment, system)}: `;
  const by = flows.length === 0 ? '' : ` ${glyphs.right} ${namesOf(assessment, flows)}`;
  const own = path.findings.filter((finding) => finding.step === step);
  return [
    said(`step ${path.process} ${step}`, where + text + by, width, {
      mark: `${String(step).padStart(2)}. `,
      edit: editOf(assessment, path.process),
      reasons: () => processReasons(page, path),
    }),
    ...own.map((one, at) => findingEntry(page, path, one, at)),
  ];
}

function findingEntry(page: Page, path: HappyPath, found: HappyPath['findings'][number], at: number): Entry {
  return said(`finding ${path.process} ${found.step} ${at}`, found.text, page.width, {
    tone: 'watch',
    mark: markOf(found.level, page.glyphs),
    edit: editOf(page.assessment, path.process),
    reasons: () => processReasons(page, path),
  });
}
