import { loadBank } from '../../../src/bank/load.ts';

/** The program's own bank. */
export const BANK = loadBank('templates');
