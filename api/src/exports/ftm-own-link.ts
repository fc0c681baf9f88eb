/** A link that the author drew as FollowTheMoney says it: a note on both, and no link. */
import { type AuthorsLink, NO_RECORD } from '#model';
import { type FtmEntity, ftmId } from './ftm-properties.ts';

/** `at` tells apart what the author wrote of the same two. */
export const ftmOwnLink = ({ from, to, text }: AuthorsLink, at: number): FtmEntity => ({
  id: ftmId(`own ${at} ${from} ${to}`),
  schema: 'Note',
  properties: {
    name: ['The author’s own words'],
    entity: [ftmId(from), ftmId(to)],
    description: [text],
    summary: [NO_RECORD],
  },
});
