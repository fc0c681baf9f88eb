/** The one suite that every store runs: `storeContract(name, openWorld)`. */
import { describe } from 'vitest';
import { entityContract } from './contract-entities.ts';
import { exportContract } from './contract-export.ts';
import { identityContract } from './contract-identity.ts';
import { inferenceContract } from './contract-inference.ts';
import { lawContract } from './contract-law.ts';
import { pagingContract } from './contract-paging.ts';
import { pathContract } from './contract-paths.ts';
import { rulesContract } from './contract-rules.ts';
import { searchContract } from './contract-search.ts';
import type { OpenStore } from './loaded.ts';

export function storeContract(name: string, open: OpenStore): void {
  describe(`${name}: the law of the house`, () => lawContract(open));
  describe(`${name}: rules that were raised`, () => rulesContract(open));
  describe(`${name}: identity`, () => identityContract(open));
  describe(`${name}: inference`, () => inferenceContract(open));
  describe(`${name}: entities and documents`, () => entityContract(open));
  describe(`${name}: search`, () => searchContract(open));
  describe(`${name}: pages`, () => pagingContract(open));
  describe(`${name}: paths`, () => pathContract(open));
  describe(`${name}: exports and audit`, () => exportContract(open));
}
