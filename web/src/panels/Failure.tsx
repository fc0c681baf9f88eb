/** An answer that did not come, in the server's own words, with a way to ask again. */
import { AskError } from '../api/ask.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

interface FailureProps {
  readonly error: Error;
  readonly onRetry?: () => void;
}

export function Failure({ error, onRetry }: FailureProps) {
  const problem = error instanceof AskError ? error.problem : null;
  return (
    <Notice
      title={problem?.title ?? 'Something broke on this page'}
      tone={problem?.status === 0 ? 'warn' : 'bad'}
      actions={onRetry ? <Button onPress={onRetry}>Try again</Button> : null}
    >
      <p>{problem?.detail ?? 'Reload the page. If it happens again, it is a fault of ours.'}</p>
      {problem?.hint ? <p>{problem.hint}</p> : null}
      {problem?.nearest && problem.nearest.length > 0 ? (
        <p>
          Nearest known: <code>{problem.nearest.join(', ')}</code>
        </p>
      ) : null}
    </Notice>
  );
}
