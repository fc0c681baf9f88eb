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
  const opener = useRef<Element | null>(null);
  const [, navigate] = useLocation();
  const actions = asked ? selectionActions(asked.selection, navigate) : [];
  useEffect(
    () =>
      onIntent('menu', (intent) => {
        opener.current = document.activeElement;
        setAsked(intent);
      }),
    [],
  );
  const close = (): void => {
    setAsked(null);
    giveFocusBack(opener.current);
  };
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
          if (!open) close();
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
            close();
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

/** A list takes the focus back to one of its rows; it belongs to the button in that row which the menu was opened from. */
function giveFocusBack(opener: Element | null): void {
  if (!(opener instanceof HTMLElement)) return;
  const takeBack = (): void => {
    if (opener.isConnected && document.activeElement?.contains(opener)) opener.focus();
  };
  requestAnimationFrame(() => requestAnimationFrame(takeBack));
}
