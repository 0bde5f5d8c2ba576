import type { Assessment } from '../../../model/assessment.ts';
import { updateEntity } from '../../../model/edits/entities.ts';
import type { System } from '../../../model/entities.ts';
import { type Choices, date, type Field, type Form, list, many, maybe, one, text } from './field.ts';
import type { Subject } from './subject.ts';
import { withChanges } from './values.ts';

type Interface = NonNullable<System['interfaces']>[number];
type InterfaceSubject = Extract<Subject, { of: 'interface' }>;

const said = (value: string, words = value) => ({ value, text: words });

export const INTERFACE_KINDS: Choices = [
  said('rest', 'REST'),
  said('graphql', 'GraphQL'),
  said('soap', 'SOAP'),
  said('grpc', 'gRPC'),
  said('webhook'),
  said('event', 'events'),
  said('cdc', 'change data capture'),
  said('file', 'files'),
  said('edi', 'EDI'),
  said('db', 'database'),
  said('ui', 'screens alone'),
  said('none', 'none: it must be built'),
];
const WAYS: Choices = [said('in', 'into it'), said('out', 'out of it'), said('both', 'both ways')];
export const DOCUMENTED: Choices = [
  said('machine_readable', 'machine-readable'),
  said('current'),
  said('partial'),
  said('outdated'),
  said('none'),
  said('unknown', 'not known'),
];
const ACCESS: Choices = [
  said('oauth2', 'OAuth 2.0'),
  said('mtls', 'mTLS'),
  said('api_key', 'a key'),
  said('basic', 'name and password'),
  said('personal', "somebody's own account"),
  said('none', 'open'),
  said('unknown', 'not known'),
];
export const SANDBOXES: Choices = [
  said('production_like', 'like production'),
  said('with_data', 'with data'),
  said('empty'),
  said('none'),
  said('unknown', 'not known'),
];

function interfaceFields(a: Assessment, { system, at }: InterfaceSubject): Field[] {
  const it = at === undefined ? undefined : a.systems.find(({ id }) => id === system)?.interfaces?.[at];
  const objects = a.dataObjects.map(({ id, name }) => ({ value: id, text: name }));
  const systems = a.systems.map(({ id, name }) => ({ value: id, text: name }));
  // Once it is there, it stays with its system.
  const whose =
    it === undefined ? [one('system', 'System', system ?? systems[0]?.value, systems, 'Which system has it.')] : [];
  return [
    ...whose,
    one('kind', 'Kind', it?.kind ?? 'rest', INTERFACE_KINDS, 'How data gets in or out.'),
    maybe('direction', 'Direction', it?.direction, WAYS, 'Seen from the system.'),
    many('objects', 'Carries', it?.objects, objects, 'Space takes a data object in or out.'),
    list('operations', 'Operations', it?.operations, 'What it can be asked for, divided by commas.'),
    maybe('docStatus', 'Documentation', it?.docStatus, DOCUMENTED, 'What is written about it.'),
    maybe('auth', 'Access by', it?.auth, ACCESS, 'How it knows who calls.'),
    maybe('sandbox', 'Sandbox', it?.sandbox, SANDBOXES, 'A copy to test against.'),
    text('versioning', 'Versions', it?.versioning, 'How a new version comes in, as in v2 beside v1 for a year.'),
    date('deprecationDate', 'Ends on', it?.deprecationDate, 'The day it is switched off, as in 2027-03-01.'),
  ];
}

/** One way into or out of a system, by its place in the list of the system's. */
export function interfaceForm(a: Assessment, subject: InterfaceSubject): Form {
  const { at } = subject;
  const fields = interfaceFields(a, subject);
  const nameOf = (id: string | undefined) => a.systems.find((one) => one.id === id)?.name ?? '';
  return {
    title: at === undefined ? 'A new interface' : `An interface of ${nameOf(subject.system)}`,
    fields,
    label: ({ system = subject.system }) => `interface of ${nameOf(system)} ${at === undefined ? 'added' : 'changed'}`,
    check: ({ system = subject.system }) =>
      system ? {} : { system: 'Add a system first: an interface belongs to one.' },
    keep: (now, values) => {
      const id = values.system ?? subject.system ?? '';
      const all = now.systems.find((one) => one.id === id)?.interfaces ?? [];
      const before = at === undefined ? {} : (all[at] ?? {});
      const asked = at === undefined ? fields.map((field) => ({ ...field, value: '' })) : fields;
      const { system: _, ...stated } = withChanges(before, asked, values);
      return updateEntity(now, 'systems', id, { interfaces: all.toSpliced(at ?? all.length, 1, stated as Interface) });
    },
  };
}

export function removeInterface(a: Assessment, system: string, at: number): Assessment {
  const left = a.systems.find(({ id }) => id === system)?.interfaces?.toSpliced(at, 1) ?? [];
  return updateEntity(a, 'systems', system, { interfaces: left.length === 0 ? undefined : left });
}
