import { WHOLE_OBJECT } from '../../../analysis/conventions.ts';
import { goldenGroups } from '../../../analysis/golden-record.ts';
import type { DataObject } from '../../../model/entities.ts';
import { identifierOf } from '../../state/landscape-rows.ts';
import { SENSITIVITY_WORDS } from '../../state/words.ts';
import { type Line, wrapped } from '../../text/span.ts';
import { editOf } from './edit.ts';
import { type Entry, type Fact, gap, said } from './entry.ts';
import { markOf } from './level-mark.ts';
import { namesOf, type Page } from './page.ts';

/** Where the valid version of each data object is, how systems know that it is the same, and where that is in doubt. */
export function goldenPage(page: Page): Entry[] {
  const { dataObjects } = page.assessment;
  if (dataObjects.length === 0)
    return [said('none', 'No data object is entered yet: press l to add one.', page.width, { tone: 'muted' })];
  return dataObjects.flatMap((object) => [entryOf(page, object), gap(object.id)]);
}

function entryOf(page: Page, object: DataObject): Entry {
  const { analysis, width, glyphs } = page;
  const conflicts = analysis.topology.goldenRecordConflicts.filter((one) => one.object === object.id);
  const mark = markOf(conflicts.length > 0 ? 'red' : 'ok', glyphs);
  const key = identifierOf(object) || 'none named';
  const lines: Line[] = [
    ...wrapped(object.name, width, { tone: 'strong', mark }),
    ...wrapped(`golden record in ${homes(page, object)} ${glyphs.bullet} known by ${key}`, width, { mark: '  ' }),
    ...conflicts.flatMap(({ text }) => wrapped(text, width, { mark: '  ', tone: 'danger' })),
  ];
  return {
    id: object.id,
    lines,
    edit: editOf(page.assessment, object.id),
    reasons: () => ({ title: object.name, facts: facts(page, object), because: [] }),
  };
}

/** The systems of record, by group of attributes where they differ. */
function homes({ assessment }: Page, object: DataObject): string {
  return goldenGroups(object)
    .map(({ group, systems }) => {
      const names = systems.length === 0 ? 'no system' : namesOf(assessment, systems, ' and ');
      const title = object.attributeGroups?.find(({ id }) => id === group)?.name ?? group;
      return group === WHOLE_OBJECT ? names : `${title}: ${names}`;
    })
    .join('; ');
}

function facts(page: Page, object: DataObject): Fact[] {
  const { landscape, topology } = page.analysis;
  const hops = landscape.identity.hops.filter((one) => one.object === object.id);
  const exposure = landscape.exposure.find((one) => one.object === object.id);
  const ages = landscape.staleness.filter((one) => one.object === object.id);
  return [
    { name: 'Golden record', text: homes(page, object) },
    ...topology.goldenRecordConflicts
      .filter((one) => one.object === object.id)
      .map(({ text }): Fact => ({ name: 'In doubt', text, tone: 'danger' })),
    { name: 'Identifier', text: identifierOf(object) || 'none named' },
    ...(object.truthPointer ? [{ name: 'Go here for the valid version', text: object.truthPointer }] : []),
    ...(object.sensitivity ? [{ name: 'Sensitivity', text: SENSITIVITY_WORDS[object.sensitivity] }] : []),
    ...(exposure ? [{ name: 'Copies', text: exposure.text }] : []),
    ...hops.map(({ text }) => ({ name: 'The same thing?', text })),
    ...ages.map(({ text }) => ({ name: 'Age', text })),
  ];
}
