/** Above fifty links a chooser asks which: by company, kind, year, amount, order or words; 25 at a time, none twice. */
import { useEffect, useState } from 'react';
import type { EntityAnswer, LinkGroup } from '#model';
import { intend } from '../../state/intents.ts';
import { readingName } from '../../state/reading-name.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Select } from '../../ui/Select.tsx';
import { groupLabel } from '../entity/link-group-words.ts';
import styles from './Chooser.module.css';
import { ChooserLinks } from './ChooserLinks.tsx';
import { ChooserPartners } from './ChooserPartners.tsx';
import { type ChooserState, closeChooser, openChooser, useChooser } from './chooser-state.ts';

export function Chooser() {
  const open = useChooser();
  const name = open ? readingName(open.answer.entity) : 'an entity';
  return (
    <Modal
      title={`Which links of ${name}?`}
      isOpen={open !== null}
      onClose={closeChooser}
      place="sheet"
    >
      {open ? <ChooserBody {...open} /> : null}
    </Modal>
  );
}

const BY_COMPANY = 'by company';
const groupKey = (group: Pick<LinkGroup, 'kind' | 'direction'> | null): string =>
  group ? `${group.kind} ${group.direction}` : BY_COMPANY;

function ChooserBody({ answer, group }: ChooserState) {
  const [text, setText] = useState('');
  const { id } = answer.entity;
  // Whose links they are stays in view beside the sheet.
  useEffect(() => intend({ type: 'reveal', selection: { type: 'entity', id } }), [id]);
  const kinds = (
    <Select
      label="Links"
      value={groupKey(group)}
      options={kindOptions(answer)}
      onChange={(key) =>
        openChooser({ answer, group: answer.links.find((one) => groupKey(one) === key) ?? null })
      }
    />
  );
  return (
    <div className={styles.body}>
      {group ? (
        <ChooserLinks
          key={groupKey(group)}
          answer={answer}
          group={group}
          kinds={kinds}
          text={text}
          onText={setText}
        />
      ) : (
        <ChooserPartners entity={answer.entity} kinds={kinds} text={text} onText={setText} />
      )}
    </div>
  );
}

function kindOptions({ entity, links }: EntityAnswer): { value: string; label: string }[] {
  const hasPartners = entity.kind === 'agency' || entity.kind === 'organization';
  return [
    ...(hasPartners ? [{ value: BY_COMPANY, label: partnersLabel(entity.kind) }] : []),
    ...links.map((one) => ({
      value: groupKey(one),
      label: `${groupLabel(one)}: ${one.total.toLocaleString('en-US')}`,
    })),
  ];
}

const partnersLabel = (kind: string): string =>
  kind === 'agency' ? 'contracts by company, one link each' : 'contracts by partner, one link each';
