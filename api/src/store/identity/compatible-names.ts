/** When two printed names may be the same organization, given that something else says so. */
import { nameKey } from '#model';

/** Abbreviations that registers use for the very same word. */
const KNOWN_FORMS: Readonly<Record<string, string>> = {
  assoc: 'associates',
  corp: 'corporation',
  co: 'company',
  dept: 'department',
  govt: 'government',
  inc: 'incorporated',
  intl: 'international',
  mfg: 'manufacturing',
  mgmt: 'management',
  natl: 'national',
  svc: 'service',
  svcs: 'services',
  sys: 'systems',
  tech: 'technology',
  univ: 'university',
};

const wordsOf = (name: string): string[] => {
  const words = nameKey(name)
    .split('-')
    .map((word) => KNOWN_FORMS[word] ?? word);
  return words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
};

/**
 * Equal after legal forms and known abbreviations, or one is a whole-word beginning, of two words at least, of the
 * other: "Thomson Reuters" and "Thomson Reuters Special Services", but not "Four" and "Four Points".
 */
export function namesAreCompatible(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  if (shorter.some((word, place) => word !== longer[place])) return false;
  return shorter.length === longer.length || shorter.length >= 2;
}
