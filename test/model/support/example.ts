/** The assessment file that the documentation shows. */
export const EXAMPLE = `plimsoll: 1
name: New e-commerce platform
scenario: T2                      # optional; \`systems: {erp: null}\` strikes one out
depth: standard                   # quick | standard | deep
seed: 42                          # of the simulation
profile: {targetDate: 2027-03-01, dateFixed: true, fte: 3, vendors: 4, regulated: false, contextFlags: [bigbang]}
objectives: [{id: o1, text: Sell online in two countries, kpi: online revenue, baseline: 0, target: 2000000}]
problems: []                      # {id, text, costPerMonth?, objectives: []}
stakeholders: [{id: anna, name: Anna Nowak, department: E-commerce, role: sponsor}]
decisions: {budget: {accountable: anna}}
systems:
  erp: {name: SAP S/4, category: erp, criticality: 4, control: internal, businessOwner: anna}
dataObjects:
  product: {name: Product, goldenRecord: pim, identifier: SKU, sensitivity: public}
flows:
  f1: {from: pim, to: shop, objects: [product], direction: one_way, trigger: automatic, frequency: hourly, pattern: event}
processes: []                     # {id, name, change, steps: [{actor, system, flow?, text}]}
failures: []                      # {flow, mode, detection, reaction, notify: [], channel, withinMinutes}
answers:
  P-ST-01: 3                      # question: points 0..4, unknown, or {na: why}
  SY-03@erp: {points: 1, by: technology, note: Only nightly files, evidence: {level: document, ref: IF-12.pdf}}
  FL-05@f1: unknown
`;
