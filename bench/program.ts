/** The parts of the program that are measured from within. */
export { analyse, liveFigures } from '../src/analysis/index.ts';
export { loadBank } from '../src/bank/load.ts';
export { openAssessment } from '../src/bank/open.ts';
export { assessment } from '../src/model/assessment.ts';
export { parseAssessment } from '../src/model/parse.ts';
export { compose } from '../src/report/compose.ts';
export { renderPdf } from '../src/report/pdf/render.ts';
export { COLOURS } from '../src/report/pdf/theme.ts';
export { renderSvg } from '../src/report/svg/render.ts';
export { openStore } from '../src/sessions/local-store.ts';
