/** An investigation out to a file and in from one. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { newWork, titleNow, workNow } from '../../state/keeping/desk-work.ts';
import { LARGEST_FILE, type ReadInvestigation, toFile } from '../../state/keeping/investigation.ts';
import { askWorker } from '../../ui/ask-worker.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './InvestigationsDialog.module.css';

export function FileButtons({ onOpened }: { readonly onOpened: () => void }) {
  const [refused, setRefused] = useState<string | null>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setRefused(null);
    const read = await readInvestigation(file);
    if ('refused' in read) return setRefused(read.refused);
    await newWork(read.history, read.title);
    onOpened();
  };
  return (
    <>
      <Button onPress={saveAsFile}>Save as file</Button>
      <FileTrigger
        acceptedFileTypes={['application/json', '.json']}
        onSelect={(files) => void open(files?.[0])}
      >
        <Button>Open a file</Button>
      </FileTrigger>
      {refused ? (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      ) : null}
    </>
  );
}

async function readInvestigation(file: File): Promise<ReadInvestigation> {
  if (file.size > LARGEST_FILE)
    return { refused: `This file has more than ${LARGEST_FILE / 1e6} million bytes.` };
  const worker = new Worker(new URL('./investigation-worker.ts', import.meta.url), {
    type: 'module',
  });
  return askWorker<ReadInvestigation>(worker, file).catch((error: Error) => ({
    refused: `This file could not be read: ${error.message}.`,
  }));
}

function saveAsFile(): void {
  const address = URL.createObjectURL(new Blob([toFile(workNow())], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${titleNow()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)}.paperchain.json`;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
