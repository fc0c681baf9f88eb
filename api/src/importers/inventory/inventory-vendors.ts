/** The "Vendor(s) Name" cell of the AI inventories: who is named, who is withheld, and what else it says. */

export interface VendorCell {
  /** Organizations, each as printed. */
  readonly vendors: readonly string[];
  /** The redaction as printed; null when nothing is withheld. */
  readonly withheld: string | null;
  /** Organizations of which the cell says that the reporting agency has no contract with them, with the words. */
  readonly denied: readonly { readonly vendor: string; readonly quote: string }[];
  /** False when the cell is prose, or names no organization. */
  readonly understood: boolean;
}

type Reviewed = Partial<VendorCell> & Pick<VendorCell, 'vendors'>;

/** Reviewed cells that a rule would split or name wrongly. An agency is no vendor: its cell names none. */
const REVIEWED: ReadonlyMap<string, Reviewed> = new Map(
  Object.entries<Reviewed>({
    'CBP procured mobile devices (Apple, Samsung) commercial off the shelf cameras (Logitech)': {
      vendors: ['Apple', 'Samsung', 'Logitech'],
    },
    'NEC (algorithm only)': { vendors: ['NEC'] },
    'NEC (Nippon Electric Company)': { vendors: ['NEC'] },
    'CBP TVS, NEC Algorithm': { vendors: ['NEC'] },
    'NEC is the third‑party vendor CBP uses. ICE accesses these capabilities through CBP and does not contract directly with NEC.':
      {
        vendors: ['NEC'],
        denied: [
          {
            vendor: 'NEC',
            quote:
              'ICE accesses these capabilities through CBP and does not contract directly with NEC.',
          },
        ],
      },
    'Countering Weapons of Mass Destruction, Department of Homeand Security': {
      vendors: [],
      understood: false,
    },
    'Department of State': { vendors: [], understood: false },
    'ThruVision TAC 16': { vendors: ['ThruVision'] },
    'IDEMIA Identity, Security USA LLC': { vendors: ['IDEMIA Identity, Security USA LLC'] },
    'Salesforce Einstein': { vendors: ['Salesforce'] },
    'First Alert/Dataminr': { vendors: ['Dataminr'] },
    'Microsoft (OpenAI Azure Commercial Cloud offerings)': { vendors: ['Microsoft'] },
    'Microsoft (OpenAI part of Azure Commercial Cloud offerings)': { vendors: ['Microsoft'] },
    'Microsoft (Azure Commercial OpenAI Cloud Offerings)': { vendors: ['Microsoft'] },
    'Nightwing Intelligence Solutions, LLC. Procurement Instrument ID affiliated with this use case: 70QS0124C00000002':
      { vendors: ['Nightwing Intelligence Solutions, LLC'] },
    'CGI Federal under the Records Management Support Services (RMSS); Hyperscience - IDP software OEM':
      { vendors: ['CGI Federal', 'Hyperscience'] },
    'Steampunk, Customer Value Partners LLC (CVP) and Alpha Omega Integration (AOI)': {
      vendors: ['Steampunk', 'Customer Value Partners LLC', 'Alpha Omega Integration'],
    },
  }),
);

const REDACTED =
  /law enforcement sensitive|\bLES\b|withheld|redacted|operationally sensitive|\bFOUO\b/i;
const LEGAL_FORM = String.raw`(?:inc|llc|l\.l\.c|ltd|corp|co|lp|llp|plc|usa|s\.a|gmbh)\b`;
const SEPARATOR = new RegExp(
  String.raw`\s*;\s*|\s+and\s+|\s*,(?!\s*${LEGAL_FORM})\s*(?:and\s+)?`,
  'i',
);

/** Reads the cell; several names stand apart by semicolons, commas or "and", but a legal form stays with its name. */
export function vendorsOfCell(cell: string): VendorCell {
  const trimmed = cell.trim();
  const reviewed = REVIEWED.get(trimmed);
  if (reviewed) return { withheld: null, denied: [], understood: true, ...reviewed };
  const none: VendorCell = { vendors: [], withheld: null, denied: [], understood: true };
  if (trimmed === '') return none;
  if (REDACTED.test(trimmed)) return { ...none, withheld: trimmed };
  const vendors = trimmed.split(SEPARATOR).filter((name) => name !== '');
  const isName = (name: string): boolean => name.split(/\s+/).length <= 6 && /[A-Za-z]/.test(name);
  return vendors.every(isName) ? { ...none, vendors } : { ...none, understood: false };
}
