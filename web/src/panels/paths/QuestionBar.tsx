/** The question over its answer, folded away: it opens to be changed and asked again. */
import { useState } from 'react';
import type { PathQuestion } from '#model';
import { useEntity } from '../../api/queries.ts';
import { readingName } from '../../state/reading-name.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { boundsWords } from '../words/bounds-words.ts';
import styles from './QuestionBar.module.css';
import { QuestionForm } from './QuestionForm.tsx';

export function QuestionBar({ question }: { readonly question: PathQuestion }) {
  const [draft, setDraft] = useState(question);
  const from = useEndName(question.from);
  const to = useEndName(question.to);
  return (
    <div className={styles.bar} data-print="no">
      <Disclosure
        title={
          <span>
            <b>
              {from} → {to}
            </b>{' '}
            · {boundsWords(question).join(', ')} · change
          </span>
        }
      >
        <QuestionForm question={draft} onChange={setDraft} />
      </Disclosure>
    </div>
  );
}

function useEndName(ids: PathQuestion['from']): string {
  const [first] = ids;
  const entity = useEntity(first ?? null).data?.entity;
  const name = entity ? readingName(entity) : (first ?? '');
  return ids.length > 1 ? `${name} and ${ids.length - 1} more` : name;
}
