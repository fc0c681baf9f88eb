/** Who a question is about: both ends, or several to be joined; and who every chain passes or leaves out. */
import { ArrowLeftRight } from 'lucide-react';
import {
  type EntityRole,
  idsIn,
  isConnecting,
  type QuestionFields,
  withIds,
} from '../../../state/address/question-fields.ts';
import { Button } from '../../../ui/Button.tsx';
import { EntitiesField } from '../../picker/EntitiesField.tsx';
import styles from './QuestionEnds.module.css';

interface QuestionEndsProps {
  readonly fields: QuestionFields;
  /** Shows the fields of who is passed and left out, even empty. */
  readonly open: boolean;
  readonly onChange: (fields: QuestionFields) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** What asks the question. */
  readonly children: React.ReactNode;
}

const LABELS: Readonly<Record<EntityRole, string>> = {
  from: 'From',
  to: 'To',
  via: 'Through, in any order',
  avoid: 'Not through',
  connect: 'Connect with each other',
};
/** As many as the schema takes. */
const MOST: Readonly<Record<EntityRole, number>> = {
  from: 20,
  to: 20,
  via: 3,
  avoid: 100,
  connect: 8,
};

export function QuestionEnds({ fields, open, onChange, errorOf, children }: QuestionEndsProps) {
  const connecting = isConnecting(fields);
  const field = (role: EntityRole) => (
    <EntitiesField
      key={role}
      label={LABELS[role]}
      ids={idsIn(fields, role)}
      most={MOST[role]}
      error={errorOf(role)}
      onChange={(ids) => onChange(withIds(fields, role, ids))}
    />
  );
  const passed = (['via', 'avoid'] as const).filter(
    (role) => (open && !(connecting && role === 'via')) || idsIn(fields, role).length > 0,
  );
  return (
    <>
      <div className={styles.ends} data-connecting={connecting || undefined}>
        {connecting ? (
          field('connect')
        ) : (
          <>
            {field('from')}
            <Button
              look="quiet"
              aria-label="Swap from and to"
              onPress={() =>
                onChange(
                  withIds(
                    withIds(fields, 'from', idsIn(fields, 'to')),
                    'to',
                    idsIn(fields, 'from'),
                  ),
                )
              }
            >
              <ArrowLeftRight size={16} aria-hidden="true" />
            </Button>
            {field('to')}
          </>
        )}
        {children}
      </div>
      {passed.length > 0 ? <div className={styles.passed}>{passed.map(field)}</div> : null}
    </>
  );
}
