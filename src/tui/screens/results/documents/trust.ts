import type { Score } from '../../../../analysis/schema.ts';
import { between, percent, span } from '../../../text/numbers.ts';
import { type Entry, gap, group, said } from '../entry.ts';
import { isNarrow, nameOfEntity, namesOf, type Page } from '../page.ts';
import { HOLLOW, scoreReasons } from '../score-reasons.ts';
import { tableEntries } from '../table-entries.ts';

/** What the scores rest on: claims, documents, tests or production; and where they may lie for that reason. */
export function evidenceEntries(page: Page): Entry[] {
  const { assessment, analysis, width } = page;
  const { project, systems, dataObjects, flows } = analysis.readiness;
  if (project === null) return [said('none', 'Nothing is answered yet.', width, { tone: 'muted' })];
  const table = (title: string, scores: Record<string, Score | null>) => {
    const rows = Object.entries(scores).flatMap(([id, score]) =>
      score === null ? [] : [rowOf(page, id, nameOfEntity(assessment, id), score)],
    );
    return group(title, rows.length === 0 ? [] : tableEntries(page, columnsOf(page), rows));
  };
  return [
    ...tableEntries(page, columnsOf(page), [rowOf(page, 'project', 'The project', project)]),
    gap('project'),
    ...table('Systems', systems),
    ...table('Data objects', dataObjects),
    ...table('Flows', flows),
  ];
}

function columnsOf(page: Page): string[] {
  const all = ['', 'Readiness', 'Claims', 'Documents', 'Tests', 'Production', ''];
  return isNarrow(page) ? ['', 'Readiness', 'Claims', ''] : all;
}

function rowOf(page: Page, id: string, name: string, score: Score) {
  const { claim, document, test, production } = score.evidence;
  const shares = (isNarrow(page) ? [claim] : [claim, document, test, production]).map(percent);
  return {
    id: `evidence ${id}`,
    cells: [name, between(score.demonstrated, score.interval), ...shares, score.hollow ? HOLLOW : ''],
    reasons: () => scoreReasons(page, name, score),
  };
}

const CURVES = {
  concave: 'If the first points counted most',
  convex: 'If only the last points counted',
} as const;

/** What remains of the scores and of their order when the questions weigh otherwise. */
export function weightEntries(page: Page): Entry[] {
  const { assessment, analysis, width, glyphs } = page;
  const { weights } = analysis;
  if (weights === null) return [said('none', 'Nothing is answered yet.', width, { tone: 'muted' })];
  const { draws, project, systems, pairs, transforms, because } = weights;
  const reasons = () => ({
    title: `The weights drawn ${draws} times at random; nine of ten results lie within the range.`,
    facts: [],
    because,
  });
  const ranges = Object.entries(systems).map(([id, { p5, p95 }]) => ({
    id: `range ${id}`,
    cells: [nameOfEntity(assessment, id), span(p5, p95)],
    reasons,
  }));
  return [
    said('project', `The project: ${span(project.p5, project.p95)}, whatever the questions weigh.`, width, { reasons }),
    gap('project'),
    ...group('Systems', ranges.length === 0 ? [] : tableEntries(page, ['', 'Readiness'], ranges)),
    ...group(
      'Is the order of the systems sure?',
      pairs.map(({ weaker, stronger, share, tied }) =>
        said(
          `pair ${weaker} ${stronger}`,
          `${nameOfEntity(assessment, weaker)} is weaker than ${nameOfEntity(assessment, stronger)} in ${percent(share)} of the draws${tied > 0 ? `, level in ${percent(tied)}` : ''}.`,
          width,
          { mark: `${glyphs.bullet} `, reasons },
        ),
      ),
    ),
    ...group(
      'If points counted by another curve',
      transforms.map(({ name, orderChanges, moved, values }) =>
        said(
          `curve ${name}`,
          `${CURVES[name]}: ${
            orderChanges
              ? `another order of ${namesOf(
                  assessment,
                  moved.map(({ system }) => system),
                )}`
              : 'the same order'
          }.`,
          width,
          {
            mark: `${glyphs.bullet} `,
            reasons: () => ({
              title: CURVES[name],
              facts: [
                { name: '0 to 4 points count', text: values.join(', ') },
                ...moved.map(({ system, from, to }) => ({
                  name: nameOfEntity(assessment, system),
                  text: `place ${from} ${glyphs.right} ${to}, counted from the weakest`,
                })),
              ],
              because: [],
            }),
          },
        ),
      ),
    ),
  ];
}
