/** An answer that did not come, in the server's own words, with a way to ask again. */
import { AskError } from '../api/ask.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { openSearch } from './search/search-open.ts';

interface FailureProps {
  readonly error: Error;
  readonly onRetry?: () => void;
}

export function Failure({ error, onRetry }: FailureProps) {
  const problem = error instanceof AskError ? error.problem : null;
  // What is not in the data is not there the second time; and how to look it up is told to programs.
  const unknown = problem?.status === 404;
  const nearest = problem?.nearest ?? [];
  const hint = unknown && nearest.length === 0 ? undefined : problem?.hint;
  return (
    <Notice
      title={problem?.title ?? 'Something broke on this page'}
      tone={problem?.status === 0 ? 'warn' : 'bad'}
      actions={
        unknown ? (
          <Button onPress={openSearch}>Find an entity</Button>
        ) : onRetry ? (
          <Button onPress={onRetry}>Try again</Button>
        ) : null
      }
    >
      <p>{problem?.detail ?? 'Reload the page. If it happens again, it is a fault of ours.'}</p>
      {hint ? <p>{hint}</p> : null}
      {nearest.length > 0 ? (
        <p>
          Nearest known: <code>{nearest.join(', ')}</code>
        </p>
      ) : null}
    </Notice>
  );
}
