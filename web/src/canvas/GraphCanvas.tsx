/** The canvas. Loaded lazily; reads and writes the state alone. Give it a sized, positioned parent. */
import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';
import type { Selection } from '../state/exploration.ts';
import { drawnOf } from '../state/exploration.ts';
import { useExploration } from '../state/exploration-store.ts';
import { Camera } from './Camera.tsx';
import { Controls } from './Controls.tsx';
import { CursorProxy } from './CursorProxy.tsx';
import { fitAll, ZOOM_STEP, zoomBy } from './camera.ts';
import { Find } from './Find.tsx';
import styles from './GraphCanvas.module.css';
import { type KeyTargets, press } from './keys.ts';
import { Labels } from './Labels.tsx';
import { Legend } from './Legend.tsx';
import { Marks } from './Marks.tsx';
import { Marquee } from './Marquee.tsx';
import { Minimap } from './Minimap.tsx';
import { Placement } from './Placement.tsx';
import { Pointer } from './Pointer.tsx';
import { Skin } from './Skin.tsx';
import { Sync } from './Sync.tsx';
import { KEYS_HELP, spokenWhole } from './spoken.ts';
import { refusalOf, sizeOf, tierOf } from './tiers.ts';
import { useCytoscape } from './use-cytoscape.ts';
import { useFocus } from './use-focus.ts';

export default function GraphCanvas() {
  const host = useRef<HTMLDivElement>(null);
  const size = useExploration((now) => sizeOf(drawnOf(now)));
  const tier = tierOf(size);
  const cy = useCytoscape(host, tier);
  const whole = useExploration(spokenWhole);
  const [working, setWorking] = useState(false);
  const [help, proxy] = [useId(), useId()];
  const focus = useFocus(host);

  const zoom = useCallback(
    (direction: 'in' | 'out'): void => {
      if (cy && host.current)
        zoomBy(cy, host.current, direction === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
    },
    [cy],
  );
  const targets: KeyTargets = {
    zoom,
    showAll: () => cy && host.current && fitAll(cy, host.current),
    menuAt: ({ id }: Selection) => {
      const box = host.current?.getBoundingClientRect();
      const node = cy?.getElementById(id);
      if (!box || !node?.nonempty()) return null;
      const { x1, x2, y1, y2 } = node.renderedBoundingBox({ includeLabels: false });
      return { x: box.left + (x1 + x2) / 2, y: box.top + (y1 + y2) / 2 };
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!press(event, targets)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.canvas}>
      <div
        ref={host}
        className={styles.host}
        role="application"
        aria-roledescription="entity graph"
        aria-label={whole}
        aria-describedby={help}
        aria-activedescendant={cy && size > 0 ? proxy : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is one tab stop, and takes all keys from there
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...focus}
      >
        {cy && size > 0 && <CursorProxy cy={cy} host={host} id={proxy} />}
      </div>
      <p id={help} className={styles.unseen}>
        {KEYS_HELP}
      </p>
      {tier === 'refused' && <p className={styles.notice}>{refusalOf(size)}</p>}
      {working && <p className={styles.notice}>Laying out…</p>}
      <Placement onWork={setWorking} />
      {cy && (
        <>
          <Skin cy={cy} host={host} tier={tier} />
          <Sync cy={cy} tier={tier} />
          <Pointer cy={cy} host={host} />
          <Marks cy={cy} tier={tier} />
          <Labels cy={cy} tier={tier} />
          <Camera cy={cy} host={host} />
          <Marquee cy={cy} host={host} />
          <Minimap cy={cy} />
        </>
      )}
      <Find />
      <Legend />
      <Controls onZoom={zoom} working={working} />
    </div>
  );
}
