/** Choosing by pointer: Shift and drag draws a box, Alt with it a loop; a menu can ask for either, too. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { chooseSeveral } from '../../state/changes/several-changes.ts';
import type { Point } from '../../state/exploration.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { onIntent } from '../../state/intents.ts';
import { pictureOf } from '../../state/picture.ts';
import { boxLoop, isInsideLoop } from './inside-loop.ts';
import styles from './Marquee.module.css';

type Shape = 'box' | 'lasso';

interface MarqueeProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
}

/** A drag shorter than this, in pixels, is a click and chooses nothing. */
const LEAST = 5;

export function Marquee({ cy, host }: MarqueeProps) {
  const [asked, setAsked] = useState<Shape | null>(null);
  const [loop, setLoop] = useState<readonly Point[]>([]);
  const armed = useRef<Shape | null>(null);
  armed.current = asked;
  useEffect(() => onIntent('choose-by', ({ shape }) => setAsked(shape)), []);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const end = (): void => {
      setAsked(null);
      setLoop([]);
    };
    const start = (event: PointerEvent): void => {
      const shape = armed.current ?? (event.shiftKey ? (event.altKey ? 'lasso' : 'box') : null);
      if (!shape || event.button !== 0 || explorationStore.getState().path) return;
      // Without its mouse events the drag does not pan the drawing too.
      event.preventDefault();
      event.stopPropagation();
      follow(element, event, shape, setLoop, (drawn) => {
        end();
        if (drawn) explore(chooseSeveral(idsInside(cy, drawn), event.ctrlKey || event.metaKey));
      });
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') end();
    };
    element.addEventListener('pointerdown', start, true);
    window.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('pointerdown', start, true);
      window.removeEventListener('keydown', onKey);
    };
  }, [cy, host]);
  useEffect(() => {
    if (host.current) host.current.dataset.choosing = asked ?? '';
  }, [asked, host]);
  return (
    <>
      {loop.length > 1 ? (
        <svg className={styles.marquee} aria-hidden="true">
          <polygon points={loop.map(({ x, y }) => `${x},${y}`).join(' ')} />
        </svg>
      ) : null}
      {asked ? (
        <p className={styles.hint}>
          Drag {asked === 'box' ? 'a box' : 'a loop'} round what you want to choose. Escape leaves
          it.
        </p>
      ) : null}
    </>
  );
}

/** Follows the pointer to where it is let go; answers with the loop, or null for a click or a drag that was called off. */
function follow(
  element: HTMLElement,
  first: PointerEvent,
  shape: Shape,
  show: (loop: readonly Point[]) => void,
  done: (loop: readonly Point[] | null) => void,
): void {
  const { left, top } = element.getBoundingClientRect();
  const at = ({ clientX, clientY }: PointerEvent): Point => ({
    x: clientX - left,
    y: clientY - top,
  });
  const from = at(first);
  let trail: Point[] = [from];
  let loop: readonly Point[] = trail;
  const leaving = new AbortController();
  const { signal } = leaving;
  const stop = (answer: readonly Point[] | null): void => {
    leaving.abort();
    done(answer);
  };
  const move = (event: PointerEvent): void => {
    event.preventDefault();
    const here = at(event);
    trail = [...trail, here];
    loop = shape === 'box' ? boxLoop(from, here) : trail;
    show(loop);
  };
  const up = (event: PointerEvent): void => {
    const { x, y } = at(event);
    const far = trail.some((one) => Math.hypot(one.x - from.x, one.y - from.y) >= LEAST);
    stop(far || Math.hypot(x - from.x, y - from.y) >= LEAST ? loop : null);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', () => stop(null), { signal });
}

/** Entities whose middle lies in the loop, which is in pixels of the canvas. */
function idsInside(cy: Core, loop: readonly Point[]) {
  const { x, y } = cy.pan();
  const zoom = cy.zoom();
  const { positions } = pictureOf(explorationStore.getState());
  return [...positions].flatMap(([id, place]) =>
    isInsideLoop({ x: place.x * zoom + x, y: place.y * zoom + y }, loop) ? [id] : [],
  );
}
