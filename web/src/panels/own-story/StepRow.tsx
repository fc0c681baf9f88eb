/** A step in the list: opened to be written, moved by its buttons or by its handle. */
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import type { OwnStep } from '../../state/own-story.ts';
import { Button } from '../../ui/Button.tsx';
import { stepKindWords } from '../story/story-words.ts';
import styles from './OwnStory.module.css';
import { ownStepLack, ownStepName } from './own-step-words.ts';

interface StepRowProps {
  readonly step: OwnStep;
  /** From 0. */
  readonly place: number;
  readonly total: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onDrop: () => void;
  readonly children?: React.ReactNode;
}

/** What a dragged handle carries: the place of its step. */
const CARRIED = 'application/x-paperchain-step';

export function StepRow(props: StepRowProps) {
  const { step, place, total, isOpen, onOpen, onMove, onDrop, children } = props;
  const lack = ownStepLack(step);
  const number = place + 1;
  return (
    <li
      className={styles.row}
      data-place={place}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(CARRIED)) event.preventDefault();
      }}
      onDrop={(event) => {
        const carried = event.dataTransfer.getData(CARRIED);
        if (carried === '') return;
        event.preventDefault();
        onMove(Number(carried), place);
      }}
    >
      <div className={styles.line}>
        <span
          className={styles.handle}
          draggable
          aria-hidden="true"
          title={`Drag step ${number} to another place`}
          onDragStart={(event) => event.dataTransfer.setData(CARRIED, String(place))}
        >
          <GripVertical size={16} />
        </span>
        <Button look="quiet" className={styles.name ?? ''} aria-expanded={isOpen} onPress={onOpen}>
          <span>
            <small>
              Step {number} · {stepKindWords(step.kind)}:{' '}
            </small>
            {ownStepName(step)}
          </span>
        </Button>
        <span className={styles.moves}>
          <Button
            look="quiet"
            aria-label={`Move step ${number} up`}
            isDisabled={place === 0}
            onPress={() => onMove(place, place - 1)}
          >
            <ArrowUp size={16} aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            aria-label={`Move step ${number} down`}
            isDisabled={number === total}
            onPress={() => onMove(place, place + 1)}
          >
            <ArrowDown size={16} aria-hidden="true" />
          </Button>
          <Button look="quiet" aria-label={`Take step ${number} out`} onPress={onDrop}>
            <Trash2 size={16} aria-hidden="true" />
          </Button>
        </span>
      </div>
      {lack ? <p className={styles.lack}>{lack}</p> : null}
      {isOpen ? children : null}
    </li>
  );
}
