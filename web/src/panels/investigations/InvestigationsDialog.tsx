/** The investigations of this browser: name, open, begin, delete, save as a file, open from one. */
import { useState } from 'react';
import { useExploration } from '../../state/exploration-store.ts';
import { nameWork, newWork, useWork } from '../../state/keeping/desk-work.ts';
import { titleFrom } from '../../state/keeping/investigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { NoteField } from '../notes/NoteField.tsx';
import { NoteList } from '../notes/NoteList.tsx';
import { FileButtons } from './FileButtons.tsx';
import styles from './InvestigationsDialog.module.css';
import { KeptList } from './KeptList.tsx';

interface InvestigationsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function InvestigationsDialog({ isOpen, onClose }: InvestigationsDialogProps) {
  return (
    <Modal title="Investigations" isOpen={isOpen} onClose={onClose}>
      <Title />
      <div className={styles.actions}>
        <Button
          look="main"
          onPress={() => {
            void newWork();
            onClose();
          }}
        >
          New investigation
        </Button>
        <FileButtons onOpened={onClose} />
      </div>
      <NoteField about={null} label="Your note on this investigation" />
      <NoteList onChosen={onClose} />
      <KeptList onOpened={onClose} />
      <p className={styles.note}>
        They are kept in this browser, on this machine, and nowhere else. Save one as a file to move
        it or to hand it on.
      </p>
    </Modal>
  );
}

function Title() {
  const own = useWork((work) => work.title);
  const entities = useExploration((now) => now.entities);
  const [typed, setTyped] = useState(own ?? '');
  return (
    <TextField
      label="Title of this one"
      value={typed}
      placeholder={titleFrom(entities)}
      onChange={(text) => {
        setTyped(text);
        nameWork(text);
      }}
    />
  );
}
