/** What the store and its path thread say to each other. */
import type { PathQuestion, Problem } from '#model';
import type { FoundChains } from '../graph-store.ts';

export type PathRequest =
  | { readonly type: 'refresh'; readonly job: number }
  | {
      readonly type: 'search';
      readonly job: number;
      readonly question: PathQuestion;
      /** One number, shared: 1 once nobody waits for the answer. */
      readonly cancelled: Int32Array;
    };

export type PathReply =
  | { readonly job: number; readonly type: 'refreshed'; readonly revision: string }
  | { readonly job: number; readonly type: 'answer'; readonly found: FoundChains }
  | { readonly job: number; readonly type: 'problem'; readonly problem: Problem }
  | { readonly job: number; readonly type: 'broken'; readonly why: string };
