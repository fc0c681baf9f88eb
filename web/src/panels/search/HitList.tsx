/** Search hits as a grid list: each row opens, and holds three buttons reached by the right arrow. */
import { GridList, GridListItem } from 'react-aria-components';
import type { Entity, SearchHit } from '#model';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import { KindMark } from '../marks/KindMark.tsx';
import { kindWords } from '../marks/kind-words.ts';
import { fullName } from '../words/full-name.ts';
import styles from './HitList.module.css';

export interface HitActions {
  readonly open: (entity: Entity) => void;
  readonly add: (entity: Entity) => Promise<void>;
  readonly from: (entity: Entity) => void;
  readonly to: (entity: Entity) => void;
}

interface HitListProps {
  readonly hits: readonly SearchHit[];
  readonly actions: HitActions;
}

export function HitList({ hits, actions }: HitListProps) {
  return (
    <GridList
      aria-label="Found"
      className={styles.list ?? ''}
      items={hits.map((hit) => ({ id: hit.entity.id as string, hit }))}
      onAction={(id) => {
        const hit = hits.find((one) => one.entity.id === id);
        if (hit) actions.open(hit.entity);
      }}
    >
      {({ hit }) => (
        <GridListItem textValue={fullName(hit.entity)} className={styles.row ?? ''}>
          <HitText hit={hit} />
          <span className={styles.actions}>
            <Button look="quiet" onPress={() => void actions.add(hit.entity)}>
              Add to canvas
            </Button>
            <Button look="quiet" onPress={() => actions.from(hit.entity)}>
              From
            </Button>
            <Button look="quiet" onPress={() => actions.to(hit.entity)}>
              To
            </Button>
          </span>
        </GridListItem>
      )}
    </GridList>
  );
}

function HitText({ hit: { entity, matched, sources } }: { readonly hit: SearchHit }) {
  const name = fullName(entity);
  return (
    <>
      <KindMark entity={entity} />
      <span className={styles.text}>
        <span className={styles.name}>
          {entity.shortName ? `${entity.shortName}: ${name}` : name}
        </span>
        <span className={styles.about}>
          {kindWords(entity)} · {sayNumber(entity.links, 'link', 'links')} ·{' '}
          {sayNumber(sources, 'source', 'sources')}
          {matched.field === 'name' ? '' : ` · ${matched.field}: ${matched.text}`}
        </span>
      </span>
    </>
  );
}
