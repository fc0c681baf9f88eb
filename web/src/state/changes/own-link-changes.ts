/** Drawing, rewording and taking out links of one's own: each is a step of the history, undone like any other. */
import { type EntityId, MOST_OWN_LINKS } from '#model';
import { type Change, type Exploration, isAmong } from '../exploration.ts';
import {
  LONGEST_WORDS,
  NO_OWN_LINKS,
  type OwnLink,
  type OwnLinkId,
  type OwnLinks,
  ownLinkId,
  parseOwnLinkId,
} from '../own-link.ts';
import { readingName } from '../reading-name.ts';
import { sayNumber, sentence } from '../say.ts';

/** Joins two drawn entities and selects the new link; without words, or with an end that is not drawn, only says why not. */
export function drawOwnLink(from: EntityId, to: EntityId, typed: string): Change {
  return (now) => {
    const words = wordsOf(typed);
    const why = whyNot(now, from, to, words);
    if (why !== null) return { ...now, announcement: why };
    const id = ownLinkId({ from, to, number: nextNumber(now.ownLinks, from, to) });
    return {
      ...now,
      ownLinks: [...now.ownLinks, { id, from, to, words }],
      selection: { type: 'own', id },
      announcement: sentence(`Drew your own link between ${endsInWords(now, { from, to })}`),
    };
  };
}

/** Says it in other words; the same or none change nothing. */
export function rewordOwnLink(id: OwnLinkId, typed: string): Change {
  return (now) => {
    const words = wordsOf(typed);
    const old = now.ownLinks.find((link) => link.id === id);
    if (!old || words === '' || words === old.words) return now;
    return {
      ...now,
      ownLinks: now.ownLinks.map((link) => (link === old ? { ...old, words } : link)),
      announcement: sentence(`Reworded your own link between ${endsInWords(now, old)}`),
    };
  };
}

/** Takes it out. */
export function removeOwnLink(id: OwnLinkId): Change {
  return (now) => {
    const gone = now.ownLinks.find((link) => link.id === id);
    if (!gone) return now;
    const left = now.ownLinks.filter((link) => link !== gone);
    const next = {
      ...now,
      ownLinks: left.length > 0 ? left : NO_OWN_LINKS,
      announcement: sentence(`Took out your own link between ${endsInWords(now, gone)}`),
    };
    return isAmong(next.selection, next) ? next : { ...next, selection: null };
  };
}

const wordsOf = (typed: string): string => typed.trim().slice(0, LONGEST_WORDS).trim();

function whyNot(
  { entities, ownLinks }: Exploration,
  from: EntityId,
  to: EntityId,
  words: string,
): string | null {
  if (!entities.has(from) || !entities.has(to)) return 'A link joins two entities on the canvas.';
  if (from === to) return 'A link joins two different entities.';
  if (words === '') return 'A link of your own needs words.';
  if (ownLinks.length < MOST_OWN_LINKS) return null;
  return `An investigation holds ${sayNumber(MOST_OWN_LINKS, 'link', 'links')} of your own. Take one out first.`;
}

const nextNumber = (links: OwnLinks, from: EntityId, to: EntityId): number =>
  1 +
  Math.max(
    0,
    ...links
      .filter((link) => link.from === from && link.to === to)
      .map(({ id }) => parseOwnLinkId(id)?.number ?? 0),
  );

/** "Leidos and ICE". */
function endsInWords(
  { entities }: Pick<Exploration, 'entities'>,
  { from, to }: Pick<OwnLink, 'from' | 'to'>,
): string {
  const nameOf = (id: EntityId): string => {
    const entity = entities.get(id);
    return entity ? readingName(entity) : id;
  };
  return `${nameOf(from)} and ${nameOf(to)}`;
}
