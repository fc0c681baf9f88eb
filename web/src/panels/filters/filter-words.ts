/** A filter that is set, in a few words for the status line and the history. */
import { edgeKindMeaning, FLAG_MEANINGS, gradeMeaning, printMoney, type Role } from '#model';
import { DRAWN_KIND_WORDS } from '../../state/drawn-kind.ts';
import type { Filters } from '../../state/filters.ts';

/** "reseller", "cloud provider". */
export const roleWord = (role: Role): string => role.replace('-', ' ');
/** The first clause of what a flag means. */
export const flagWord = (flag: Filters['flags'][number]): string =>
  FLAG_MEANINGS[flag].replace(/[.;:].*$/, '');

const listed = (words: readonly string[]): string =>
  words.length > 2 ? `${words[0]} and ${words.length - 1} more` : words.join(' and ');

type Words = { readonly [Key in keyof Filters]: (value: NonNullable<Filters[Key]>) => string };

const WORDS: Words = {
  kinds: (kinds) => `no ${listed(kinds.map((kind) => DRAWN_KIND_WORDS[kind].many.toLowerCase()))}`,
  roles: (roles) => `no ${listed(roles.map((role) => `${roleWord(role)}s`))}`,
  links: (links) => `no ${listed(links.map((kind) => `“${edgeKindMeaning(kind).label}”`))}`,
  grades: (grades) => `no grade ${listed(grades.map((grade) => gradeMeaning(grade).letter))}`,
  flags: (flags) => `no ${listed(flags.map((flag) => `“${flagWord(flag)}”`))}`,
  sources: (sources) =>
    sources.length === 1 ? 'one source left out' : `${sources.length} sources left out`,
  text: (text) => `only “${text}”`,
  least: (least) => `at least ${printMoney(least)}`,
  own: () => 'no links of your own',
  years: ({ from, to }) => `years ${from ?? 'up'} to ${to ?? 'now'}`,
};

/** "years 2021 to 2023"; empty for a filter that is not set. */
export function filterWords<Key extends keyof Filters>(filters: Filters, key: Key): string {
  const value = filters[key];
  // A table indexed by its own key: each entry takes the value of that key.
  const words = WORDS[key] as (value: NonNullable<Filters[Key]>) => string;
  return value === null || value === undefined || value === false ? '' : words(value);
}
