/** The signing key of this browser, for a form: there or not, made, taken from a file, forgotten. */
import { useEffect, useState } from 'react';
import type { SigningKey } from '#api/snapshot/sign.ts';
import { saveFile } from '../export/save-file.ts';
import { forgetKey, keptKey, makeKey, takeKey } from './signing-key.ts';

export interface KeyDesk {
  readonly key: SigningKey | null;
  /** What was done, or why not; empty before. */
  readonly said: string;
  readonly make: () => Promise<void>;
  readonly take: (file: File) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** The name under which the copy of a key is saved. */
const COPY = 'paperchain-signing-key.pem';

export function useSigningKey(): KeyDesk {
  const [key, setKey] = useState<SigningKey | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => void keptKey().then(setKey), []);
  const run = async (errand: () => Promise<SigningKey | null>, done: string): Promise<void> => {
    try {
      setKey(await errand());
      setSaid(done);
    } catch (error) {
      // Web Crypto and IndexedDB refuse with errors of their own; ours say what to do.
      setSaid(error instanceof RangeError ? error.message : 'This browser keeps nothing here.');
    }
  };
  return {
    key,
    said,
    make: () =>
      run(async () => {
        const { key: made, pem } = await makeKey();
        saveFile(COPY, new Blob([pem], { type: 'application/x-pem-file' }));
        return made;
      }, `Made, and saved once as ${COPY}. Keep that file: this browser gives no other copy.`),
    take: (file) => run(async () => takeKey(await file.text()), 'The key is kept in this browser.'),
    forget: () => run(() => forgetKey().then(() => null), 'Forgotten in this browser.'),
  };
}
