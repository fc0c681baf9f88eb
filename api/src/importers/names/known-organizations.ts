/**
 * The reviewed table of names under which records mention an organization that has a fuller name elsewhere.
 * A line stands here only where no other organization could be meant; in doubt a name stays on its own.
 */
import { type EntityId, nameKey, organizationIdByName } from '#model';

interface KnownOrganization {
  /** The name all the others lead to. */
  readonly name: string;
  /** Names as records print them; compared as {@link nameKey}s. */
  readonly mentionedAs: readonly string[];
  readonly why: string;
  /** The short form readers know it by. */
  readonly shortName?: string;
}

const KNOWN_ORGANIZATIONS: readonly KnownOrganization[] = [
  {
    name: 'Amazon Web Services',
    mentionedAs: [
      'AWS',
      'Amazon Web Services (AWS)',
      'Amazon Web Services Inc',
      'AMAZON WEB SERVICES, INC.',
    ],
    why: 'AWS is the registered short form; Amazon.com and Ring stay apart.',
    shortName: 'AWS',
  },
  {
    name: 'Palantir Technologies',
    mentionedAs: ['Palantir', 'Palantir Technologies Inc.'],
    why: 'One vendor of that name in the inventories; Palantir USG stays apart.',
  },
  {
    name: 'Clearview AI',
    mentionedAs: ['Clearview', 'Clearview AI, Inc.'],
    why: 'Only where the text says Clearview AI or the inventory names the face search vendor; "KHARONS CLEARVIEW TOOL" is another product.',
  },
  {
    name: 'Pen-Link',
    mentionedAs: ['Penlink', 'PEN-LINK, LTD'],
    why: 'One maker of intercept and web analysis software; the inventories print it as one word.',
  },
  {
    name: 'Booz Allen Hamilton',
    mentionedAs: ['Booz Allen'],
    why: 'The short form of the firm; its engineering subsidiary stays apart.',
  },
  {
    name: 'Anduril Industries',
    mentionedAs: ['Anduril'],
    why: 'One maker of surveillance towers of that name.',
  },
  {
    name: 'Axon Enterprise',
    mentionedAs: ['Axon'],
    why: 'FedRAMP and product names print the short form; Axonius is another organization.',
  },
  {
    name: 'International Business Machines',
    mentionedAs: ['IBM'],
    why: 'The registered short form.',
  },
];

const BY_KEY = new Map(
  KNOWN_ORGANIZATIONS.flatMap((known) =>
    [known.name, ...known.mentionedAs].map((name) => [nameKey(name), known] as const),
  ),
);

export interface NamedOrganization {
  readonly id: EntityId;
  readonly name: string;
  /** The name as printed, where it differs. */
  readonly alias: string | null;
  readonly shortName?: string;
}

/** The organization a printed name stands for: the known one, else one of that very name. */
export function organizationOfName(printed: string): NamedOrganization {
  const trimmed = printed.trim().replace(/\s+/g, ' ');
  const known = BY_KEY.get(nameKey(trimmed));
  if (!known) return { id: organizationIdByName(trimmed), name: trimmed, alias: null };
  return {
    id: organizationIdByName(known.name),
    name: known.name,
    alias: trimmed === known.name ? null : trimmed,
    ...(known.shortName && { shortName: known.shortName }),
  };
}
