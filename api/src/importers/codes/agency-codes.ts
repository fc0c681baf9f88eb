/** The agency code table of USAspending: what each code is called and which department it stands under. */
import { agencyId, NAME_RANKS, type RowFacts, type StatedEntity } from '#model';
import { statementBody } from '../statement-body.ts';
import { codeTableImporter } from './code-table.ts';

const CGAC = 'CGAC AGENCY CODE';
const SUBTIER = 'SUBTIER CODE';
const COLUMNS = [
  CGAC,
  'AGENCY NAME',
  'AGENCY ABBREVIATION',
  SUBTIER,
  'SUBTIER NAME',
  'SUBTIER ABBREVIATION',
  'TOPTIER_FLAG',
];

type Cells = Readonly<Record<string, string>>;
const cell = (cells: Cells, column: string): string => (cells[column] ?? '').trim();

/** CGAC codes have three digits, sub-tier codes four characters; spreadsheets drop leading zeros. */
const cgacOf = (cells: Cells): string => cell(cells, CGAC).padStart(3, '0');
const subtierOf = (cells: Cells): string => {
  const code = cell(cells, SUBTIER);
  return code === '' ? '' : code.padStart(4, '0').toUpperCase();
};

export const agencyCodes = codeTableImporter({
  format: 'agency-codes',
  ruleVersion: 1,
  title: 'USAspending agency codes',
  publisher: 'Department of the Treasury, Bureau of the Fiscal Service',
  url: 'https://www.usaspending.gov/',
  coverage:
    'CGAC and sub-tier codes of federal agencies with names and abbreviations, closed ones included.',
  columns: COLUMNS,
  kept: [...COLUMNS, 'FREC', 'FREC Entity Description', 'WEBSITE'],
  recordId: (cells) =>
    cell(cells, CGAC) === ''
      ? null
      : [cgacOf(cells), subtierOf(cells) || 'no sub-tier'].join(' / '),
  facts: agencyFacts,
});

function agencyFacts(cells: Cells, rule: string): Pick<RowFacts, 'entities' | 'edges'> {
  const department = stated(
    cgacOf(cells),
    cell(cells, 'AGENCY NAME'),
    cell(cells, 'AGENCY ABBREVIATION'),
  );
  const bureau = stated(
    subtierOf(cells),
    cell(cells, 'SUBTIER NAME'),
    cell(cells, 'SUBTIER ABBREVIATION'),
  );
  if (!department || !bureau)
    return { entities: [department, bureau].filter((agency) => agency !== null), edges: [] };
  return {
    entities: [department, bureau],
    edges: [
      {
        from: bureau.id,
        kind: 'part_of',
        to: department.id,
        statement: statementBody({ grade: 'documented', rule: `${rule}/part-of` }),
      },
    ],
  };
}

const stated = (code: string, name: string, abbreviation: string): StatedEntity | null =>
  name === '' || code === ''
    ? null
    : {
        id: agencyId(code),
        kind: 'agency',
        name,
        nameRank: NAME_RANKS.authority,
        ...(abbreviation === '' ? {} : { shortName: abbreviation }),
        identifiers: [{ scheme: 'agency-code', value: code }],
      };
