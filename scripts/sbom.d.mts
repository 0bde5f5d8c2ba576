/** The bill of materials of a bundle; see sbom.mjs. */
export function sbom(metafile: { inputs: Record<string, unknown> }, root: string): string;
