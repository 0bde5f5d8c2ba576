import { done, fonts, more, report } from './read.mjs';

const { renderPdf } = await import(more[0]);
done(await renderPdf(report, { fonts }));
