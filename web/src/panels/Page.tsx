/** The main part of a page: its width, and the landmark that "skip to content" leads to. */
import styles from './Page.module.css';

interface PageProps {
  readonly width: 'document' | 'wide';
  readonly children: React.ReactNode;
}

export function Page({ width, children }: PageProps) {
  return (
    <main id="content" tabIndex={-1} className={styles.page} data-width={width}>
      {children}
    </main>
  );
}
