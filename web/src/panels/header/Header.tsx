/** The bar over every page: home, search, the canvas, the data, the theme. */
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import { explorePath, viewOf } from '../../state/address/address.ts';
import { useCamera } from '../../state/camera.ts';
import { useExploration } from '../../state/exploration-store.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { openSearch } from '../search/search-open.ts';
import styles from './Header.module.css';
import { ThemeButton } from './ThemeButton.tsx';

export function Header() {
  const exploration = useExploration((now) => now);
  const drawn = exploration.entities.size;
  // To pack a large view into its address takes a while, and nobody waits for it.
  const settled = useDeferredValue(exploration);
  const frame = useDeferredValue(useCamera(({ frame }) => frame));
  const canvas = useMemo(() => explorePath(viewOf(settled, frame)), [settled, frame]);
  return (
    <header className={styles.header} data-print="no">
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <Link href="/" className={styles.home} aria-label="Paperchain">
        <img src="/paperchain.svg" alt="" width="28" height="28" />
        <span className={styles.name}>Paperchain</span>
      </Link>
      <Button className={styles.search ?? ''} onPress={openSearch}>
        <Search size={16} aria-hidden="true" />
        <span className={styles.hint}>Find an entity, a document, an action</span>
        <span className={styles.keys}>Ctrl K</span>
      </Button>
      <nav className={styles.nav} aria-label="Pages">
        <ButtonLink to={canvas}>Canvas{drawn > 0 ? ` (${drawn})` : ''}</ButtonLink>
        <ButtonLink to="/about">
          <span className={styles.long}>About the data</span>
          <span className={styles.short}>Data</span>
        </ButtonLink>
        <ThemeButton />
      </nav>
    </header>
  );
}
