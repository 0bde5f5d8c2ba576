import type { Assessment } from '../../model/assessment.ts';
import { InputError } from '../../model/problem.ts';
import type { Kept } from '../redact/roles.ts';

/** Whom a form is for: a vendor with all its systems, or a system whose vendor is not named. */
export type Partner = { name: string; kept: Kept };

/**
 * The partner that a person means by the id or name of a system, or by a vendor's name; capitals do not matter. Throws
 * InputError naming what there is.
 */
export function findPartner(a: Assessment, wanted: string): Partner {
  const same = (text: string | undefined) => text !== undefined && fold(text) === fold(wanted);
  const system =
    a.systems.find(({ id }) => id === wanted) ??
    a.systems.find(({ id, name, businessName, product }) => [id, name, businessName, product].some(same));
  const vendor = system === undefined ? a.systems.find((one) => same(one.vendor))?.vendor : system.vendor;
  if (system === undefined && vendor === undefined) throw noPartner(a, wanted);
  const own = a.systems.filter((one) => one.id === system?.id || (vendor !== undefined && one.vendor === vendor));
  const contacts = own.map(({ contact }) => contact ?? '').join('\n');
  return {
    name: vendor ?? system?.name ?? wanted,
    kept: {
      systems: new Set(own.map(({ id }) => id)),
      vendors: new Set(vendor === undefined ? [] : [vendor]),
      // The one person of the partner: named as the contact of its system.
      people: new Set(a.stakeholders.filter(({ name }) => contacts.includes(name)).map(({ id }) => id)),
      organisation: true,
    },
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function noPartner(a: Assessment, wanted: string): InputError {
  const names = [...new Set(a.systems.flatMap(({ id, vendor }) => (vendor === undefined ? [id] : [id, vendor])))];
  return new InputError([
    {
      severity: 'error',
      message: `there is no system and no vendor ${JSON.stringify(wanted)}`,
      mend: names.length === 0 ? 'the assessment has no system' : `there are ${names.join(', ')}`,
    },
  ]);
}
