import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useSources } from '../../api/queries.ts';
import { sourcePath } from '../../state/address/address.ts';
import { type Command, commandsNow, matching } from './commands.ts';

/** As many as are offered of each; more words find the others. */
const MOST = 8;

/** The actions and the documents that the typed words name. */
export function useCommands(typed: string): {
  readonly actions: readonly Command[];
  readonly documents: readonly Command[];
} {
  const [path, navigate] = useLocation();
  const sources = useSources();
  const commands = useMemo(() => commandsNow(navigate, path === '/explore'), [navigate, path]);
  const documents = useMemo(
    () =>
      (sources.data?.sources ?? []).map(({ source }) => ({
        label: `${source.title} · ${source.id}`,
        also: `${source.publisher} ${source.kind}`,
        run: () => navigate(sourcePath(source.id)),
      })),
    [sources.data, navigate],
  );
  return {
    actions: matching(commands, typed).slice(0, MOST),
    documents: matching(documents, typed).slice(0, MOST),
  };
}
