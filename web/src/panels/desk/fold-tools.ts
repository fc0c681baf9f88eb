/** How a tool that opens a panel or a dialog puts the tools away first, so that a narrow window keeps room for the canvas. */
import { createContext, useContext } from 'react';

export const FoldTools = createContext<() => void>(() => {});

/** Folds the tools where they stand behind their button, which then has the focus; does nothing where they stand in line. */
export const useFoldTools = (): (() => void) => useContext(FoldTools);
