import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Context, createContext } from '../../../src/analysis/context.ts';
import { openAssessment } from '../../../src/bank/open.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import { bank } from './landscapes.ts';

function opened(path: string): Context {
  const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  return createContext(openAssessment(parseAssessment(readFileSync(file, 'utf8'), file), bank()).assessment, bank());
}

/** The finished example that comes with the program: ten systems around a hub. */
export function retailer(): Context {
  return opened('templates/examples/half-ready-retailer.yaml');
}

/** Twelve systems without a hub. */
export function twelve(): Context {
  return opened('test/fixtures/twelve-systems.yaml');
}
