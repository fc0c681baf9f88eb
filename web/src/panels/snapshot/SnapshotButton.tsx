/** "Make a snapshot": keeps what is shown under its hash, and gives the link and the file. */
import { FileCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { SnapshotForm } from './SnapshotForm.tsx';
import type { SnapshotMaterial } from './use-make-snapshot.ts';

interface SnapshotButtonProps {
  readonly title: string;
  /** What is shown at the moment it is asked; null where there is nothing to keep. */
  readonly material: () => SnapshotMaterial | null;
  readonly look?: 'plain' | 'quiet';
}

export function SnapshotButton({ title, material, look = 'plain' }: SnapshotButtonProps) {
  const [kept, setKept] = useState<SnapshotMaterial | null>(null);
  return (
    <>
      <Button look={look} onPress={() => setKept(material())}>
        <FileCheck size={16} aria-hidden="true" />
        Snapshot
      </Button>
      <Modal title="Make a snapshot" isOpen={kept !== null} onClose={() => setKept(null)}>
        {kept ? <SnapshotForm title={title} material={kept} /> : null}
      </Modal>
    </>
  );
}
