/** The whole drawing in small, with what is in view; drag to look elsewhere. Keys and “Show everything” do the same for those who do not see it. */
import type { Core } from 'cytoscape';
import { type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { drawnKind } from '../../state/drawn-kind.ts';
import { useExploration } from '../../state/exploration-store.ts';
import { pictureOf } from '../../state/picture.ts';
import { boundsOfAll } from '../camera/bounds.ts';
import { centreOn } from '../camera/move-camera.ts';
import styles from './Minimap.module.css';
import { fromMap, mapView, toMap } from './minimap-view.ts';

const [W, H] = [168, 112];
/** Fewer need no map. */
const LEAST_NODES = 12;

interface MinimapProps {
  readonly cy: Core;
  readonly host: RefObject<HTMLElement | null>;
}

export function Minimap({ cy, host }: MinimapProps) {
  const picture = useExploration(pictureOf);
  const [seen, setSeen] = useState(() => cy.extent());
  const map = useRef<SVGSVGElement>(null);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSeen(cy.extent()));
    };
    look();
    cy.on('viewport resize', look);
    return () => {
      cancelAnimationFrame(frame);
      cy.off('viewport resize', look);
    };
  }, [cy]);
  const view = useMemo(() => {
    const all = boundsOfAll(picture);
    return all && mapView(all, W, H);
  }, [picture]);
  const dots = useMemo(
    () =>
      view &&
      [...picture.positions].flatMap(([id, place]) => {
        const entity = picture.entities.get(id);
        return entity ? [{ id, kind: drawnKind(entity), ...toMap(view, place, W, H) }] : [];
      }),
    [picture, view],
  );
  if (!view || !dots || dots.length < LEAST_NODES) return null;
  const [a, b] = [
    toMap(view, { x: seen.x1, y: seen.y1 }, W, H),
    toMap(view, { x: seen.x2, y: seen.y2 }, W, H),
  ];
  const lookThere = (event: PointerEvent): void => {
    const box = map.current?.getBoundingClientRect();
    if (!box || !host.current || event.buttons !== 1) return;
    const to = fromMap(view, { x: event.clientX - box.left, y: event.clientY - box.top }, W, H);
    centreOn(cy, host.current, to);
  };
  return (
    <svg
      ref={map}
      className={styles.map}
      width={W}
      height={H}
      aria-hidden="true"
      data-covers
      data-print="no"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        lookThere(event);
      }}
      onPointerMove={lookThere}
    >
      {dots.map(({ id, kind, x, y }) => (
        <circle key={id} cx={x} cy={y} r="2.2" style={{ fill: `var(--${kind}-line)` }} />
      ))}
      <rect
        className={styles.seen}
        x={Math.max(a.x, 1)}
        y={Math.max(a.y, 1)}
        width={Math.max(Math.min(b.x, W - 1) - Math.max(a.x, 1), 4)}
        height={Math.max(Math.min(b.y, H - 1) - Math.max(a.y, 1), 4)}
        rx="3"
      />
    </svg>
  );
}
