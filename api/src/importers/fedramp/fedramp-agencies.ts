/** FedRAMP's own numbers for agencies ("22-002-04"), which are surer than the names printed beside them. */
import { NAME_RANKS, type StatedEntity } from '#model';
import { type Agency, agencyOfName } from '../names/agencies.ts';

export interface PrintedAgency {
  readonly parent: string;
  readonly sub: string;
}

/** The agency of a row: by FedRAMP's number if its list of agencies has it, else by the printed names; null when the row names none. */
export function fedrampAgency(
  number: string,
  printed: PrintedAgency,
  list: ReadonlyMap<string, PrintedAgency>,
): Agency | null {
  const { parent, sub } = list.get(number.trim()) ?? printed;
  if (sub.trim() !== '') return agencyOfName(sub, parent);
  return parent.trim() === '' ? null : agencyOfName(parent);
}

/** An agency as an entity; the table's name if it has a code, else as printed. */
export const statedAgency = (agency: Agency): StatedEntity => ({
  id: agency.id,
  kind: 'agency',
  name: agency.name,
  nameRank: agency.code === null ? NAME_RANKS.mentioned : NAME_RANKS.authority,
  ...(agency.abbreviation === null ? {} : { shortName: agency.abbreviation }),
  ...(agency.code === null ? {} : { identifiers: [{ scheme: 'agency-code', value: agency.code }] }),
});
