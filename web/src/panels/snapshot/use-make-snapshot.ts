/** Asks the server for a snapshot; a refusal stands beside the form in the server's own words. */
import { useState } from 'react';
import type { SigningKey } from '#api/snapshot/sign.ts';
import { type AnswerOf, type BodyOf, ENDPOINTS } from '#model';
import { AskError, ask } from '../../api/ask.ts';
import { signMade } from './sign-made.ts';

/** What a snapshot is made of, but for the words of its author. */
export type SnapshotMaterial = Omit<BodyOf<'makeSnapshot'>, 'title' | 'note' | 'author'>;

export interface SnapshotWords {
  readonly title: string;
  readonly note: string;
  readonly author: string;
  readonly token: string;
  /** Signs it, if there is one. */
  readonly key: SigningKey | null;
}

/** With which key it was signed, or why not. */
export type Signing = { readonly publicKey: string } | { readonly refusal: string };

export interface Making {
  readonly working: boolean;
  readonly made: AnswerOf<'makeSnapshot'> | null;
  /** Null for a snapshot that was to be unsigned. */
  readonly signing: Signing | null;
  readonly refusal: string | null;
  /** True once the server has asked for the token of those who may write. */
  readonly needsToken: boolean;
  readonly make: (words: SnapshotWords) => Promise<void>;
}

/** Makes a snapshot of some material, once for each press. */
export function useMakeSnapshot(material: SnapshotMaterial): Making {
  const [working, setWorking] = useState(false);
  const [made, setMade] = useState<AnswerOf<'makeSnapshot'> | null>(null);
  const [signing, setSigning] = useState<Signing | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [needsToken, setNeedsToken] = useState(false);
  const make = async (words: SnapshotWords): Promise<void> => {
    setWorking(true);
    setRefusal(null);
    try {
      const answer = await ask('makeSnapshot', requestOf(material, words));
      setSigning(await signed(answer.hash, words));
      setMade(answer);
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      const { detail, hint = '', status } = error.problem;
      setNeedsToken((before) => before || status === 401);
      setRefusal(`${detail} ${hint}`.trim());
    } finally {
      setWorking(false);
    }
  };
  return { working, made, signing, refusal, needsToken, make };
}

/** What is made stays made, signed or not. */
async function signed(hash: string, { key, title, token }: SnapshotWords): Promise<Signing | null> {
  if (!key) return null;
  try {
    await signMade(hash, title.trim(), key, token);
    return { publicKey: key.publicKey };
  } catch (error) {
    if (error instanceof AskError)
      return { refusal: `${error.problem.detail} ${error.problem.hint ?? ''}`.trim() };
    return { refusal: error instanceof RangeError ? error.message : 'The key did not sign.' };
  }
}

function requestOf(material: SnapshotMaterial, { title, note, author, token }: SnapshotWords) {
  const words = { title: title.trim(), note, ...(author.trim() ? { author: author.trim() } : {}) };
  return { body: { ...material, ...words }, ...(token ? { token } : {}) };
}

/** Where the single page and the plain JSON of a snapshot are. */
export const snapshotAddresses = (
  hash: string,
): { readonly page: string; readonly json: string } => ({
  page: `/api${ENDPOINTS.snapshotFile.path.replace(':hash', hash)}`,
  json: `/api${ENDPOINTS.snapshot.path.replace(':hash', hash)}`,
});
