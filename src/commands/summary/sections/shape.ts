import type { BlastRadius } from '../../../analysis/landscape/schema.ts';
import { counted, firstOf, percent, series } from '../../../report/format.ts';
import { below, bullets, item, more, note } from '../lines.ts';
import { flowName, objectName, processName, systemName } from '../names.ts';
import type { Section, Shown } from '../section.ts';

/** What the shape of the landscape alone says. */

export const goldenRecords: Section = {
  name: 'golden-records',
  title: 'Conflicts about the golden record',
  lead: ({ analysis }) => {
    const all = analysis.topology.goldenRecordConflicts;
    return all.length === 0 ? '' : `${counted(all.length, 'conflict')}; ${all[0]?.text}`;
  },
  lines: (shown, most) =>
    bullets(
      shown.analysis.topology.goldenRecordConflicts.map(({ text, flows }) =>
        flows.length === 0 ? text : `${text} Flows: ${series(flows.map((id) => flowName(shown.assessment, id)))}.`,
      ),
      shown,
      most,
      'golden-records',
    ),
};

export const rings: Section = {
  name: 'rings',
  title: 'Rings: data that comes back to where it was changed',
  lead: (shown) => {
    const all = ringTexts(shown);
    return all.length === 0 ? '' : `${counted(all.length, 'ring')}; ${all[0]}`;
  },
  lines: (shown, most) => bullets(ringTexts(shown), shown, most, 'rings'),
};

function ringTexts({ analysis, assessment }: Shown): string[] {
  const said = new Map(
    analysis.landscape.findings
      .filter(({ check }) => check === 'ring')
      .map(({ entities, text }) => [entities.join(' '), text]),
  );
  return analysis.topology.cycles.map(
    ({ object, systems, flows }) =>
      said.get([object, ...systems, ...flows].join(' ')) ??
      `${objectName(assessment, object)}: ${series(systems.map((id) => systemName(assessment, id)))} (${series(flows.map((id) => flowName(assessment, id)))}).`,
  );
}

export const singlePoints: Section = {
  name: 'single-points',
  title: 'Single points of failure',
  lead: ({ analysis, assessment }) => {
    const all = analysis.topology.singlePoints.map(({ system }) => systemName(assessment, system));
    return all.length === 0 ? '' : `${firstOf(all, 4)}: without ${all.length === 1 ? 'it' : 'one of them'} much stops`;
  },
  lines: (shown, most) => {
    const { singlePoints: all, pointToPoint } = shown.analysis.topology;
    const { assessment, look } = shown;
    if (pointToPoint.flows === 0 && all.length === 0) return [];
    const sprawl = `${counted(pointToPoint.flows, 'flow')} between ${counted(pointToPoint.systems, 'system')} run point to point${pointToPoint.sprawl ? ': more than so many systems bear, each change touches many of them' : ''}.`;
    return [
      ...all
        .slice(0, most)
        .flatMap(({ system, articulation, betweenness, flows, processes }) => [
          item(
            look.bullet,
            `${systemName(assessment, system)}: ${articulation ? 'its loss splits the landscape; ' : ''}${percent(betweenness)} of the shortest ways lead through it`,
            look,
          ),
          below(
            `stops: ${[...flows.map((id) => flowName(assessment, id)), ...processes.map((id) => processName(assessment, id))].join(', ')}`,
            look,
          ),
        ]),
      ...more(all.length - most, 'single-points'),
      note(sprawl, look),
    ];
  },
};

export const blastRadius: Section = {
  name: 'blast-radius',
  title: 'What stops with a system',
  lead: ({ analysis }) => widest(analysis.landscape.blastRadius)[0]?.text ?? '',
  lines: (shown, most) => {
    const { look, assessment } = shown;
    const all = widest(shown.analysis.landscape.blastRadius);
    return [
      ...all
        .slice(0, most)
        .flatMap(({ text, processes, downstream, cutOff }) => [
          item(look.bullet, text, look),
          ...(processes.length === 0
            ? []
            : [below(`processes: ${processes.map((id) => processName(assessment, id)).join(', ')}`, look)]),
          ...downstream.map((one) =>
            below(
              `${objectName(assessment, one.object)} no longer reaches ${series(one.systems.map((id) => systemName(assessment, id)))}`,
              look,
            ),
          ),
          ...(cutOff.length === 0
            ? []
            : [below(`no other way for ${series(cutOff.map((id) => systemName(assessment, id)))}`, look)]),
        ]),
      ...more(all.length - most, 'blast-radius'),
    ];
  },
};

/** Those with whom most stops, first. */
function widest(all: readonly BlastRadius[]): BlastRadius[] {
  const size = ({ processes, flows, reached }: BlastRadius) => processes.length * 100 + flows.length + reached.length;
  return all
    .filter(({ flows, processes }) => flows.length + processes.length > 0)
    .sort((one, other) => size(other) - size(one));
}
