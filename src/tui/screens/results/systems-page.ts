import type { Score } from '../../../analysis/schema.ts';
import { nameOf } from '../../../bank/interview.ts';
import { toWidth, toWidthRight } from '../../text/fit.ts';
import { gaugeLine } from '../../text/gauge.ts';
import { between, percent, span, whole } from '../../text/numbers.ts';
import type { Line } from '../../text/span.ts';
import { together } from '../../text/spoken.ts';
import { editOf } from './edit.ts';
import { type Entry, type Fact, gap, group, said } from './entry.ts';
import { isNarrow, nameOfEntity, namesOf, type Page } from './page.ts';
import { HOLLOW, scoreReasons } from './score-reasons.ts';

const SCORE_CELLS = 15;

/** Readiness of each system, data object, flow and process: shown, possible, how much is known, and failed gates. */
export function systemsPage(page: Page): Entry[] {
  const { assessment, analysis, width, glyphs } = page;
  const { readiness } = analysis;
  const line = `${glyphs.loadLine} load line`;
  // A narrow line has room for the score alone.
  const signs = isNarrow(page)
    ? `${glyphs.loadFull} demonstrated  ${glyphs.loadPotential} if unknowns go well  ${line}`
    : `${glyphs.loadFull} demonstrated  ${glyphs.loadPotential} (62) if unknowns go well  ${line}  known: share that somebody knew`;
  const rows = (scores: Record<string, Score | null>, name: (id: string) => string, more: (id: string) => Fact[]) =>
    Object.entries(scores).map(([id, score]) => scoreEntry(page, id, name(id), score, more(id)));
  return [
    { ...said('legend', signs, width, { tone: 'muted' }), still: true, drawn: true },
    gap('legend'),
    ...group(
      'Systems',
      rows(
        readiness.systems,
        (id) => nameOf(assessment, id, 'system'),
        (id) => aboutSystem(page, id),
      ),
    ),
    ...group(
      'Data objects',
      rows(
        readiness.dataObjects,
        (id) => nameOf(assessment, id, 'data'),
        () => [],
      ),
    ),
    ...group(
      'Flows',
      rows(
        readiness.flows,
        (id) => nameOf(assessment, id, 'flow'),
        (id) => aboutFlow(page, id),
      ),
    ),
    ...group(
      'Processes',
      rows(
        readiness.processes,
        (id) => nameOfEntity(assessment, id),
        () => [],
      ),
    ),
  ];
}

function scoreEntry(page: Page, id: string, name: string, score: Score | null, more: Fact[]): Entry {
  return {
    id: `${id} ${name}`,
    lines: [scoreLine(page, name, score)],
    edit: editOf(page.assessment, id),
    about: id,
    say: together([name, ...(score === null ? ['not assessed'] : wordsOf(score))]),
    reasons: () => scoreReasons(page, name, score, more),
  };
}

/** A score as it is read out. */
function wordsOf({ demonstrated, interval, potential, coverage, gatesFailed, hollow }: Score): string[] {
  return [
    `readiness ${between(demonstrated, interval)}`,
    `${whole(potential)} if unknowns go well`,
    `${percent(coverage)} known`,
    ...(gatesFailed.length === 0 ? [] : ['a gate is failed']),
    ...(hollow ? [HOLLOW] : []),
  ];
}

function scoreLine(page: Page, name: string, score: Score | null): Line {
  const { analysis, width, glyphs } = page;
  const line = analysis.verdict.loadLine;
  const narrow = isNarrow(page);
  const nameCells = Math.min(34, Math.floor(width * (narrow ? 0.36 : 0.34)));
  const head = `${toWidth(name, nameCells, glyphs.more)}  `;
  if (score === null) return [head, { text: 'not assessed', tone: 'muted' }];
  const value = toWidth(between(score.demonstrated, score.interval), SCORE_CELLS);
  const rest = narrow
    ? ''
    : `${toWidth(`(${whole(score.potential)})`, 5)} known ${toWidthRight(percent(score.coverage), 5)} `;
  const gates = score.gatesFailed.length === 0 ? '' : ` gate ${glyphs.danger}`;
  const hollow = score.hollow ? ` ${HOLLOW}` : '';
  const cells = narrow ? 9 : Math.max(8, Math.min(20, width - nameCells - SCORE_CELLS - rest.length - 17));
  return [
    head,
    ...gaugeLine({ ...score, line, cells }, glyphs),
    ` ${value}`,
    { text: rest, tone: 'muted' },
    { text: gates, tone: 'danger' },
    { text: hollow, tone: 'watch' },
  ];
}

/** What stops with a system, and where its score lies whatever the questions weigh. */
function aboutSystem({ assessment, analysis }: Page, id: string): Fact[] {
  const blast = analysis.landscape.blastRadius.find(({ system }) => system === id);
  const range = analysis.weights?.systems[id];
  const cutOff = blast === undefined || blast.cutOff.length === 0 ? undefined : namesOf(assessment, blast.cutOff);
  return [
    ...(range === undefined ? [] : [{ name: 'Whatever the questions weigh', text: span(range.p5, range.p95) }]),
    ...(blast === undefined ? [] : [{ name: 'If it stops', text: blast.text.replace(/^If .*? stops: /, '') }]),
    ...(cutOff === undefined ? [] : [{ name: 'Cut off then', text: cutOff }]),
  ];
}

function aboutFlow({ analysis }: Page, id: string): Fact[] {
  const capacity = analysis.landscape.capacity.flows.find(({ flow }) => flow === id);
  return capacity === undefined ? [] : [{ name: 'Volume', text: capacity.text }];
}
