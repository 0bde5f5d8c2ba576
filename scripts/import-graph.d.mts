import type { Metafile } from 'esbuild';

type Outputs = Metafile['outputs'];

export function printedGraph(outputs: Outputs): string;
export function loadedBy(outputs: Outputs): { name: string; files: string[]; bytes: number }[];
export function kilobytes(bytes: number): string;
