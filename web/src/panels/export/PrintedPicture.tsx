/** The drawing on paper, which has no canvas: asked for when printing begins, and printed once it is there. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { ask } from '../../api/ask.ts';
import { drawnOf } from '../../state/exploration.ts';
import { explorationStore } from '../../state/exploration-store.ts';
import { drawnQuestion } from './drawn-question.ts';
import styles from './PrintedPicture.module.css';
import { SvgPicture } from './SvgPicture.tsx';

interface Printed {
  readonly svg: string | null;
  /** Counts the prints, so that the same drawing is printed again. */
  readonly print: number;
}

const printed = createStore<Printed>()(() => ({ svg: null, print: 0 }));

/** Prints the page with what is drawn; without it where it cannot be had. */
export async function printWithPicture(): Promise<void> {
  const drawn = drawnOf(explorationStore.getState());
  try {
    const svg = await ask('exportFile', { body: drawnQuestion(drawn, 'svg') });
    printed.setState(({ print }) => ({ svg, print: print + 1 }));
  } catch {
    window.print();
  }
}

/** Nothing on the screen. */
export function PrintedPicture() {
  const { svg, print } = useStore(printed);
  if (svg === null) return null;
  return (
    <figure className={styles.printed}>
      <SvgPicture
        key={print}
        svg={svg}
        words="The drawing; the document says the same in words"
        onReady={() => window.print()}
      />
    </figure>
  );
}
