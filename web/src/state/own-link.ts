/** Links that the reader draws between two entities, in words of their own. No record stands behind them, so they have no grade. */
import { z } from 'zod';
import { type AuthorsLink, type EntityId, EntityIdSchema } from '#model';
import { LONGEST_NOTE } from './notes.ts';

export const LONGEST_WORDS = LONGEST_NOTE;

export interface OwnLinkEnds {
  readonly from: EntityId;
  readonly to: EntityId;
  /** Tells apart what joins the same two; counts from 1. */
  readonly number: number;
}

export const OwnLinkIdSchema = z
  .string()
  .max(700)
  .refine((id) => parseOwnLinkId(id) !== null, {
    error: 'expected a link of one’s own: <entity id>~own~<entity id>~<number>',
  })
  .brand<'OwnLinkId'>();
export type OwnLinkId = z.infer<typeof OwnLinkIdSchema>;

/** `<from>~own~<to>~<number>`: like the id of a folded link, it says what it joins. */
export const ownLinkId = ({ from, to, number }: OwnLinkEnds): OwnLinkId =>
  `${from}~own~${to}~${number}` as OwnLinkId; // the parser's inverse

/** Splits the id of an own link; null when it is not one. */
export function parseOwnLinkId(text: string): OwnLinkEnds | null {
  const [left, word, right, count, more] = text.split('~');
  const from = EntityIdSchema.safeParse(left);
  const to = EntityIdSchema.safeParse(right);
  const counted = word === 'own' && /^[1-9]\d{0,8}$/.test(count ?? '') && more === undefined;
  if (!counted || !from.success || !to.success || from.data === to.data) return null;
  return { from: from.data, to: to.data, number: Number(count) };
}

export const OwnLinkSchema = z
  .object({
    id: OwnLinkIdSchema,
    from: EntityIdSchema,
    to: EntityIdSchema,
    words: z.string().trim().min(1).max(LONGEST_WORDS),
  })
  .refine(isOfItsEnds, { error: 'the id is not that of its ends' });
export type OwnLink = Readonly<z.infer<typeof OwnLinkSchema>>;
export type OwnLinks = readonly OwnLink[];

/** The same list each time, so that nothing drawn is no change. */
export const NO_OWN_LINKS: OwnLinks = [];

function isOfItsEnds({ id, from, to }: { id: OwnLinkId; from: EntityId; to: EntityId }): boolean {
  const ends = parseOwnLinkId(id);
  return ends?.from === from && ends.to === to;
}

/** Those with both ends among some entities: a line needs two ends, and it comes back when they do. */
export const ownLinksAmong = (
  links: OwnLinks,
  entities: Pick<ReadonlyMap<EntityId, unknown>, 'has'>,
): ReadonlyMap<OwnLinkId, OwnLink> =>
  new Map(
    links
      .filter(({ from, to }) => entities.has(from) && entities.has(to))
      .map((link) => [link.id, link]),
  );

/** As files carry it. */
export const asAuthors = ({ from, to, words }: OwnLink): AuthorsLink => ({ from, to, text: words });
