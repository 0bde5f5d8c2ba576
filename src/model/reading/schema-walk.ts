import type { z } from 'zod';
import type { Path } from './tree.ts';

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** A schema without what wraps it: optional, default, transform. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodTypes {
  const one = schema as z.core.$ZodTypes;
  const { def } = one._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return unwrap(def.innerType);
    case 'pipe':
      return unwrap(def.in);
    default:
      return one;
  }
}

/** The fields that a schema knows at a path below it; empty where it knows none or any. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  const { def } = unwrap(schema)._zod;
  if (def.type === 'union') return def.options.flatMap((option) => fieldsAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined && def.type === 'object') return Object.keys(def.shape);
  if (step === undefined) return def.type === 'record' ? enumValues(def.keyType) : [];
  if (def.type === 'object') {
    const shape: Shape = def.shape;
    const inner = Object.hasOwn(shape, step) ? shape[step] : undefined;
    return inner === undefined ? [] : fieldsAt(inner, rest);
  }
  if (def.type === 'array') return fieldsAt(def.element, rest);
  if (def.type === 'record') return fieldsAt(def.valueType, rest);
  return [];
}

function enumValues(schema: z.core.$ZodType): string[] {
  const { def } = unwrap(schema)._zod;
  return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
}

/** The fields of an object schema that must be given. */
export function requiredFields(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape)
    .filter(([, field]) => (field as z.core.$ZodTypes)._zod.optin === undefined)
    .map(([key]) => key);
}

/** The value that a field takes where it is left out, or undefined. */
export function defaultOf(schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'default' ? def.defaultValue : undefined;
}
