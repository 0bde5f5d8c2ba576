import { anyExternal } from '../../../analysis/entity-facts.ts';
import { endsOf } from '../../../analysis/entity-index.ts';
import type { DataObject, Flow } from '../../../model/entities.ts';
import { counted } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { word } from '../../words.ts';
import type { Known } from './known.ts';
import { decided, type SheetPart, said } from './sheet-part.ts';

const SENSITIVE = new Set(['confidential', 'personal', 'special_category', 'payment']);

export function contract({ contract: c, pattern, payloadKind, topology }: Flow): SheetPart {
  const tests = { none: '', one_side: 'contract test at one end', both: 'contract test at both ends' };
  return {
    name: 'Interface contract',
    settled: [
      ...said('', word(pattern)),
      ...said('', word(topology)),
      ...said('', payloadKind === undefined ? '' : `${payloadKind === 'event' ? 'an' : 'a'} ${payloadKind} each`),
      ...said('format', c?.format),
      ...said('version', c?.version),
      ...said('schema', c?.schemaUrl),
      ...said('registered in', c?.registry),
      ...said('', c?.contractTest === undefined ? '' : tests[c.contractTest]),
    ],
    open: [
      ...(pattern === undefined ? ['pattern'] : []),
      ...(c?.format === undefined ? ['format'] : []),
      ...(c?.version === undefined ? ['version'] : []),
      ...(c?.schemaUrl === undefined ? ['where the schema is kept'] : []),
      ...(c?.contractTest === 'both'
        ? []
        : [c?.contractTest === 'one_side' ? 'contract test at the other end' : 'contract test at both ends']),
    ],
    questions: ['FL-03', 'FL-11'],
  };
}

export function mapping(view: View, flow: Flow, { hops }: Known): SheetPart {
  const part: SheetPart = { name: 'Data structures and keys', settled: [], open: [], questions: [] };
  if (flow.objects.length === 0) part.open.push('which data it carries');
  const keys = hops.get(flow.id) ?? [];
  for (const id of flow.objects) {
    const name = nameOf(view, 'data', id);
    const fields = fieldsOf(view.context.index.objects.get(id)).length;
    const own = keys.filter((hop) => hop.object === id);
    const lost = own.find((hop) => hop.key === 'none') ?? own.find((hop) => hop.key === 'unknown');
    const key = identifierOf(view.context.index.objects.get(id));
    part.settled.push([name, ...said('known by', key), ...(fields === 0 ? [] : [counted(fields, 'field')])].join(', '));
    if (lost !== undefined) part.open.push(`${name}: ${lost.key === 'none' ? 'no common key' : 'key not known'}`);
    if (fields === 0) part.open.push(`${name}: fields are not listed`);
  }
  return part;
}

export function security(view: View, flow: Flow): SheetPart {
  const { index } = view.context;
  const classes = [...new Set(flow.objects.flatMap((id) => index.objects.get(id)?.sensitivity ?? []))];
  const sensitive = classes.some((one) => SENSITIVE.has(one));
  const part: SheetPart = {
    name: 'Security',
    settled: [
      ...said('', classes.length === 0 ? '' : `${classes.map(word).join(' and ')} data`),
      ...said('', anyExternal(index, endsOf(flow)) ? 'leaves the company' : 'stays inside'),
      ...said('transport', flow.security?.transport),
      ...said('access by', flow.security?.auth),
    ],
    open: [
      ...(classes.length === 0 ? ['how sensitive the data is'] : []),
      ...(flow.security?.transport === undefined ? ['protection on the way'] : []),
      ...(flow.security?.auth === undefined ? ['how each end proves who it is'] : []),
    ],
    questions: ['FL-13'],
  };
  if (sensitive) {
    decided(
      part,
      flow.security?.minimised,
      'only the needed data',
      'more than the needed data',
      'whether only the needed data is sent',
    );
    decided(
      part,
      flow.security?.masked,
      'masked in logs and tests',
      'not masked',
      'whether it is masked in logs and tests',
    );
  }
  return part;
}

/** The fields of a data object as they were entered: `group` and `field`. */
export function fieldsOf(object: DataObject | undefined): { group: string; groupId: string; field: string }[] {
  return (object?.attributeGroups ?? []).flatMap(({ id, name, attributes }) =>
    (attributes ?? []).map((field) => ({ group: name ?? id, groupId: id, field })),
  );
}

function identifierOf(object: DataObject | undefined): string | undefined {
  const { identifier } = object ?? {};
  return typeof identifier === 'object' ? identifier.name : identifier;
}
