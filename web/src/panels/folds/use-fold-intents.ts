import { useEffect } from 'react';
import { onIntent } from '../../state/intents.ts';
import { announced } from '../expand/announced.ts';
import { foldDrawn } from './fold-drawn.ts';
import { unfold } from './unfold.ts';

/** Listens to what the canvas, the menus and the outline ask for: fold and unfold. */
export function useFoldIntents(): void {
  useEffect(() => onIntent('unfold', ({ id }) => void announced(unfold(id))), []);
  useEffect(() => onIntent('fold', ({ selection }) => void announced(foldDrawn(selection))), []);
}
