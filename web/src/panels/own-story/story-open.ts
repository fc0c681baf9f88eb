/** Whether the story of the investigation is open beside the canvas; a path opens it on its way there. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const storyOpen = createStore<{ readonly open: boolean }>()(() => ({ open: false }));

export const openStory = (): void => storyOpen.setState({ open: true });
export const closeStory = (): void => storyOpen.setState({ open: false });
export const useStoryOpen = (): boolean => useStore(storyOpen, (state) => state.open);
