/** The version of the data and the stamp of a state: the same facts give the same version in every store. */
import { canonicalJson, type IdentityDecision } from '#model';
import { sha256Hex } from './sha256-hex.ts';

/**
 * Source id, SHA-256 of its bytes, version of the rules that read it, and how many of its records are here: an import
 * that was cut off holds fewer than the same import whole.
 */
export type SourceVersion = readonly [
  id: string,
  sha256: string | null,
  ruleVersion: number,
  records: number,
];

/** SHA-256 over the sources, sorted by id, and the identity decisions, sorted by alias and canonical id. */
export const dataVersionOf = (
  sources: readonly SourceVersion[],
  decisions: readonly IdentityDecision[],
): string => sha256Hex(canonicalJson([sources, decisions.map((each) => ({ ...each }))]));

/** Names the state of the data for cursors: it changes whenever anything they could skip or repeat does. */
export const stampOf = (birth: string, settledRevision: string, dataVersion: string): string =>
  sha256Hex([birth, settledRevision, dataVersion].join()).slice(0, 12);
