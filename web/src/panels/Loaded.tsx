/** The three states of an answer: on its way, failed, here. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Failure } from './Failure.tsx';

interface LoadedProps<T> {
  readonly answer: UseQueryResult<T>;
  readonly lines?: number;
  readonly children: (data: NonNullable<T>) => React.ReactNode;
}

export function Loaded<T>({ answer, lines = 4, children }: LoadedProps<T>) {
  if (answer.data !== undefined && answer.data !== null) return <>{children(answer.data)}</>;
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return <Skeleton lines={lines} />;
}
