import { packagePath } from './io/globals.ts';

/** The finished assessment that comes with the program. */
export const EXAMPLE = 'half-ready-retailer';

export function examplePath(): string {
  return packagePath(`templates/examples/${EXAMPLE}.yaml`);
}
