/** Writing a link of one's own: its two ends among what is drawn, and words that it cannot do without. */
import { useState } from 'react';
import type { EntityId } from '#model';
import { drawOwnLink, rewordOwnLink } from '../../state/changes/own-link-changes.ts';
import { explorationStore, explore, useExploration } from '../../state/exploration-store.ts';
import { LONGEST_WORDS } from '../../state/own-link.ts';
import { readingName } from '../../state/reading-name.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { DrawnEntityField } from './DrawnEntityField.tsx';
import styles from './OwnLinks.module.css';
import { closeOwnLink, type OwnLinkAsked, useOwnLinkAsked } from './own-link-asked.ts';

export function OwnLinkDialog() {
  const asked = useOwnLinkAsked();
  return (
    <Modal
      title={asked && 'reword' in asked ? 'The words of your own link' : 'Draw your own link'}
      isOpen={asked !== null}
      onClose={closeOwnLink}
    >
      {asked ? <OwnLinkForm asked={asked} /> : null}
    </Modal>
  );
}

function OwnLinkForm({ asked }: { readonly asked: OwnLinkAsked }) {
  const old = 'reword' in asked ? ownLinkById(asked.reword) : undefined;
  const from = 'from' in asked ? asked.from : old?.from;
  const [to, setTo] = useState<EntityId | null>('from' in asked ? asked.to : (old?.to ?? null));
  const [words, setWords] = useState(old?.words ?? '');
  const [tried, setTried] = useState(false);
  if (!from) return null;
  const save = (): void => {
    setTried(true);
    if (to === null || words.trim() === '') return;
    explore(old ? rewordOwnLink(old.id, words) : drawOwnLink(from, to, words));
    closeOwnLink();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>
        Between <EntityName id={from} />
        {to === null ? ' and:' : ' and '}
        {to === null ? null : <EntityName id={to} />}
      </p>
      {to === null ? (
        <DrawnEntityField
          except={from}
          onChoose={setTo}
          error={tried ? 'Choose an entity on the canvas.' : null}
        />
      ) : null}
      <TextArea
        // Once both ends are there the words come next: a new field takes the focus.
        key={to}
        label="Your words"
        value={words}
        onChange={setWords}
        maxLength={LONGEST_WORDS}
        autoFocus={to !== null}
        error={tried && words.trim() === '' ? 'Say in your own words what joins the two.' : null}
      />
      <p className={styles.apart}>
        Yours, apart from the record: no record stands behind it, it carries no grade, and no path
        or sum counts it.
      </p>
      <p className={styles.actions}>
        <Button look="main" type="submit">
          {old ? 'Keep these words' : 'Draw it'}
        </Button>
        <Button onPress={closeOwnLink}>Cancel</Button>
      </p>
    </form>
  );
}

const ownLinkById = (id: string) =>
  explorationStore.getState().ownLinks.find((link) => link.id === id);

function EntityName({ id }: { readonly id: EntityId }) {
  const entity = useExploration((now) => now.entities.get(id));
  return <b>{entity ? readingName(entity) : id}</b>;
}
