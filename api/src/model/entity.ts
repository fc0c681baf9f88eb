/** A node: agency, organization, contract, offering, system, or a withheld party. */
import { z } from 'zod';
import { ENTITY_KINDS, EntityIdSchema, RecordIdSchema } from './ids.ts';
import { ROLES } from './vocabulary.ts';

export const IdentifierSchema = z.object({
  /** `uei`, `piid`, `award-id`, `fedramp`, `inventory`, `agency-code`, `cage`, … */
  scheme: z.string(),
  value: z.string(),
  recordId: RecordIdSchema,
});
export type Identifier = z.infer<typeof IdentifierSchema>;

export const EntityFactSchema = z.object({
  key: z.string(),
  value: z.string(),
  recordId: RecordIdSchema,
});
export type EntityFact = z.infer<typeof EntityFactSchema>;

/** What lists, the canvas and chains show. */
export const EntitySchema = z.object({
  id: EntityIdSchema,
  kind: z.enum(ENTITY_KINDS),
  /** As registered; the page may set it in title case for reading, with this beside it. */
  name: z.string(),
  /** Short form, where a record gives one ("ICE", "ELITE"); null otherwise. */
  shortName: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  /** Number of edges that touch it. */
  links: z.number().int().nonnegative(),
  /** Number of distinct sources behind those edges. */
  sources: z.number().int().nonnegative(),
});
export type Entity = z.infer<typeof EntitySchema>;

export const EntityDetailSchema = EntitySchema.extend({
  aliases: z.array(z.string()),
  identifiers: z.array(IdentifierSchema),
  facts: z.array(EntityFactSchema),
});
export type EntityDetail = z.infer<typeof EntityDetailSchema>;
