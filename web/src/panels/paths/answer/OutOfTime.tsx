/** The search was stopped by its budget: what is here is true and may not be all, and how to go on. */
import type { PathAnswer } from '#model';
import { pathQuestionPath } from '../../../state/address/address.ts';
import { sayNumber } from '../../../state/say.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { LONGEST_BUDGET, msWords } from '../../words/search-words.ts';

export function OutOfTime({ answer }: { readonly answer: PathAnswer }) {
  const { outcome, question, searched, chains } = answer;
  if (outcome !== 'budget') return null;
  const again = question.budgetMs !== LONGEST_BUDGET;
  return (
    <Notice
      title="The search ran out of time"
      tone="warn"
      actions={
        again ? (
          <ButtonLink to={pathQuestionPath({ ...question, budgetMs: LONGEST_BUDGET })}>
            Search for up to a minute
          </ButtonLink>
        ) : undefined
      }
    >
      <p>
        It was stopped after {msWords(searched.ms)} and {sayNumber(searched.edges, 'link', 'links')}
        .{' '}
        {chains.length > 0
          ? 'What is here is true, but there may be more chains, and shorter ones.'
          : 'That none was found so far does not mean that there is none.'}{' '}
        Fewer steps, fewer kinds of link or a bound on busy entities make it shorter.
      </p>
    </Notice>
  );
}
