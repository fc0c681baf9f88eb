/** A panel at the left of what it is about, with its heading and a way to close it; it is not printed. */
import { X } from 'lucide-react';
import { Button } from './Button.tsx';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly title: string;
  /** Name of the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

export function SidePanel({ title, close, onClose, children }: SidePanelProps) {
  return (
    <aside className={styles.panel} aria-label={title} data-side="start" data-print="no">
      <div className={styles.head}>
        <h2>{title}</h2>
        <Button look="quiet" aria-label={close} onPress={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      {children}
    </aside>
  );
}
