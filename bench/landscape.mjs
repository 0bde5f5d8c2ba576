/**
 * An assessment of a given number of systems, for measuring: so many flows and half a data object a system, every
 * question of its scope answered. Nothing in it is random, so that two runs measure the same.
 */
export function landscape(size, bank, flowsEach = 2) {
  const categories = bank.categories.map(({ id }) => id);
  const systems = numbered(size, (n) => ({
    id: `s${n}`,
    name: `System ${n}`,
    category: categories[n % categories.length],
    criticality: 1 + (n % 4),
    control: n % 5 === 0 ? 'external_supported' : 'internal',
  }));
  const dataObjects = numbered(Math.ceil(size / 2), (n) => ({
    id: `d${n}`,
    name: `Data object ${n}`,
    goldenRecord: `s${n}`,
    identifier: 'number',
    sensitivity: n % 3 === 0 ? 'personal' : 'internal',
  }));
  const flows = numbered(size * flowsEach, (n) => ({
    id: `f${n}`,
    from: `s${n % size}`,
    to: `s${(n * 7 + 1) % size === n % size ? (n + 1) % size : (n * 7 + 1) % size}`,
    objects: [`d${n % dataObjects.length}`],
    trigger: 'automatic',
    frequency: 'hourly',
    pattern: ['sync_api', 'async_queue', 'batch_file'][n % 3],
  }));
  const scopes = { project: [undefined], system: systems, data: dataObjects, flow: flows };
  const answers = {};
  let count = 0;
  for (const question of bank.questions) {
    for (const entity of scopes[question.scope]) {
      const points = (count++ * 7) % 11;
      const key = entity === undefined ? question.id : `${question.id}@${entity.id}`;
      answers[key] = { joint: { points: points > 4 ? (points === 5 ? 'unknown' : 3) : points } };
    }
  }
  return { plimsoll: 1, name: `Landscape of ${size} systems`, depth: 'standard', systems, dataObjects, flows, answers };
}

function numbered(length, make) {
  return Array.from({ length }, (_, n) => make(n));
}
