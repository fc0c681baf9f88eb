/** A line that opens and closes what stands under it; given a level, the line is a heading. */
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
  readonly level?: 2 | 3 | 4;
  /** Makes what stands under it only once it is opened: for what has to be asked for. */
  readonly late?: boolean;
  /** What belongs on paper too, whether it is open or not. */
  readonly printed?: boolean;
  readonly children: React.ReactNode;
}

export function Disclosure({
  title,
  level,
  late = false,
  printed = false,
  children,
}: DisclosureProps) {
  const trigger = (
    <Button slot="trigger" className={styles.trigger ?? ''}>
      <ChevronRight size={15} aria-hidden="true" className={styles.arrow} />
      {title}
    </Button>
  );
  return (
    <AriaDisclosure className={styles.disclosure ?? ''} data-printed={printed || undefined}>
      {({ isExpanded }) => (
        <>
          {level === undefined ? (
            trigger
          ) : (
            <Heading level={level} className={styles.heading ?? ''}>
              {trigger}
            </Heading>
          )}
          <DisclosurePanel className={styles.panel ?? ''}>
            {late && !isExpanded ? null : children}
          </DisclosurePanel>
        </>
      )}
    </AriaDisclosure>
  );
}
