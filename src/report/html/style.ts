import { COLOURS, RAMP } from '../pdf/theme.ts';

const { ink, muted, navy, accent, rule, zebra, paper, ramp3, ramp5 } = COLOURS;

const RAMP_RULES = RAMP.map(
  ({ fill, text }, at) => `.badge.r${at + 1} { background: ${COLOURS[fill]}; color: ${COLOURS[text]} }`,
).join('\n');

/**
 * The look of the page: light, one column of a width that reads well, a column of contents where there is room, and a
 * style sheet for paper. Whatever has a ground states its ink beside it.
 */
export const STYLE = `
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; background: ${paper}; color: ${ink}; font: 1rem/1.5 'IBM Plex Sans', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif; overflow-wrap: break-word }
main, .cover, .foot { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem }
h1, h2, h3, h4 { color: ${navy}; line-height: 1.2; text-wrap: balance }
h1 { font-size: clamp(1.8rem, 5vw, 2.6rem); margin: .3rem 0 .8rem }
h2 { font-size: 1.7rem; margin: 3.5rem 0 1rem; padding-top: 1rem; border-top: 3px solid ${navy} }
h3 { font-size: 1.25rem; margin: 2.2rem 0 .6rem }
h4 { font-size: 1.05rem; margin: 1.6rem 0 .4rem }
p, ul, ol, dl, figure, .scroll { margin: 0 0 1rem }
p, li, dd { max-width: 48rem }
li + li { margin-top: .25rem }
a { color: ${accent}; text-underline-offset: .15em }
a:focus-visible, summary:focus-visible { outline: 3px solid ${accent}; outline-offset: 2px }
.skip { position: absolute; left: -99rem; padding: .5rem 1rem; background: ${paper}; color: ${accent} }
.skip:focus { left: .5rem; top: .5rem }
.muted, .cover dt, dt { color: ${muted} }
.lead { font-size: 1.1rem }
.small { font-size: .85rem; color: ${muted} }
.cover { padding-top: 3rem; padding-bottom: 1rem }
.cover svg { width: 4.5rem; display: block; margin-bottom: 2rem }
.eyebrow { color: ${accent}; font-weight: 600; margin: 0 }
dl { display: grid; grid-template-columns: fit-content(11rem) 1fr; gap: .45rem 1rem }
dt, dd { margin: 0; padding-bottom: .35rem; border-bottom: 1px solid ${rule}; min-width: 0; max-width: none }
nav ol { list-style: none; padding: 0; margin: 0 }
nav li { margin: .35rem 0 0; font-weight: 600 }
nav li li { font-weight: 400; font-size: .92rem; margin: .1rem 0 0 1.1rem }
nav a { text-decoration: none }
nav a:hover { text-decoration: underline }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4 }
caption { text-align: left; font-weight: 600; color: ${navy}; padding: .4rem 0 }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid ${rule}; min-width: 3rem }
thead th, thead td { border-bottom: 2px solid ${navy}; color: ${navy}; vertical-align: bottom; font-weight: 600 }
tbody th { font-weight: inherit }
tbody tr:nth-child(even) { background: ${zebra}; color: ${ink} }
.number { text-align: right; font-variant-numeric: tabular-nums }
.narrow { width: 1%; white-space: nowrap }
tr:target { outline: 2px solid ${accent}; outline-offset: -2px }
.badge { display: inline-block; min-width: 1.6em; padding: 0 .3em; border-radius: .2em; text-align: center; font-weight: 700; font-size: .85em; margin-right: .3em }
${RAMP_RULES}
.meter { width: 5rem; height: .6rem; margin-right: .4rem; vertical-align: baseline }
.callout { border-left: 4px solid ${muted}; background: ${zebra}; color: ${ink}; padding: .9rem 1.2rem; margin: 0 0 1.2rem }
.callout > :last-child { margin-bottom: 0 }
.callout .title { font-weight: 600; color: ${navy}; margin-bottom: .4rem }
.callout.large .title { font-size: 1.35rem; line-height: 1.3 }
.callout.large { border-left-width: 8px }
.callout.info, .callout.good { border-color: ${accent} }
.callout.watch { border-color: ${ramp3} }
.callout.bad { border-color: ${ramp5} }
figure { border: 1px solid ${rule}; border-radius: .3rem; padding: .8rem 1rem }
figcaption { font-weight: 600; color: ${navy}; margin-bottom: .6rem }
figure .scroll { margin: 0; padding-right: 1.2rem }
figure svg { display: block; height: auto; overflow: visible }
details { margin-top: .6rem; font-size: .9rem }
summary { cursor: pointer; color: ${accent} }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 1.5rem }
.columns > * { min-width: 0 }
.foot { margin-top: 4rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid ${rule}; font-size: .85rem; color: ${muted} }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
@media screen and (min-width: 78rem) {
  body { padding-left: 20rem }
  nav { position: fixed; inset: 0 auto 0 0; width: 20rem; overflow-y: auto; padding: 1rem 1.25rem 2rem; background: ${zebra}; color: ${ink}; border-right: 1px solid ${rule}; font-size: .92rem; line-height: 1.35 }
  nav h2 { font-size: 1.1rem; margin: .5rem 0; padding: 0; border: 0 }
}
@media print {
  @page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif } }
  @page wide { size: A4 landscape }
  html { font-size: 8.75pt }
  nav > ol { columns: 2; column-gap: 2rem }
  nav > ol > li { break-inside: avoid }
  main, .cover, .foot { max-width: none; padding: 0 }
  p, li, dd { max-width: none }
  .cover { min-height: 90vh }
  .wide { page: wide }
  .one-page { zoom: .8 }
  .skip { display: none }
  h2 { break-before: page; border: 0; padding: 0; margin-top: 0 }
  h2, h3, h4, caption, figcaption, .title { break-after: avoid }
  thead { display: table-header-group }
  tr, figure, .callout, li, dt, dd { break-inside: avoid }
  th, td { padding: .25rem .5rem }
  details { display: none }
  p, li { orphans: 2; widows: 2 }
  table { font-size: 8.25pt }
  .scroll { overflow: visible }
  a { color: ${ink}; text-decoration: none }
  figure svg { max-width: 100% }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`;
