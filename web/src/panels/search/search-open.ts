/** Whether the search is open; it can be opened from the header, by Ctrl K and by `/`. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const searchOpen = createStore<{ readonly open: boolean }>()(() => ({ open: false }));

export const openSearch = (): void => searchOpen.setState({ open: true });
export const closeSearch = (): void => searchOpen.setState({ open: false });
export const useSearchOpen = (): boolean => useStore(searchOpen, (state) => state.open);
