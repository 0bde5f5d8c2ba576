/** The parts of the program that are measured from within. */
export { analyse } from '../src/analysis/index.ts';
export { loadBank } from '../src/bank/load.ts';
export { assessment } from '../src/model/assessment.ts';
export { compose } from '../src/report/compose.ts';
export { renderPdf } from '../src/report/pdf/render.ts';
