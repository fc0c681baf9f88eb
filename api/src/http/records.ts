/** One record, and the exact bytes that were hashed. */
import type { Answerer } from './endpoint.ts';
import { known } from './known.ts';

export const record: Answerer<'record'> = ({ store, params }) =>
  known(store, params.id, store.record(params.id));

export const recordRaw: Answerer<'recordRaw'> = ({ store, params }) =>
  known(store, params.id, store.rawRecord(params.id));
