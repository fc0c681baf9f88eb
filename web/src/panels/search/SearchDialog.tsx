/** The search and command box: type, arrow down into what was found, Enter opens it or does it. */
import { useRef, useState } from 'react';
import { LONGEST_SEARCH } from '#model';
import { useSearch } from '../../api/queries.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { Failure } from '../Failure.tsx';
import { CommandList } from './CommandList.tsx';
import { type Command, meantBy } from './commands.ts';
import { HitList } from './HitList.tsx';
import styles from './SearchDialog.module.css';
import { closeSearch, useSearchOpen } from './search-open.ts';
import { useCommands } from './use-commands.ts';
import { useHitActions } from './use-hit-actions.ts';

export function SearchDialog() {
  return (
    <Modal
      title="Find an entity, a document or an action"
      isOpen={useSearchOpen()}
      onClose={closeSearch}
      place="top"
    >
      <SearchBody />
    </Modal>
  );
}

function SearchBody() {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const answer = useSearch({ q: asked, limit: 20 });
  const actions = useHitActions();
  const { actions: commands, documents } = useCommands(text);
  const list = useRef<HTMLDivElement>(null);
  const hits = asked === '' ? [] : (answer.data?.hits ?? []);
  const first = hits[0];

  const run = (command: Command): void => {
    closeSearch();
    command.run();
  };
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('[role="row"], [role="option"]')?.focus();
    }
    if (event.key !== 'Enter' || asked !== text.trim()) return;
    // Words that name an action mean it; else the first entity is meant.
    const meant = meantBy(commands, asked);
    if (meant && asked !== '') run(meant);
    else if (first) actions.open(first.entity);
    else if (commands[0]) run(commands[0]);
  };

  return (
    <>
      <input
        className={styles.input}
        type="search"
        aria-label="Name, UEI, contract number, FedRAMP or inventory id"
        placeholder="Name, UEI, contract number, FedRAMP or inventory id"
        value={text}
        maxLength={LONGEST_SEARCH}
        // biome-ignore lint/a11y/noAutofocus: the reader opened the search to type
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <p className={styles.count} role="status">
        {countWords(asked, answer.data?.total, answer.isPending)}
      </p>
      {answer.error ? <Failure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {asked !== '' && answer.isPending && !answer.error ? <Skeleton lines={4} /> : null}
      <div ref={list} className={styles.found}>
        <CommandList title="Actions" commands={commands} onRun={run} />
        {hits.length > 0 ? <HitList hits={hits} actions={actions} /> : null}
        <CommandList title="Documents" commands={documents} onRun={run} />
      </div>
    </>
  );
}

function countWords(asked: string, total: number | undefined, pending: boolean): string {
  if (asked === '')
    return 'Identifiers are matched first, then names. Actions too: undo, tidy, export svg, hide.';
  if (pending || total === undefined) return '';
  if (total === 0) return `Nothing in these sources is called “${asked}”.`;
  return `${total.toLocaleString('en-US')} found. Arrow down to choose, Enter to open.`;
}
