/**
 * Identifiers: one maker and one parser each. Every id is readable, and holds neither `~` nor white space,
 * so that ids can be joined, put into addresses and typed by hand.
 */
import { z } from 'zod';

const TOKEN = /^[^\s~]+$/;

export const ENTITY_KINDS = [
  'agency',
  'organization',
  'contract',
  'offering',
  'system',
  'withheld',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

const PREFIX_KIND: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries<EntityKind>({
    agency: 'agency',
    org: 'organization',
    award: 'contract',
    fedramp: 'offering',
    offering: 'offering',
    system: 'system',
    withheld: 'withheld',
  }),
);

export const EntityIdSchema = z
  .string()
  .max(300)
  .refine((id) => TOKEN.test(id) && kindOfEntityId(id) !== null, {
    error:
      'expected an entity id such as agency:7012, org:uei:…, org:name:…, award:CONT_AWD_…, fedramp:…, offering:…, system:… or withheld:…',
  })
  .brand<'EntityId'>();
export type EntityId = z.infer<typeof EntityIdSchema>;

export const SourceIdSchema = z
  .string()
  .max(200)
  .regex(/^src:[a-z0-9-]+$/, {
    error: 'expected a source id such as src:usaspending-transactions-4f1c0d6a9b21',
  })
  .brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceIdSchema>;

export const RecordIdSchema = z
  .string()
  .regex(/^rec:[0-9a-f]{20}$/, { error: 'expected a record id: rec: and 20 hexadecimal digits' })
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof RecordIdSchema>;

/** The kind that an entity id's prefix stands for, or null if it has none that is known. */
export function kindOfEntityId(id: string): EntityKind | null {
  const colon = id.indexOf(':');
  if (colon < 1 || colon === id.length - 1) return null;
  return PREFIX_KIND.get(id.slice(0, colon)) ?? null;
}

/** Parses any entity id; null when it is not one. */
export function parseEntityId(text: string): EntityId | null {
  const parsed = EntityIdSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/**
 * A name as a key: upper case letters and digits of the name, legal form words at the end dropped
 * ("LEIDOS, INC." and "Leidos Inc" are one), words joined by `-`, lower case.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/['’.]/g, '')
    .replace(/&/g, ' AND ')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
    .split(' ');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join('-').toLowerCase();
}

const LEGAL_FORMS = new Set(
  'INC INCORPORATED LLC LLP LP LTD LIMITED CORP CORPORATION CO COMPANY PLC PC PSC PLLC GMBH BV SA NA THE'.split(
    ' ',
  ),
);

function slugOf(name: string): string {
  const slug = nameKey(name);
  if (!/[a-z0-9]/.test(slug))
    throw new RangeError(`no letter or digit in the name ${JSON.stringify(name)}`);
  return slug.slice(0, 120);
}

const make = (text: string): EntityId => EntityIdSchema.parse(text);

/** `agency:<code>`: a CGAC code (3 digits) or a sub-tier code (4 characters). */
export const agencyId = (code: string): EntityId => make(`agency:${code.toUpperCase()}`);
/** `agency:name:<slug>`: a body without a code of its own. */
export const agencyIdByName = (name: string): EntityId => make(`agency:name:${slugOf(name)}`);
/** `org:uei:<UEI>`: 12 characters as SAM.gov assigns them. */
export const organizationIdByUei = (uei: string): EntityId =>
  make(`org:uei:${uei.trim().toUpperCase()}`);
/** `org:name:<slug>`: an organization known by name only. */
export const organizationIdByName = (name: string): EntityId => make(`org:name:${slugOf(name)}`);
/** `award:<generated unique award id>`; throws on anything but CONT_AWD_… or CONT_IDV_…. */
export function awardId(generated: string): EntityId {
  if (!isGeneratedAwardId(generated))
    throw new RangeError(`not a generated award id: ${generated}`);
  return make(`award:${generated}`);
}
/** `fedramp:<package id>`; blanks round the published id are dropped. */
export const fedrampOfferingId = (packageId: string | number): EntityId =>
  make(`fedramp:${String(packageId).trim().replace(/\s+/g, '-')}`);
/** `offering:<slug>`: a product or service without a FedRAMP package id. */
export const offeringId = (name: string): EntityId => make(`offering:${slugOf(name)}`);
/** `system:<inventory or PIA id>`, as the inventory prints it. */
export const systemId = (inventoryId: string): EntityId =>
  make(`system:${inventoryId.trim().replace(/\s+/g, '-')}`);
/** `system:<slug>`: a system known by name only. */
export const systemIdByName = (name: string): EntityId => make(`system:${slugOf(name)}`);
/** `withheld:<key>`: one per award or record, never shared. */
export const withheldId = (key: string): EntityId =>
  make(`withheld:${key.replace(/[\s~]+/g, '-')}`);

const AWARD_PART = '[A-Za-z0-9._&/()#*+-]+';
const GENERATED_AWARD = new RegExp(
  `^CONT_(?:AWD_${AWARD_PART}_${AWARD_PART}_${AWARD_PART}_${AWARD_PART}|IDV_${AWARD_PART}_${AWARD_PART})$`,
);

/** True for `CONT_AWD_<piid>_<agency>_<parent piid>_<parent agency>` and `CONT_IDV_<piid>_<agency>`. */
export const isGeneratedAwardId = (text: string): boolean => GENERATED_AWARD.test(text);

export interface AwardIdParts {
  readonly award: 'order' | 'idv';
  readonly piid: string;
  readonly agencyCode: string;
  readonly parent: { readonly piid: string; readonly agencyCode: string } | null;
}

/** Splits a generated award id (with or without `award:`) into its parts; null when it is not one. */
export function parseAwardId(text: string): AwardIdParts | null {
  const generated = text.startsWith('award:') ? text.slice(6) : text;
  if (!isGeneratedAwardId(generated)) return null;
  const [, type, piid = '', agencyCode = '', parentPiid = '-NONE-', parentAgency = '-NONE-'] =
    generated.split('_');
  if (type === 'IDV') return { award: 'idv', piid, agencyCode, parent: null };
  const parent = parentPiid === '-NONE-' ? null : { piid: parentPiid, agencyCode: parentAgency };
  return { award: 'order', piid, agencyCode, parent };
}

/** The generated id of a vehicle (an IDV). */
export const idvGeneratedId = (piid: string, agencyCode: string): string =>
  `CONT_IDV_${piid}_${agencyCode}`;

/** `rec:` + the first 20 hexadecimal digits of the SHA-256 of source id and publisher's record id. */
export const recordIdFromHash = (hex: string): RecordId =>
  RecordIdSchema.parse(`rec:${hex.slice(0, 20)}`);
/** `src:<format>-<first 12 hexadecimal digits of the SHA-256 of the file, or of the document's address and title>`. */
export const sourceIdFromHash = (format: string, hex: string): SourceId =>
  SourceIdSchema.parse(`src:${format}-${hex.slice(0, 12)}`);
