import { printJson } from './io/output.ts';

/** `plimsoll schema`: JSON Schema of the assessment file, or of what `assess --json` prints. */
export async function schema({ analysis }: { analysis?: boolean }): Promise<void> {
  if (analysis) {
    const [{ z }, shape] = await Promise.all([import('zod'), import('../analysis/schema.ts')]);
    return printJson(z.toJSONSchema(shape.analysis));
  }
  const { assessmentJsonSchema } = await import('../model/json-schema.ts');
  printJson(assessmentJsonSchema());
}
