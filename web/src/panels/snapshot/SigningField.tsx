/** Whether a snapshot is signed, and with which key: one that this browser made and keeps, or one from a file. */
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { KeyMark } from '../marks/KeyMark.tsx';
import styles from './SnapshotForm.module.css';
import type { KeyDesk } from './use-signing-key.ts';

interface SigningFieldProps {
  readonly desk: KeyDesk;
  readonly signs: boolean;
  readonly onSigns: (signs: boolean) => void;
}

export function SigningField({ desk, signs, onSigns }: SigningFieldProps) {
  return (
    <div className={styles.note}>
      {desk.key ? (
        <>
          <CheckField
            label="Sign it"
            explains="Readers can tell that it is yours if they know your key: publish its words where they know it is you."
            checked={signs}
            onChange={onSigns}
          />
          <KeyMark publicKey={desk.key.publicKey} />
          <p>
            <Button look="quiet" onPress={() => void desk.forget()}>
              Forget this key
            </Button>
          </p>
        </>
      ) : (
        <>
          <p className={styles.about}>
            It can be signed, so that readers can tell that it is yours. A key is made and kept in
            this browser.
          </p>
          <p className={styles.keys}>
            <Button look="quiet" onPress={() => void desk.make()}>
              Make a key
            </Button>
            <FileTrigger
              acceptedFileTypes={['.pem', '.json', '.jwk', 'application/x-pem-file']}
              onSelect={(files) => {
                const file = files?.[0];
                if (file) void desk.take(file);
              }}
            >
              <Button look="quiet">Use the key of a file</Button>
            </FileTrigger>
          </p>
        </>
      )}
      <p role="status" className={styles.about}>
        {desk.said}
      </p>
    </div>
  );
}
