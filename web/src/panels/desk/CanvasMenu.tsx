/** What can be done with a node or a line of the canvas, at the place where it was asked for. */
import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useLocation } from 'wouter';
import { type Intent, onIntent } from '../../state/intents.ts';
import styles from './CanvasMenu.module.css';
import { selectionActions } from './selection-actions.ts';

type MenuIntent = Extract<Intent, { type: 'menu' }>;

export function CanvasMenu() {
  const [asked, setAsked] = useState<MenuIntent | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const [, navigate] = useLocation();
  const actions = asked ? selectionActions(asked.selection, navigate) : [];
  useEffect(() => onIntent('menu', setAsked), []);
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className={styles.anchor}
        style={{ left: asked?.x ?? 0, top: asked?.y ?? 0 }}
      />
      <Popover
        isOpen={asked !== null}
        onOpenChange={(open) => {
          if (!open) setAsked(null);
        }}
        triggerRef={anchor}
        placement="bottom start"
        className={styles.popover ?? ''}
      >
        <Menu
          aria-label="Actions"
          autoFocus="first"
          className={styles.menu ?? ''}
          onAction={(label) => {
            setAsked(null);
            actions.find((action) => action.label === label)?.run();
          }}
        >
          {actions.map(({ label }) => (
            <MenuItem key={label} id={label} className={styles.item ?? ''}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
