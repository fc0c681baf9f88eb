/** What the database knows of its own state. */
import { stampOf } from '../../data-version.ts';
import type { Asker } from '../connection/bolt.ts';

export interface Meta {
  readonly revision: number;
  readonly settledRevision: number;
  readonly dataVersion: string;
  /** For cursors: changes with everything they could skip or repeat. */
  readonly stamp: string;
}

interface MetaRow extends Omit<Meta, 'stamp'> {
  readonly birth: string;
}

export async function readMeta(tx: Asker): Promise<Meta> {
  const [row] = await tx.ask<MetaRow>('meta');
  if (!row) throw new RangeError('the database has no :Meta node');
  const { birth, revision, settledRevision, dataVersion } = row;
  return {
    revision,
    settledRevision,
    dataVersion,
    stamp: stampOf(birth, String(settledRevision), dataVersion),
  };
}

/** False while rows wait for their summaries: during an import, or after one that was interrupted. */
export const isSettled = (meta: Meta): boolean => meta.revision === meta.settledRevision;

/** One writer at a time: whoever holds the `:Meta` node. Answers the next free number of an entity. */
export async function lockMeta(tx: Asker): Promise<number> {
  const [meta] = await tx.ask<{ nextEntity: number }>('lock-meta');
  return meta?.nextEntity ?? 1;
}

/** Counts a change, in the transaction that makes it. */
export async function bumpRevision(tx: Asker): Promise<void> {
  await tx.ask('bump-revision');
}
