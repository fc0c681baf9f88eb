/** One partner: all contracts between the two as one line, and the way to each of them. */
import { useState } from 'react';
import type { Entity, Partner } from '#model';
import { readingName } from '../../state/reading-name.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import { AmountLines } from '../evidence/AmountLines.tsx';
import { Failure } from '../Failure.tsx';
import { EntityLink } from '../marks/EntityLink.tsx';
import { FlagNotes } from '../marks/FlagNotes.tsx';
import { GradeMark } from '../marks/GradeMark.tsx';
import { periodWords } from '../words/period-words.ts';
import { addContracts, CONTRACTS_AT_ONCE } from './add-contracts.ts';
import styles from './PartnerList.module.css';

interface PartnerRowProps {
  readonly from: Entity;
  readonly partner: Partner;
  readonly onChoose: (entity: Entity) => void;
}

export function PartnerRow({ from, partner, onChoose }: PartnerRowProps) {
  const { entity, contracts, amounts, period, grade, flags } = partner;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <EntityLink entity={entity} onChoose={onChoose} />
        <GradeMark grade={grade} />
      </div>
      <p className={styles.note}>
        {sayNumber(contracts, 'contract', 'contracts')} · {periodWords(period)}
      </p>
      <AmountLines amounts={amounts} />
      <FlagNotes flags={flags} />
      <AddButton from={from} partner={partner} />
    </li>
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
