import { z } from 'zod';
import { day, id, line, name, note } from '../text.ts';
import { SENSITIVITIES } from './enums.ts';
import { assumed, count, fraction } from './values.ts';

export const dataObject = z.strictObject({
  id,
  name,
  businessDefinition: note.optional(),
  attributeGroups: z
    .array(z.strictObject({ id, name: name.optional(), attributes: z.array(line).optional() }))
    .optional(),
  /** The system of record: one for the whole object, or one for each attribute group. Several for a group is a conflict. */
  goldenRecord: z.union([id, z.array(id), z.record(id, z.union([id, z.array(id)]))]).optional(),
  mdmStyle: z.enum(['registry', 'consolidation', 'coexistence', 'centralized', 'none']).optional(),
  /** The unique identifier: its name, or what is known of it. */
  identifier: z
    .union([
      line,
      z.strictObject({
        name: line.optional(),
        kind: z.enum(['natural', 'surrogate', 'composite', 'match']).optional(),
        immutable: z.boolean().optional(),
        issuer: id.optional(),
        xref: id.optional(),
      }),
    ])
    .optional(),
  sensitivity: z.enum(SENSITIVITIES).optional(),
  legalBasis: line.optional(),
  retention: line.optional(),
  erasurePropagated: z.boolean().optional(),
  quality: z
    .strictObject({
      completeness: fraction.optional(),
      uniqueness: fraction.optional(),
      validity: fraction.optional(),
      consistency: fraction.optional(),
      timeliness: fraction.optional(),
      measuredAt: day.optional(),
    })
    .optional(),
  volume: z
    .strictObject({ count: count.optional(), growthPerMonth: count.optional(), initialLoad: count.optional() })
    .optional(),
  /** "Go here for the valid version" (S131). */
  truthPointer: line.optional(),
  /** True: the golden record stays where it is and is published nowhere (I-13). */
  terminal: z.boolean().optional(),
  note: note.optional(),
  assumed,
});

export type DataObject = z.infer<typeof dataObject>;
