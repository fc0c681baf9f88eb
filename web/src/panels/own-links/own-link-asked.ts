/** Which link of the reader's own is being written: a new one, or the words of one that is there. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntityId } from '#model';
import type { OwnLinkId } from '../../state/own-link.ts';

export type OwnLinkAsked =
  /** The other end is still to be chosen where it is null. */
  { readonly from: EntityId; readonly to: EntityId | null } | { readonly reword: OwnLinkId };

const asked = createStore<{ readonly now: OwnLinkAsked | null }>()(() => ({ now: null }));

/** Opens the dialog. */
export const askOwnLink = (now: OwnLinkAsked): void => asked.setState({ now });
/** Closes it. */
export const closeOwnLink = (): void => asked.setState({ now: null });
/** What the dialog is open on; null while it is closed. */
export const useOwnLinkAsked = (): OwnLinkAsked | null => useStore(asked, ({ now }) => now);
