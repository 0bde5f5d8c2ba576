import { z } from 'zod';

/** Values that several kinds of entities share. */

export const fraction = z.number().min(0).max(1);
export const count = z.number().min(0).max(1e12);
export const unknown = z.literal('unknown');
export const countOrUnknown = z.union([count, unknown]);

/** True on what a scenario brought and nobody has confirmed yet. */
export const assumed = z.literal(true).optional();
