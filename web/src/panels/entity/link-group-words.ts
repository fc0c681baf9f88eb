/** How a bundle of links is called, seen from the entity. */
import { edgeKindMeaning, type LinkGroup } from '#model';

/** "awarded" for links that go out, "was awarded by" for links that come in. */
export function groupLabel({ kind, direction }: Pick<LinkGroup, 'kind' | 'direction'>): string {
  const meaning = edgeKindMeaning(kind);
  return direction === 'out' ? meaning.label : meaning.reverse;
}

/** "2021–2026; 3 undated": the years that the links speak of. */
export function yearsWords(years: LinkGroup['years']): string {
  const known = Object.keys(years)
    .filter((year) => /^\d{4}$/.test(year))
    .sort();
  const [first, last] = [known[0], known.at(-1)];
  const undated = years.undated ?? 0;
  return [
    ...(first && last ? [first === last ? first : `${first}–${last}`] : []),
    ...(undated > 0 ? [`${undated.toLocaleString('en-US')} undated`] : []),
  ].join('; ');
}
