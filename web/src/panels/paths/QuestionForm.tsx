/** "How are these two connected, on paper?": both ends, the bounds in words, and the bounds themselves on request. */
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { EntityId, PathQuestion } from '#model';
import { pathQuestionPath } from '../../state/address.ts';
import { Button } from '../../ui/Button.tsx';
import { EntityPicker } from '../picker/EntityPicker.tsx';
import { boundsWords } from '../words/bounds-words.ts';
import { Bounds } from './Bounds.tsx';
import styles from './QuestionForm.module.css';

interface QuestionFormProps {
  readonly question: PathQuestion;
  readonly onChange: (question: PathQuestion) => void;
}

export function QuestionForm({ question, onChange }: QuestionFormProps) {
  const [, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const put = (end: 'from' | 'to') => (id: EntityId) => onChange({ ...question, [end]: [id] });
  const from = question.from[0];
  const to = question.to[0];
  return (
    <form
      className={styles.form}
      aria-label="Path question"
      onSubmit={(event) => {
        event.preventDefault();
        if (refused === null) navigate(pathQuestionPath(question));
      }}
    >
      <div className={styles.ends}>
        {from ? <EntityPicker label="From" chosen={from} onChoose={put('from')} /> : null}
        <Button
          look="quiet"
          aria-label="Swap from and to"
          onPress={() => onChange({ ...question, from: question.to, to: question.from })}
        >
          <ArrowLeftRight size={16} aria-hidden="true" />
        </Button>
        {to ? <EntityPicker label="To" chosen={to} onChoose={put('to')} /> : null}
        <Button look="main" type="submit">
          Find the paper
        </Button>
      </div>
      <MoreEnds question={question} />
      <p className={styles.bounds}>
        {boundsWords(question).map((words) => (
          <span key={words}>{words}</span>
        ))}
        <Button look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          Change bounds
        </Button>
      </p>
      {open ? <Bounds question={question} onChange={onChange} onRefused={setRefused} /> : null}
    </form>
  );
}

/** A question from an address can have up to twenty ends on each side; the form shows the first. */
function MoreEnds({ question }: { readonly question: PathQuestion }) {
  const more = question.from.length + question.to.length - 2;
  if (more <= 0) return null;
  return (
    <p className={styles.bounds}>
      and {more} more {more === 1 ? 'end' : 'ends'} from the address; choosing another From or To
      drops them.
    </p>
  );
}
