import type { Plugin } from 'esbuild';

export type Patch = { why: string; file: RegExp; replace: string; by: string; all?: number; append?: string };

export function applyPatch(patch: Patch, source: string): string;
export function patches(): { plugin: Plugin; unused(): string[] };
