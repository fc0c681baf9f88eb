/** The author's own links in words, for formats that have one place for remarks and no second kind of edge. */
import { type AuthorsLink, NO_RECORD } from '#model';

/** One line a link under a line that says what they are; empty where there are none. */
export const ownLinksText = (links: readonly AuthorsLink[] = []): string =>
  links.length === 0 ? '' : [NO_RECORD, ...links.map(line)].join('\n');

const line = ({ from, to, text }: AuthorsLink): string =>
  `${from} and ${to}: ${text.replace(/\s+/g, ' ')}`;
