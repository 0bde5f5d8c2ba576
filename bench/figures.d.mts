export const SHORT: boolean;
export function quantile(all: readonly number[], share: number): number;
export function median(all: readonly number[]): number;
export function growthExponent(size: number, cost: number, nextSize: number, nextCost: number): number | undefined;
export function interleaved(
  rounds: number,
  actions: Record<string, () => number | Promise<number>>,
): Promise<Map<string, number[]>>;
export function ms(value: number): string;
export function megabytes(bytes: number): string;
export function ratio(value: number | undefined): string;
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string;
