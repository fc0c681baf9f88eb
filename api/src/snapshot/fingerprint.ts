/** A public key for reading aloud and for comparing by eye. */
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { bytesOf } from './sha256.ts';

/** Its first 16 bytes in groups of four digits. */
export const fingerprint = (publicKey: string): string =>
  (publicKey.slice(0, 32).match(/.{4}/g) ?? []).join(' ');

const WORDS = 8;
const BITS_A_WORD = 11;

/** Its first 88 bits as eight words of the list that wallets use (BIP39). */
export function keyWords(publicKey: string): string {
  const bits = BigInt(`0x${publicKey.slice(0, (WORDS * BITS_A_WORD) / 4)}`);
  return Array.from({ length: WORDS }, (_, n) => {
    const at = (bits >> BigInt((WORDS - 1 - n) * BITS_A_WORD)) & BigInt(wordlist.length - 1);
    return wordlist[Number(at)] ?? '';
  }).join(' ');
}

/** Rows of the picture of a key; each is its left half, which the right half mirrors. */
const ROWS = 8;
const HALF = 4;

/** A picture of two bits of each of its bytes: for each cell how dark it is, from 0 to 3, symmetric from left to right. */
export function keyPicture(publicKey: string): readonly (readonly number[])[] {
  const bytes = bytesOf(publicKey);
  return Array.from({ length: ROWS }, (_, row) => {
    const half = Array.from({ length: HALF }, (_, at) => (bytes[row * HALF + at] ?? 0) % 4);
    return [...half, ...half.toReversed()];
  });
}
