/** What a person may decide about two ids. */
import { type IdentityDecision, kindOfEntityId, ProblemError } from '#model';

/** Throws `impossible` for a decision that only the records may make, or that joins what cannot be one. */
export function checkByHand({ alias, canonical, rule }: IdentityDecision): void {
  if (rule !== 'by-hand')
    throw new ProblemError('impossible', `The rule ${rule} decides from the records alone.`, {
      field: 'rule',
      value: rule,
      hint: 'Give the rule by-hand; it goes before every other.',
    });
  if (alias === canonical || kindOfEntityId(alias) !== kindOfEntityId(canonical))
    throw new ProblemError('impossible', `${alias} and ${canonical} cannot be one entity.`, {
      field: 'alias',
      value: alias,
      hint: 'Give two ids of one kind.',
    });
}
