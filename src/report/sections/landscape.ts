import { WHOLE_OBJECT } from '../../analysis/conventions.ts';
import { isExternal } from '../../analysis/entity-facts.ts';
import { goldenGroups, goldenSystems } from '../../analysis/golden-record.ts';
import type { DataObject, Flow } from '../../model/entities.ts';
import { type Block, type Cell, type Column, heading, type Inline, paragraph, type Text, table } from '../blocks.ts';
import { count, counted, percent, seconds } from '../format.ts';
import { anchors, nameOf, type View } from '../view.ts';
import { criticality, trigger, word } from '../words.ts';
import { knownTable } from './known-table.ts';

/** Lines of a table here, where the catalogue has all of them. */
const MOST_LINES = 40;

/** The first lines of a long table, and where the others stand. */
function firstLines(view: View, columns: readonly Column[], rows: readonly (readonly Cell[])[], what: string): Block[] {
  if (!view.chapters.has('catalogue') || rows.length <= MOST_LINES) return knownTable(columns, rows);
  return [
    ...knownTable(columns, rows.slice(0, MOST_LINES)),
    paragraph(
      [
        { text: `The first ${MOST_LINES} of ${count(rows.length)} ${what}; ` },
        { text: 'the catalogue', to: 'catalogue' },
        { text: ' has all.' },
      ],
      'small',
    ),
  ];
}

const ASSUMED: Inline = { text: ' (assumed)', muted: true };

/** What there is: systems, data with its home and key, flows, and what exists already. */
export function landscape(view: View): Block[] {
  return [...systems(view), ...goldenRecords(view), ...identifiers(view), ...flows(view), ...existing(view)];
}

export function systemLink(view: View, id: string): Inline {
  return view.context.index.systems.has(id)
    ? { text: nameOf(view, 'system', id), to: anchors.system(id) }
    : { text: `${id} (not in the landscape)`, muted: true };
}

function personOf(view: View, id: string | undefined): string {
  return view.assessment.stakeholders.find((one) => one.id === id)?.name ?? id ?? '';
}

function systems(view: View): Block[] {
  const { systems: all } = view.assessment;
  const title = heading(2, 'Systems', 'landscape-systems');
  if (all.length === 0) return [title, paragraph('No system is recorded, so there is no landscape to assess.')];
  const rows = all.map((one): Text[] => [
    [
      systemLink(view, one.id),
      ...(one.assumed ? [ASSUMED] : []),
      ...(one.businessName === undefined ? [] : [{ text: `\n${one.businessName}`, muted: true }]),
    ],
    view.bank.categories.find((entry) => entry.id === one.category)?.name ?? word(one.category),
    criticality(one.criticality),
    word(one.control),
    [one.vendor, one.product, one.version].filter(Boolean).join(' '),
    [word(one.lifecycle), word(one.hosting?.kind)].filter(Boolean).join(', '),
    personOf(view, one.businessOwner),
    personOf(view, one.technicalOwner),
    [one.note, one.influencesOnly === undefined ? undefined : `No flow of its own: ${one.influencesOnly}`]
      .filter(Boolean)
      .join('\n'),
  ]);
  const critical = all.filter((one) => one.criticality === 4).length;
  const outside = all.filter((one) => isExternal(one)).length;
  const going = all.filter((one) => one.lifecycle === 'replaced' || one.lifecycle === 'eol').length;
  return [
    title,
    paragraph(
      `${counted(all.length, 'system')}, ${count(critical)} of them mission-critical; ${count(outside)} outside the company, ${count(going)} on ${going === 1 ? 'its' : 'their'} way out.`,
    ),
    ...firstLines(
      view,
      [
        { head: 'System' },
        { head: 'Category' },
        { head: 'Criticality', grow: 0 },
        { head: 'Under control of' },
        { head: 'Product' },
        { head: 'Life cycle, hosting' },
        { head: 'Business owner' },
        { head: 'Technical owner' },
        { head: 'Note' },
      ],
      rows,
      'systems',
    ),
  ];
}

/** The systems of record of an object; by group where they differ. */
export function homeOf(view: View, object: DataObject): Inline[] {
  const groups = goldenGroups(object);
  return groups.flatMap(({ group, systems: homes }, index) => [
    ...(index === 0 ? [] : [{ text: '\n' }]),
    ...(group === WHOLE_OBJECT
      ? []
      : [{ text: `${object.attributeGroups?.find((one) => one.id === group)?.name ?? group}: ` }]),
    ...(homes.length === 0
      ? [{ text: 'not named', strong: true }]
      : homes.flatMap((id, at) => [...(at === 0 ? [] : [{ text: ' and ' }]), systemLink(view, id)])),
  ]);
}

function goldenRecords(view: View): Block[] {
  const objects = view.assessment.dataObjects;
  const title = heading(2, 'Golden records: where the valid version is', 'landscape-golden');
  if (objects.length === 0) return [title, paragraph('No data object is recorded.')];
  const rows = objects.map((one): Text[] => {
    const copies = (view.context.index.systemsOfObject.get(one.id) ?? []).filter(
      (id) => !goldenGroups(one).some((group) => group.systems.includes(id)),
    );
    return [
      [{ text: one.name, strong: true }, ...(one.assumed ? [ASSUMED] : [])],
      homeOf(view, one),
      one.truthPointer ?? '',
      copies.map((id) => nameOf(view, 'system', id)).join(', '),
      word(one.sensitivity),
      [one.businessDefinition, one.note].filter(Boolean).join('\n'),
    ];
  });
  const clear = objects.filter((one) => goldenGroups(one).every(({ systems: homes }) => homes.length === 1)).length;
  return [
    title,
    paragraph(
      clear === objects.length
        ? 'Each data object has exactly one home, the golden record.'
        : `${counted(clear, 'data object has', 'data objects have')} exactly one home, the golden record; for ${count(objects.length - clear)} it is not named, or several systems claim it.`,
    ),
    ...matrix(view),
    ...firstLines(
      view,
      [
        { head: 'Data object' },
        { head: 'Golden record' },
        { head: 'Go here for the valid version' },
        { head: 'Copies in' },
        { head: 'Sensitivity' },
        { head: 'Definition, note' },
      ],
      rows,
      'data objects',
    ),
  ];
}

function identifiers(view: View): Block[] {
  const objects = view.assessment.dataObjects;
  if (objects.length === 0) return [];
  const rows = objects.map((one): Text[] => {
    const key = typeof one.identifier === 'object' ? one.identifier : { name: one.identifier };
    const quality = Object.entries(one.quality ?? {}).map(
      ([name, value]) =>
        `${word(name === 'measuredAt' ? 'measured' : name)} ${typeof value === 'number' ? percent(value) : value}`,
    );
    return [
      one.name,
      key.name === undefined || key.name === '' ? [{ text: 'not named', strong: true }] : key.name,
      [word(key.kind), key.immutable === true ? 'never changes' : key.immutable === false ? 'may change' : '']
        .filter(Boolean)
        .join(', '),
      key.issuer === undefined ? '' : nameOf(view, 'system', key.issuer),
      key.xref === undefined ? '' : nameOf(view, 'system', key.xref),
      one.volume?.count === undefined ? '' : count(one.volume.count),
      quality.join(', '),
      [one.legalBasis, one.retention].filter(Boolean).join('; '),
    ];
  });
  const named = objects.filter(
    ({ identifier: one }) => (typeof one === 'object' ? one.name : one) !== undefined,
  ).length;
  return [
    heading(2, 'Identifiers: how systems know that it is the same thing', 'landscape-identifiers'),
    paragraph(
      named === objects.length
        ? 'Every data object has an identifier.'
        : `${counted(objects.length - named, 'data object')} of ${count(objects.length)} ${objects.length - named === 1 ? 'has' : 'have'} no identifier that is named: nobody can tell there what belongs together.`,
    ),
    ...firstLines(
      view,
      [
        { head: 'Data object' },
        { head: 'Unique identifier' },
        { head: 'Kind' },
        { head: 'Issued by' },
        { head: 'Cross-reference in' },
        { head: 'Records', align: 'right', grow: 0 },
        { head: 'Measured quality' },
        { head: 'Legal basis, retention' },
      ],
      rows,
      'data objects',
    ),
  ];
}

/** More columns than this cannot be read across a page. */
const MOST_COLUMNS = 14;

/** Where each data object lives: G the golden record, c a copy. */
function matrix(view: View): Block[] {
  const { systems: all, dataObjects } = view.assessment;
  if (all.length === 0 || all.length > MOST_COLUMNS) return [];
  return [
    table(
      [{ head: 'G golden record, c copy' }, ...all.map(({ name }) => ({ head: name, grow: 0 }))],
      dataObjects.map((object): Cell[] => {
        const homes = new Set(goldenSystems(object));
        const held = new Set(view.context.index.systemsOfObject.get(object.id));
        return [
          [{ text: object.name, strong: true }],
          ...all.map(({ id }): Text => (homes.has(id) ? [{ text: 'G', strong: true }] : held.has(id) ? 'c' : '')),
        ];
      }),
      'Which data is where',
    ),
  ];
}

/** The mix of patterns, the most frequent first. */
function mixOf(all: readonly Flow[]): string {
  const found = new Map<string, number>();
  for (const { pattern } of all) {
    const name = pattern === undefined ? 'not decided' : word(pattern);
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  const sorted = [...found].sort((one, other) => other[1] - one[1]);
  return `By pattern: ${sorted.map(([name, number]) => `${count(number)} ${name}`).join(', ')}.`;
}

/** What a flow carries, by name. */
export function carries(view: View, flow: Flow): string {
  return flow.objects.map((id) => nameOf(view, 'data', id)).join(', ');
}

function flows(view: View): Block[] {
  const all = view.assessment.flows;
  const title = heading(2, 'Flows: what is exchanged', 'landscape-flows');
  if (all.length === 0)
    return [title, paragraph('No flow is recorded: nothing is said about what the systems exchange.')];
  const rows = all.map((one): Text[] => [
    [
      { text: one.id, strong: true },
      ...(one.assumed ? [ASSUMED] : []),
      ...(one.name === undefined ? [] : [{ text: `\n${one.name}`, muted: true }]),
    ],
    [
      systemLink(view, one.from),
      { text: one.direction === 'two_way' ? ' ↔ ' : ' → ' },
      systemLink(view, one.to),
      ...(one.via === undefined ? [] : [{ text: ' via ' }, systemLink(view, one.via)]),
    ],
    carries(view, one),
    [trigger(one.trigger), word(one.frequency)].filter(Boolean).join(', '),
    [word(one.pattern), word(one.topology)].filter(Boolean).join(', '),
    one.volume?.normalPerDay === undefined ? '' : count(one.volume.normalPerDay),
    one.volume?.peakPerDay === undefined ? '' : count(one.volume.peakPerDay),
    one.latency?.needS === undefined ? '' : seconds(one.latency.needS),
    one.note ?? '',
  ]);
  const both = all.filter((one) => one.direction === 'two_way').length;
  return [
    title,
    paragraph(
      `${counted(all.length, 'flow')}, ${count(both)} of them both ways. ${mixOf(all)}${view.chapters.has('catalogue') ? ' Every field of them stands in the catalogue.' : ''}`,
    ),
    ...firstLines(
      view,
      [
        { head: 'Flow' },
        { head: 'From, to' },
        { head: 'Carries' },
        { head: 'When' },
        { head: 'How' },
        { head: 'A day', align: 'right', grow: 0 },
        { head: 'Peak day', align: 'right', grow: 0 },
        { head: 'Needed within', align: 'right', grow: 0 },
        { head: 'Note' },
      ],
      rows,
      'flows',
    ),
  ];
}

function existing(view: View): Block[] {
  const all = view.assessment.existingIntegrations;
  if (all.length === 0) return [];
  return [
    heading(2, 'Integrations that exist', 'landscape-existing'),
    ...knownTable(
      [
        { head: 'Id', grow: 0 },
        { head: 'From, to' },
        { head: 'Carries' },
        { head: 'Works' },
        { head: 'Decision' },
        { head: 'Owner' },
      ],
      all.map((one): Text[] => [
        one.id,
        [systemLink(view, one.from), { text: ' → ' }, systemLink(view, one.to)],
        one.objects.map((id) => nameOf(view, 'data', id)).join(', '),
        word(one.status),
        word(one.decision),
        personOf(view, one.owner),
      ]),
    ),
  ];
}
