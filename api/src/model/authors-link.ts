/** A link that an author drew between two entities: their words, no record, no grade. It is in no graph; only files carry it. */
import { z } from 'zod';
import { EntityIdSchema } from './ids.ts';

export const MOST_OWN_LINKS = 500;

export const AuthorsLinkSchema = z
  .strictObject({
    from: EntityIdSchema,
    to: EntityIdSchema,
    text: z.string().min(1).max(4000),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    error: 'a link of one’s own joins two different entities',
  });
export type AuthorsLink = z.infer<typeof AuthorsLinkSchema>;

/** What stands wherever such links do. */
export const NO_RECORD = 'The author’s own link: no record stands behind it, and it has no grade.';
