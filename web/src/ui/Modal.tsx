/** A dialog over the page; Escape and a click outside close it, and the focus goes back to where it was. */
import { X } from 'lucide-react';
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import styles from './Modal.module.css';

interface ModalProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /**
   * `top`: hangs from the upper edge, as a search does. `sheet`: in a narrow window it stands on the lower edge and leaves
   * in view what it is about.
   */
  readonly place?: 'middle' | 'top' | 'sheet';
  readonly children: React.ReactNode;
}

export function Modal({ title, isOpen, onClose, place = 'middle', children }: ModalProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.overlay ?? ''}
      data-place={place}
    >
      <AriaModal className={styles.modal ?? ''}>
        {place === 'sheet' ? (
          <span className={styles.cover} data-covers aria-hidden="true" />
        ) : null}
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <Button look="quiet" aria-label="Close" onPress={onClose}>
              <X size={16} aria-hidden="true" />
            </Button>
          </header>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}
