/** What can be done with the canvas: in line where there is room, in a narrow window behind one button, under the same names. */
import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './DeskTools.module.css';
import { FoldTools } from './fold-tools.ts';

export function DeskTools({ children }: { readonly children: React.ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const fold = (): void => {
    if (!open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        className={styles.fold ?? ''}
        aria-expanded={open}
        aria-controls={id}
        onPress={() => setOpen(!open)}
      >
        Tools
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons */}
      <div
        id={id}
        role="group"
        aria-label="Tools"
        className={styles.tools}
        data-open={open || undefined}
        onKeyDown={(event) => {
          // A menu in it has its own Escape; only what is open can be closed.
          if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) fold();
        }}
      >
        <FoldTools value={fold}>{children}</FoldTools>
      </div>
    </>
  );
}

/** Between what looks, what asks and tells, what is taken away, and the way back. */
export const Apart = () => <span className={styles.apart} aria-hidden="true" />;
