/** What becomes of a source that comes again, read by other rules than before. */
import { ProblemError, type Source } from '#model';

/** True when newer rules read it: it takes the place of what is there. Throws `impossible` when older ones did. */
export function isRaised(source: Source, known: number): boolean {
  const { title, ruleVersion } = source;
  if (ruleVersion >= known) return ruleVersion > known;
  throw new ProblemError(
    'impossible',
    `${title} is here as read by version ${known} of the rules; this is version ${ruleVersion}.`,
    {
      field: 'ruleVersion',
      value: String(ruleVersion),
      hint: 'Nothing was written. Import it with the newer program, or into an empty store.',
    },
  );
}
