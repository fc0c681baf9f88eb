/** The bureau that an AI inventory prints by its abbreviation, under a department. */
import {
  type Agency,
  agencyOfAbbreviation,
  agencyOfCode,
  agencyOfName,
} from '../names/agencies.ts';

/** Reviewed abbreviations of the Department of Homeland Security's inventories that the table of codes lacks or gives twice. */
const DHS_BUREAUS: Readonly<Record<string, { readonly code: string } | { readonly name: string }>> =
  {
    DHS: { code: '070' },
    FEMA: { code: '7022' },
    CISA: { code: '7061' },
    CWMD: { code: '7062' },
    MGMT: { name: 'DHS Management Directorate' },
    OHS: { name: 'DHS Office of Health Security' },
  };

/** The department that an abbreviation stands for ("DHS"), by its printed name if one is given, else as printed. */
export const inventoryDepartment = (abbreviation: string, name = ''): Agency =>
  agencyOfAbbreviation(abbreviation, null) ?? agencyOfName(name.trim() || abbreviation);

/** The agency that reports a use case: the bureau if one is printed, else the whole department. */
export function inventoryBureau(printed: string, department: Agency): Agency {
  const bureau = printed.trim();
  if (bureau === '') return department;
  const reviewed = department.code === '070' ? DHS_BUREAUS[bureau.toUpperCase()] : undefined;
  if (reviewed && 'code' in reviewed) return agencyOfCode(reviewed.code) ?? department;
  if (reviewed)
    return {
      ...agencyOfName(reviewed.name, department.name),
      abbreviation: bureau,
      parentCode: department.code,
    };
  if (bureau.toUpperCase() === department.abbreviation?.toUpperCase()) return department;
  const byAbbreviation =
    department.code === null ? null : agencyOfAbbreviation(bureau, department.code);
  return byAbbreviation ?? agencyOfName(bureau, department.name);
}
