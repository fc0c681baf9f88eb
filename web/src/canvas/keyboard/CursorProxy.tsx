/** An element moved over the node or line the keyboard is on: screen readers read it, magnifiers follow it, forced colours show it. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useRef } from 'react';
import { useExploration } from '../../state/exploration-store.ts';
import { reveal } from '../camera/move-camera.ts';
import styles from './CursorProxy.module.css';
import { useCursor } from './cursor.ts';
import { spokenPlace } from './spoken.ts';

interface CursorProxyProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
  readonly id: string;
}

const LEAST = 24;

export function CursorProxy({ cy, host, id }: CursorProxyProps) {
  const proxy = useRef<HTMLDivElement>(null);
  const cursor = useCursor((state) => state);
  const words = useExploration((now) => spokenPlace(now, cursor));
  const target = cursor.link ?? cursor.at;
  useEffect(() => {
    const follow = (): void => {
      const element = target ? cy.getElementById(target) : null;
      if (proxy.current && element?.nonempty())
        cover(proxy.current, element.renderedBoundingBox(BODY));
    };
    follow();
    cy.on('viewport position add', follow);
    return () => {
      cy.off('viewport position add', follow);
    };
  }, [cy, target]);
  useEffect(() => {
    if (cursor.shown && target && host.current) reveal(cy, host.current, [target]);
  }, [cy, host, target, cursor.shown]);
  return (
    <div
      ref={proxy}
      id={id}
      role="img"
      aria-label={words || 'Nothing is drawn yet'}
      className={styles.proxy}
      data-shown={cursor.shown}
    />
  );
}

const BODY = { includeLabels: false, includeOverlays: false, includeUnderlays: false };

function cover(proxy: HTMLElement, box: { x1: number; y1: number; x2: number; y2: number }): void {
  const [w, h] = [Math.max(box.x2 - box.x1, LEAST), Math.max(box.y2 - box.y1, LEAST)];
  proxy.style.left = `${(box.x1 + box.x2 - w) / 2}px`;
  proxy.style.top = `${(box.y1 + box.y2 - h) / 2}px`;
  proxy.style.width = `${w}px`;
  proxy.style.height = `${h}px`;
}
