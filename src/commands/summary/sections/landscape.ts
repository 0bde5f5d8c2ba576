import { legend, levelLine, part, prose, saidLines } from '../lines.ts';
import { processName } from '../names.ts';
import type { Section } from '../section.ts';
import { fromSentences, leadOf } from './from-sentences.ts';

/** What each check of the landscape says, with what is unknown and what is in order. */

export const findings: Section = {
  ...fromSentences('findings', 'What the landscape itself says', ({ findings: all }) => all),
};

export const keys: Section = {
  name: 'keys',
  title: 'Is it still the same thing at the other end?',
  lead: ({ analysis }) => leadOf(analysis.landscape.identity.chains),
  lines: (shown, most) => {
    const { chains, hops } = shown.analysis.landscape.identity;
    const inChains = new Set(chains.flatMap((chain) => chain.hops.map(({ flow, object }) => `${flow} ${object}`)));
    const others = hops.filter(({ flow, object }) => !inChains.has(`${flow} ${object}`));
    const { assessment, look } = shown;
    return [
      ...chains.flatMap(({ process, text, hops: along }) =>
        part(processName(assessment, process), [prose(text, look), ...along.map((one) => levelLine(one, look))], look),
      ),
      ...part('Flows of no process', saidLines(others, shown, most, 'keys'), look),
      ...legend(hops, look),
    ];
  },
};

export const freshness = fromSentences('freshness', 'How old data can be where it is used', (read) => [
  ...read.staleness,
  ...read.oversell,
]);

export const chains = fromSentences('chains', 'Chains that must all work at once', (read) => [
  ...read.availability,
  ...read.latency,
]);

export const commonCauses = fromSentences('common-causes', 'What fails together', (read) => read.commonCauses);

export const duplicatePaths = fromSentences(
  'duplicate-paths',
  'The same data by two ways',
  (read) => read.duplicatePaths,
);

export const missingFlows = fromSentences(
  'missing-flows',
  'Flows that such landscapes usually have',
  (read) => read.missingFlows,
);

export const exposure = fromSentences('exposure', 'Where sensitive data goes', (read) => read.exposure);

export const owners = fromSentences('owners', 'Who is missing', (read) => read.ownership);
