import { LEVELS } from '../../../analysis/landscape/schema.ts';
import { series } from '../../../report/format.ts';
import { below, item, levelLine, more } from '../lines.ts';
import { flowName, systemName } from '../names.ts';
import type { Section } from '../section.ts';
import { leadOf } from './from-sentences.ts';

/** The happy path of each process, step by step, and where it does not lead on. */
export const processes: Section = {
  name: 'processes',
  title: 'Processes step by step',
  lead: ({ analysis }) => leadOf(analysis.landscape.happyPaths.flatMap(({ findings }) => findings)),
  lines: ({ analysis, assessment, look }, most) => {
    const all = analysis.landscape.happyPaths;
    return [
      ...all
        .slice(0, most)
        .flatMap(({ text, steps, findings }) => [
          item(look.bullet, text, look),
          ...steps.map(({ step, system, flows, text: what }) =>
            below(
              `${step}. ${system === null ? '' : `${systemName(assessment, system)}: `}${what}${flows.length === 0 ? '' : ` (${series(flows.map((id) => flowName(assessment, id)))})`}`,
              look,
            ),
          ),
          ...[...findings]
            .sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level))
            .map((one) => levelLine(one, look)),
        ]),
      ...more(all.length - most, 'processes'),
    ];
  },
};
