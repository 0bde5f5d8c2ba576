import { hasOwnLine } from '../../../analysis/load-line.ts';
import type { Analysis, Score } from '../../../analysis/schema.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { score as scoreText } from '../../../report/format.ts';
import { note, part, prose } from '../lines.ts';
import { flowName, objectName, processName, systemName } from '../names.ts';
import { type Row, scoreRows } from '../score-rows.ts';
import type { Section, Shown } from '../section.ts';

/** Readiness of the project and of each part: demonstrated, its range, what it may become, and a bar of both. */
export const readiness: Section = {
  name: 'readiness',
  title: 'Readiness',
  lead: () => '',
  lines: (shown, most) => (most === Infinity ? whole(shown) : short(shown, most)),
};

function short(shown: Shown, most: number): string[] {
  const { analysis, assessment, look } = shown;
  const systems = leastReady(assessment, analysis.readiness.systems, most);
  const left = assessment.systems.length - systems.length;
  const rows: Row[] = [['Project', analysis.readiness.project], ...systems];
  return [
    ...scoreRows(rows, look),
    ...(left === 0 ? [] : [`  ... and ${left} more, each as ready, readier or not assessed (--section readiness)`]),
    ...ownLine(shown),
    ...legend(rows, shown),
  ];
}

/** The load line, where it is not the one that holds for all. */
function ownLine({ analysis, assessment, bank, look }: Shown): string[] {
  if (!hasOwnLine({ assessment, bank })) return [];
  const { planReadiness } = bank.scoring.verdict;
  const text = `load line ${analysis.verdict.loadLine}, set by this project; the question bank asks for ${planReadiness}`;
  return [note(text, look)];
}

function whole(shown: Shown): string[] {
  const { analysis, assessment, look } = shown;
  const { project, pillars, dimensions, systems, dataObjects, flows, processes } = analysis.readiness;
  const rows = (scores: Record<string, Score | null>, nameOf: (id: string) => string): Row[] =>
    Object.entries(scores).map(([id, score]) => [nameOf(id), score]);
  const dimensionName = (id: string) => shown.bank.head.dimensions.find((one) => one.id === id)?.name ?? id;
  const parts: [string, Row[]][] = [
    ['Systems', rows(systems, (id) => systemName(assessment, id))],
    ['Data objects', rows(dataObjects, (id) => objectName(assessment, id))],
    ['Flows', rows(flows, (id) => flowName(assessment, id))],
    ['Processes', rows(processes, (id) => processName(assessment, id))],
    ['By dimension', rows(dimensions, dimensionName)],
  ];
  const means = Object.entries(pillars).flatMap(([name, value]) =>
    value === null ? [] : [`${PILLARS[name] ?? name} ${scoreText(value)}`],
  );
  return [
    ...scoreRows([['Project', project]], look),
    ...ownLine(shown),
    ...(means.length === 0 ? [] : [prose(`Its pillars: ${means.join(', ')}.`, look)]),
    ...parts.flatMap(([title, list]) => part(title, scoreRows(list, look), look)),
    ...gates(shown),
    ...legend([['Project', project], ...parts.flatMap(([, list]) => list)], shown),
  ];
}

const PILLARS: Record<string, string> = {
  project: 'the project itself',
  systems: 'systems',
  data: 'data',
  flows: 'flows',
};

function gates({ analysis, look }: Shown): string[] {
  const failed = analysis.readiness.project?.gatesFailed ?? [];
  return part('Gates that are not passed', failed.length === 0 ? [] : [prose(failed.join(', '), look)], look);
}

function legend(rows: readonly Row[], { look }: Shown): string[] {
  const text = 'in brackets: where it may lie by what the answers rest on; hollow: high, but mostly claimed';
  return rows.some(([, score]) => score?.hollow) ? [note(text, look)] : [];
}

/** All systems as entered; of very many the least ready ones, the worst first, and then those not assessed. */
function leastReady({ systems }: Assessment, scores: Analysis['readiness']['systems'], most: number): Row[] {
  const rows = systems.map(({ id, name }): Row => [name, scores[id] ?? null]);
  if (systems.length <= most) return rows;
  const height = ([, score]: Row) => score?.demonstrated ?? Number.POSITIVE_INFINITY;
  return rows.sort((one, other) => height(one) - height(other) || 0).slice(0, most);
}
