/** The canvas. Loaded lazily; reads and writes the state alone. Give it a sized, positioned parent. */
import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';
import type { Selection } from '../state/exploration.ts';
import { drawnOf } from '../state/exploration.ts';
import { useExploration } from '../state/exploration-store.ts';
import { Camera } from './camera/Camera.tsx';
import { Controls } from './camera/Controls.tsx';
import { fitAll, ZOOM_STEP, zoomBy } from './camera/move-camera.ts';
import { refusalOf, sizeOf, tierOf } from './elements/tiers.ts';
import { Find } from './find/Find.tsx';
import styles from './GraphCanvas.module.css';
import { CursorProxy } from './keyboard/CursorProxy.tsx';
import { type KeyTargets, press } from './keyboard/keys.ts';
import { KEYS_HELP, spokenWhole } from './keyboard/spoken.ts';
import { useFocus } from './keyboard/use-focus.ts';
import { Labels } from './labels/Labels.tsx';
import { Legend } from './legend/Legend.tsx';
import { Marks } from './marks/Marks.tsx';
import { Minimap } from './minimap/Minimap.tsx';
import { Placement } from './placing/Placement.tsx';
import { Marquee } from './pointer/Marquee.tsx';
import { Pointer } from './pointer/Pointer.tsx';
import { Skin } from './style/Skin.tsx';
import { Sync } from './sync/Sync.tsx';
import { useCytoscape } from './use-cytoscape.ts';

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
          <Minimap cy={cy} host={host} />
        </>
      )}
      <Find />
      <Legend />
      <Controls onZoom={zoom} working={working} />
    </div>
  );
}
