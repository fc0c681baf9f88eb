/** "How are these connected, on paper?": who, the bounds in words, and the bounds themselves on request. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { pathQuestionPath } from '../../../state/address/address.ts';
import {
  checkFields,
  isConnecting,
  type QuestionFields,
  turnConnecting,
} from '../../../state/address/question-fields.ts';
import { Button } from '../../../ui/Button.tsx';
import { boundsWords } from '../../words/bounds-words.ts';
import { Bounds } from './Bounds.tsx';
import { QuestionEnds } from './QuestionEnds.tsx';
import styles from './QuestionForm.module.css';

interface QuestionFormProps {
  readonly fields: QuestionFields;
  readonly onChange: (fields: QuestionFields) => void;
  /** Called when the question is on its way. */
  readonly onAsked?: () => void;
}

/** What is empty is said to be missing only once somebody wants to ask. */
const ENDS = ['from', 'to', 'connect'];

export function QuestionForm({ fields, onChange, onAsked }: QuestionFormProps) {
  const [, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const { question, refused } = checkFields(fields);
  const connecting = isConnecting(fields);
  const errorOf = (field: string): string | undefined => {
    const why = refused.get(field);
    return why === undefined || (!tried && ENDS.includes(field) && isEmpty(fields, field))
      ? undefined
      : why.replace(/`(\w+(?:\.\w+)?)`/g, '“$1”');
  };
  const others = [...refused.keys()].filter((field) => !ENDS.includes(field));
  return (
    <form
      className={styles.form}
      aria-label="Path question"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!question) {
          if (others.length > 0) setOpen(true);
          return;
        }
        onAsked?.();
        navigate(pathQuestionPath(question));
      }}
    >
      <QuestionEnds fields={fields} open={open} onChange={onChange} errorOf={errorOf}>
        <Button look="main" type="submit">
          Find the paper
        </Button>
      </QuestionEnds>
      <div className={styles.bounds}>
        <Button look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          Bounds
        </Button>
        <span className={styles.summary}>
          {question ? boundsWords(question).join(' · ') : missingWords(others)}
        </span>
        <Button look="quiet" onPress={() => onChange(turnConnecting(fields))}>
          {connecting ? 'Ask from one side to the other' : 'Connect several'}
        </Button>
      </div>
      {open ? <Bounds fields={fields} onChange={onChange} errorOf={errorOf} /> : null}
    </form>
  );
}

const isEmpty = (fields: QuestionFields, field: string): boolean => (fields[field] ?? '') === '';

const missingWords = (others: readonly string[]): string =>
  others.length > 0 ? 'something here cannot be asked' : 'say who is to be connected';
