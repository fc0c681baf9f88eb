/** A heading that opens and closes what stands under it. */
import { ChevronRight } from 'lucide-react';
import {
  Disclosure as AriaDisclosure,
  Button,
  DisclosurePanel,
  Heading,
} from 'react-aria-components';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly title: React.ReactNode;
  readonly open?: boolean;
  readonly level?: 2 | 3 | 4;
  readonly children: React.ReactNode;
}

export function Disclosure({ title, open = false, level = 3, children }: DisclosureProps) {
  return (
    <AriaDisclosure defaultExpanded={open} className={styles.disclosure ?? ''}>
      <Heading level={level} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight size={15} aria-hidden="true" className={styles.arrow} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
