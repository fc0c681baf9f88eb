/** The question over its answer, folded away: it opens to be changed and asked again. */
import { useState } from 'react';
import type { EntityId, PathQuestion } from '#model';
import { useEntities } from '../../../api/queries.ts';
import { fieldsOf } from '../../../state/address/question-fields.ts';
import { readingName } from '../../../state/reading-name.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { boundsWords } from '../../words/bounds-words.ts';
import styles from './QuestionBar.module.css';
import { QuestionForm } from './QuestionForm.tsx';

export function QuestionBar({ question }: { readonly question: PathQuestion }) {
  const [fields, setFields] = useState(() => fieldsOf(question));
  const { from, to, connect } = question;
  const known = useEntities(connect ?? [...from, ...to]);
  const names = (ids: readonly EntityId[], most: number): string => {
    const some = ids.slice(0, most).map((id) => {
      const entity = known.get(id);
      return entity ? readingName(entity) : id;
    });
    return [some.join(', '), ...(ids.length > most ? [`${ids.length - most} more`] : [])].join(
      ' and ',
    );
  };
  return (
    <div className={styles.bar} data-print="no">
      <Disclosure
        title={
          <span>
            <b>{connect ? names(connect, 4) : `${names(from, 2)} → ${names(to, 2)}`}</b> ·{' '}
            {boundsWords(question).join(', ')} · change
          </span>
        }
      >
        <QuestionForm fields={fields} onChange={setFields} />
      </Disclosure>
    </div>
  );
}
