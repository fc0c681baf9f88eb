/** Which sources say of themselves that they are cut off, in one sentence. */
import type { SourcesAnswer } from '#model';

const CUT_OFF = /truncated|cut off/i;

/** "CBP FY2021 and ICE FY2022 are cut off at the source."; null when no source says so. */
export function cutOffWords(sources: SourcesAnswer['sources']): string | null {
  const cut = sources
    .filter(({ source }) => CUT_OFF.test(source.coverage))
    .map(({ source }) => source.title)
    .sort();
  const last = cut.at(-1);
  if (last === undefined) return null;
  if (cut.length === 1) return `Cut off at the source: ${last}.`;
  return `Cut off at the source: ${cut.slice(0, -1).join('; ')}; ${last}.`;
}
