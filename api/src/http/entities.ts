/** Entities: one with its links by kind, a page of its neighbours, and its partners through contracts. */
import type { Answerer } from './endpoint.ts';
import { known } from './known.ts';

export const entity: Answerer<'entity'> = ({ store, params }) =>
  known(store, params.id, store.entity(params.id));

export const neighbours: Answerer<'neighbours'> = ({ store, params, query }) =>
  known(store, params.id, store.neighbours(params.id, query));

export const partners: Answerer<'partners'> = ({ store, params, query }) =>
  known(store, params.id, store.partners(params.id, query));
