/** One partner: all contracts between the two as one line, and the way to each of them. */
import { useState } from 'react';
import type { Entity, Partner } from '#model';
import { useExploration } from '../../state/exploration-store.ts';
import { foldOfPartner } from '../../state/fold.ts';
import { gradeRange } from '../../state/fold-words.ts';
import { readingName } from '../../state/reading-name.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import { AmountLines } from '../evidence/AmountLines.tsx';
import { announced } from '../expand/announced.ts';
import { Failure } from '../Failure.tsx';
import { EntityLink } from '../marks/EntityLink.tsx';
import { FlagNotes } from '../marks/FlagNotes.tsx';
import { GradeMark } from '../marks/GradeMark.tsx';
import { periodWords } from '../words/period-words.ts';
import { addContracts, CONTRACTS_AT_ONCE } from './add-contracts.ts';
import { addFolded } from './add-folded.ts';
import styles from './PartnerList.module.css';

interface PartnerRowProps {
  readonly from: Entity;
  readonly partner: Partner;
  readonly onChoose: (entity: Entity) => void;
}

export function PartnerRow({ from, partner, onChoose }: PartnerRowProps) {
  const { entity, contracts, amounts, period, grade, bestGrade, flags } = partner;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <EntityLink entity={entity} onChoose={onChoose} />
        <GradeMark grade={grade} />
      </div>
      <p className={styles.note}>
        {sayNumber(contracts, 'contract', 'contracts')} · {periodWords(period)} ·{' '}
        {gradeRange(bestGrade, grade)}
      </p>
      <AmountLines amounts={amounts} />
      <FlagNotes flags={flags} />
      <div className={styles.actions}>
        <FoldedButton from={from} partner={partner} />
        <AddButton from={from} partner={partner} />
      </div>
    </li>
  );
}

/** The partner comes by one line that stands for all contracts between the two. */
function FoldedButton({ from, partner }: Omit<PartnerRowProps, 'onChoose'>) {
  const { id } = foldOfPartner(from.id, partner);
  const drawn = useExploration((now) => now.folds.has(id));
  if (drawn) return <span className={styles.note}>On the canvas by one folded link.</span>;
  return (
    <Button
      look="quiet"
      aria-label={`Add ${readingName(partner.entity)} by one folded link`}
      onPress={() => void announced(addFolded(from, [partner], 1))}
    >
      Add by one link
    </Button>
  );
}

function AddButton({ from, partner: { entity, contracts } }: Omit<PartnerRowProps, 'onChoose'>) {
  const [state, setState] = useState<'ready' | 'working' | 'all' | Error>('ready');
  const add = async (): Promise<void> => {
    setState('working');
    try {
      const came = await addContracts(from, entity, contracts);
      setState(came < Math.min(CONTRACTS_AT_ONCE, contracts) ? 'all' : 'ready');
    } catch (error) {
      setState(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const count = Math.min(CONTRACTS_AT_ONCE, contracts);
  return (
    <>
      {state instanceof Error ? <Failure error={state} /> : null}
      {state === 'all' ? (
        <p className={styles.note}>All are on the canvas.</p>
      ) : (
        <Button
          look="quiet"
          isPending={state === 'working'}
          aria-label={`Add ${count} of ${contracts} contracts with ${readingName(entity)}`}
          onPress={() => void add()}
        >
          {contracts > count ? `Add ${count} of its ${contracts} contracts` : 'Add its contracts'}
        </Button>
      )}
    </>
  );
}
