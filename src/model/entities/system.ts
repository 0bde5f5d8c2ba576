import { z } from 'zod';
import { day, id, line, name, note } from '../text.ts';
import { CONTROLS, LIFECYCLES } from './enums.ts';
import { assumed, count, countOrUnknown, unknown } from './values.ts';

export const systemInterface = z.strictObject({
  id: id.optional(),
  kind: z.enum(['rest', 'graphql', 'soap', 'grpc', 'webhook', 'event', 'cdc', 'file', 'edi', 'db', 'ui', 'none']),
  operations: z.array(line).optional(),
  objects: z.array(id).optional(),
  direction: z.enum(['in', 'out', 'both']).optional(),
  docStatus: z.enum(['machine_readable', 'current', 'partial', 'outdated', 'none', 'unknown']).optional(),
  auth: z.enum(['oauth2', 'mtls', 'api_key', 'basic', 'personal', 'none', 'unknown']).optional(),
  sandbox: z.enum(['production_like', 'with_data', 'empty', 'none', 'unknown']).optional(),
  versioning: line.optional(),
  deprecationDate: day.optional(),
});

export const system = z.strictObject({
  id,
  name,
  /** The name business people use; `name` is the technical one (S132). */
  businessName: name.optional(),
  vendor: line.optional(),
  product: line.optional(),
  version: line.optional(),
  /** A category of the bank. */
  category: id.default('other'),
  /** 1 low, 2 medium, 3 high, 4 mission-critical, as business sees it. */
  criticality: z.int().min(1).max(4).default(2),
  control: z.enum(CONTROLS).default('unknown'),
  businessOwner: id.optional(),
  technicalOwner: id.optional(),
  department: line.optional(),
  lifecycle: z.enum(LIFECYCLES).optional(),
  hosting: z
    .strictObject({
      kind: z.enum(['saas', 'cloud', 'on_prem', 'partner']).optional(),
      zone: line.optional(),
      region: line.optional(),
      nodes: count.optional(),
      redundancy: z.enum(['none', 'active_passive', 'active_active', 'unknown']).optional(),
    })
    .optional(),
  interfaces: z.array(systemInterface).optional(),
  /** sla in percent of time, rto and rpo in minutes. */
  availability: z
    .strictObject({
      sla: z.union([z.number().min(0).max(100), unknown]).optional(),
      rtoMin: countOrUnknown.optional(),
      rpoMin: countOrUnknown.optional(),
      source: z.enum(['contract', 'measured', 'unknown']).optional(),
    })
    .optional(),
  limits: z
    .strictObject({
      ratePerMin: countOrUnknown.optional(),
      maxPayloadKB: countOrUnknown.optional(),
      maxRows: countOrUnknown.optional(),
      batchWindow: line.optional(),
      timeoutS: countOrUnknown.optional(),
    })
    .optional(),
  /** Days from asking for an access, a test environment or a change until it is had. */
  leadTimeDays: z.number().min(0).max(3650).optional(),
  functions: z.array(line).optional(),
  processes: z.array(id).optional(),
  contact: line.optional(),
  /** Why a system without a flow is in the landscape (I-07). */
  influencesOnly: line.optional(),
  note: note.optional(),
  assumed,
});

export const existingIntegration = z.strictObject({
  id,
  from: id,
  to: id,
  objects: z.array(id).default([]),
  status: z.enum(['works', 'unstable', 'unknown', 'off']).default('unknown'),
  decision: z.enum(['reuse', 'replace', 'retire', 'undecided']).default('undecided'),
  owner: id.optional(),
});

export type System = z.infer<typeof system>;
export type ExistingIntegration = z.infer<typeof existingIntegration>;
