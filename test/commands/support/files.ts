/** A small assessment file: two systems, one object, one flow, a few answers. */
export const SMALL = `plimsoll: 1
name: Small shop
depth: quick
systems:
  shop: {name: Web shop, category: ecommerce, criticality: 4, control: internal}
  erp: {name: SAP S/4, category: erp, criticality: 4, control: internal}
dataObjects:
  order: {name: Order, goldenRecord: erp, identifier: Order number}
flows:
  f1: {from: shop, to: erp, objects: [order], trigger: automatic, frequency: hourly, pattern: event, origination: true}
answers:
  P-ST-01: 3
  SY-03@erp: {points: 1, by: technology, note: Only nightly files}
  SY-04@erp: unknown
`;
