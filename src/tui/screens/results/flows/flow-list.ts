import type { GraphEdge } from '../../../../diagrams/graph.ts';
import type { Flow } from '../../../../model/entities.ts';
import { trigger, word } from '../../../../model/value-words.ts';
import { toWidth, toWidthRight, truncate, widthOf } from '../../../text/fit.ts';
import { between } from '../../../text/numbers.ts';
import { type Line, wrapped } from '../../../text/span.ts';
import { editOf } from '../edit.ts';
import { type Entry, type Fact, group, type Reasons } from '../entry.ts';
import { nameOfEntity, namesOf } from '../page.ts';
import { scoreReasons } from '../score-reasons.ts';
import type { Sheet } from './sheet.ts';

/** Cells of what stands for a flow, usually and at most, and of its readiness at the right. */
const MARK_CELLS = 4;
const MOST_MARK = 16;
const READY_CELLS = 13;

/** What stands for each flow in a picture: the numbers of its arrows. */
export function numbersOf(edges: readonly GraphEdge[]): Map<Flow, string> {
  const numbers = new Map<Flow, string>();
  for (const { flows, number } of edges) {
    for (const flow of flows) numbers.set(flow, [numbers.get(flow), number].filter(Boolean).join(' '));
  }
  return numbers;
}

/** Flows by what stands for them in a picture, each with its readiness and what it is; opening one says all about it. */
export function flowList(sheet: Sheet, marks: ReadonlyMap<Flow, string>): Entry[] {
  const entries = [...marks].map(([flow, own]): Entry => {
    return {
      id: `flow ${flow.id}`,
      lines: flowLines(sheet, flow, own),
      say: sentenceOf(sheet, flow),
      reasons: () => flowReasons(sheet, flow),
      edit: editOf(sheet.assessment, flow.id),
    };
  });
  return group('Flows', entries, sheet.pen === undefined ? '' : 'readiness at the right');
}

function flowLines(sheet: Sheet, flow: Flow, own: string): Line[] {
  const { assessment, width, glyphs } = sheet;
  const mark = `${truncate(own, MOST_MARK, glyphs.more)} `.padStart(MARK_CELLS);
  const name = toWidth(nameOfEntity(assessment, flow.id), width - widthOf(mark) - READY_CELLS - 1, glyphs.more);
  const details = [wayOf(sheet, flow), namesOf(assessment, flow.objects), mannersOf(flow).join(', ')];
  return [
    [{ text: mark, tone: 'strong' }, name, ` ${toWidthRight(readiness(sheet, flow.id), READY_CELLS)}`],
    ...wrapped(details.filter(Boolean).join('; '), width, { mark: ' '.repeat(MARK_CELLS), tone: 'muted' }),
  ];
}

function wayOf({ assessment, glyphs }: Sheet, { from, via, to }: Flow): string {
  return namesOf(assessment, via === undefined ? [from, to] : [from, via, to], ` ${glyphs.right} `);
}

/** A flow as people say it. */
export function sentenceOf(sheet: Sheet, flow: Flow): string {
  const { assessment } = sheet;
  const [from, to, via] = [flow.from, flow.to, flow.via].map((id) => id && nameOfEntity(assessment, id));
  const carried = namesOf(assessment, flow.objects) || 'something that is not said';
  const back = flow.direction === 'two_way' ? ', and the other way round' : '';
  const details = [...(via ? [`by way of ${via}`] : []), ...mannersOf(flow)].map((one) => `, ${one}`).join('');
  const name = nameOfEntity(assessment, flow.id);
  return `${name}: ${from} sends ${carried} to ${to}${back}${details}; readiness ${readiness(sheet, flow.id)}`;
}

/** When and how it is sent, as far as that is stated. */
export function mannersOf({ frequency, trigger: start, pattern }: Flow): string[] {
  return [word(frequency), trigger(start), word(pattern)].filter((one) => one !== '');
}

function readiness({ analysis }: Sheet, id: string): string {
  const score = analysis.readiness.flows[id];
  return score ? between(score.demonstrated, score.interval) : 'not assessed';
}

/** All about a flow: what it is, how ready it is, and which risks name it. */
export function flowReasons(sheet: Sheet, flow: Flow): Reasons {
  const { assessment, analysis } = sheet;
  const name = nameOfEntity(assessment, flow.id);
  const score = scoreReasons(sheet, name, analysis.readiness.flows[flow.id] ?? null);
  const volume = analysis.landscape.capacity.flows.find((one) => one.flow === flow.id);
  const risks = analysis.risks.filter(({ status, scopes }) => status !== 'ok' && scopes.includes(flow.id));
  const facts: Fact[] = [
    { name: 'Way', text: wayOf(sheet, flow) },
    { name: 'Carries', text: namesOf(assessment, flow.objects) || 'not said' },
    { name: 'When and how', text: mannersOf(flow).join(', ') || 'not said' },
    ...score.facts,
    ...(volume === undefined ? [] : [{ name: 'Volume', text: volume.text }]),
    ...risks.map(
      ({ rule, name: risk, status, colour }): Fact => ({
        name: status === 'watch' ? 'To watch' : 'Risk',
        text: `${risk} (${rule}${status === 'watch' ? '' : `, ${colour}`})`,
        tone: status === 'watch' || colour !== 'red' ? 'watch' : 'danger',
      }),
    ),
  ];
  return { title: name, facts, because: score.because };
}
