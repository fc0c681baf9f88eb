/** The "System(s) Name" cell of the AI inventories: which systems it names, or why it names none. */
import { type EntityId, fedrampOfferingId } from '#model';
import { type NamedSystem, systemOfName } from '../names/known-systems.ts';

/** Reviewed cells whose names cannot be told apart by a rule. An empty list: the cell names no system. */
const REVIEWED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    '`': [],
    '(Pending)': [],
    'Multiple across DHS': [],
    'System name is operationally sensitive.': [],
    'Law Enforcement Sensitive (LES)': [],
    'TVSI, ATS-C': ['TVSI', 'ATS-C'],
    'Repository for Analytics in a Virtualized Environment,': [
      'Repository for Analytics in a Virtualized Environment',
    ],
    'RAVEn, Azure AI Translator': ['RAVEn'],
    'UiPath Suite, Azure AI Document Intelligence': [],
    'Enterprise Robotic Process Automation; Student and Exchange Visitor Program Automated Management System, ICE Office of the Principal Legal Advisor Case Management System':
      [
        'Enterprise Robotic Process Automation',
        'Student and Exchange Visitor Program Automated Management System',
        'ICE Office of the Principal Legal Advisor Case Management System',
      ],
    'Xploitation Platform Leveraging Offensive Information Technology, Phishing Defense Solution, Audit Log Management Solution (ALMS), Endpoint Detection and Response, EMVEC':
      [
        'Xploitation Platform Leveraging Offensive Information Technology',
        'Phishing Defense Solution',
        'Audit Log Management Solution (ALMS)',
        'Endpoint Detection and Response',
        'EMVEC',
      ],
  }),
);

interface NamedOffering {
  readonly printed: string;
  readonly id: EntityId;
  readonly name: string;
  readonly note: string;
}

/** Reviewed: names that are a FedRAMP offering, not an agency's own system. */
const OFFERINGS: readonly NamedOffering[] = [
  {
    printed: 'Palantir Federal Cloud Service',
    id: fedrampOfferingId('FR2434554673'),
    name: 'Palantir Federal Cloud Service - High',
    note: 'the inventory prints the name without a level; the vendor says that this package combines the former High and Moderate ones',
  },
];

export interface SystemCell {
  readonly systems: readonly NamedSystem[];
  readonly offerings: readonly NamedOffering[];
  /** False when the cell holds prose or a remark instead of names. */
  readonly understood: boolean;
}

/** The systems and offerings that the cell names. */
export function systemsOfCell(cell: string): SystemCell {
  const trimmed = cell.trim();
  const names = REVIEWED.get(trimmed) ?? trimmed.split(';').map((name) => name.trim());
  const plain = names.filter((name) => name !== '');
  if (plain.some((name) => name.split(/\s+/).length > 12))
    return { systems: [], offerings: [], understood: false };
  const offerings = plain.flatMap((name) => OFFERINGS.filter(({ printed }) => printed === name));
  const systems = plain
    .filter((name) => offerings.every(({ printed }) => printed !== name))
    .map(systemOfName);
  return { systems, offerings, understood: trimmed === '' || plain.length > 0 };
}
