/** The parts of the program that are measured from within. */
export { analyse, liveFigures } from '../src/analysis/index.ts';
export { loadBank } from '../src/bank/load.ts';
export { analysisThread } from '../src/commands/apart/analyse-apart.ts';
export { assessment } from '../src/model/assessment.ts';
export { compose } from '../src/report/compose.ts';
export { renderPdf } from '../src/report/pdf/render.ts';
