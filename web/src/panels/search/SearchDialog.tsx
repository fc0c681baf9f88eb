/** The search: type, arrow down into the hits, Enter opens; further keys reach "add to canvas", "from" and "to". */
import { useRef, useState } from 'react';
import { useSearch } from '../../api/queries.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { Failure } from '../Failure.tsx';
import { HitList } from './HitList.tsx';
import styles from './SearchDialog.module.css';
import { closeSearch, useSearchOpen } from './search-open.ts';
import { useHitActions } from './use-hit-actions.ts';

export function SearchDialog() {
  return (
    <Modal
      title="Find an agency, company, contract, product or system"
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
  const list = useRef<HTMLDivElement>(null);
  const hits = asked === '' ? [] : (answer.data?.hits ?? []);
  const first = hits[0];

  const onKey = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
    }
    if (event.key === 'Enter' && first && asked === text.trim()) actions.open(first.entity);
  };

  return (
    <>
      <input
        className={styles.input}
        type="search"
        aria-label="Name, UEI, contract number, FedRAMP or inventory id"
        placeholder="Name, UEI, contract number, FedRAMP or inventory id"
        value={text}
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
      <div ref={list}>{hits.length > 0 ? <HitList hits={hits} actions={actions} /> : null}</div>
    </>
  );
}

function countWords(asked: string, total: number | undefined, pending: boolean): string {
  if (asked === '') return 'Identifiers are matched first, then names and other names.';
  if (pending || total === undefined) return '';
  if (total === 0) return `Nothing in these sources is called “${asked}”.`;
  return `${total.toLocaleString('en-US')} found. Arrow down to choose, Enter to open.`;
}
