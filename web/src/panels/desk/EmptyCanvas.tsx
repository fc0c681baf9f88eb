/** Nothing is on the canvas yet: three ways to begin. */
import { agencyId } from '#model';
import { exploreOnly } from '../../state/address/address.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { openSearch } from '../search/search-open.ts';
import styles from './EmptyCanvas.module.css';

export function EmptyCanvas() {
  const ice = agencyId('7012');
  return (
    <div className={styles.empty}>
      <Notice
        title="Nothing is on the canvas yet"
        actions={
          <>
            <Button look="main" onPress={openSearch}>
              Find an entity
            </Button>
            <ButtonLink to={exploreOnly([ice], { type: 'entity', id: ice })}>
              Begin with ICE
            </ButtonLink>
            <ButtonLink to="/">Ask how two connect</ButtonLink>
          </>
        }
      >
        <p>Put an agency, a company or a contract on it, then expand its links.</p>
      </Notice>
    </div>
  );
}
