/** An entity on the desk: who it is, its links by kind with what Expand would add, its facts. */
import type { Entity, EntityAnswer, EntityId, EntityKind } from '#model';
import { useEntity } from '../../api/queries.ts';
import { entityPath } from '../../state/address/address.ts';
import { addEntities, pin, removeEntity, select } from '../../state/changes/changes.ts';
import { explorationStore, explore, useExploration } from '../../state/exploration-store.ts';
import { intend } from '../../state/intents.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EntityHeading } from '../entity/EntityHeading.tsx';
import { Facts } from '../entity/Facts.tsx';
import { IdentityNotes } from '../entity/IdentityNotes.tsx';
import { LinkGroups } from '../entity/LinkGroups.tsx';
import { groupLabel } from '../entity/link-group-words.ts';
import { AT_ONCE } from '../expand/expand-entity.ts';
import { expandGroup } from '../expand/use-expand.ts';
import { Loaded } from '../Loaded.tsx';
import { askOwnLink } from '../own-links/own-link-asked.ts';
import { PartnerList, partnersTitle } from '../partners/PartnerList.tsx';
import { placeInQuestion } from '../paths/question/draft-question.ts';
import styles from './Inspector.module.css';

export function EntityInspector({ id }: { readonly id: EntityId }) {
  const answer = useEntity(id);
  return (
    <Loaded answer={answer} lines={6}>
      {(data) => <EntityBody answer={data} />}
    </Loaded>
  );
}

/** Contracts lead from these to others of them. */
const PARTNERS_OF: ReadonlySet<EntityKind> = new Set<EntityKind>(['agency', 'organization']);

function EntityBody({ answer }: { readonly answer: EntityAnswer }) {
  const { entity, links, identity } = answer;
  return (
    <div className={styles.body}>
      <EntityHeading entity={entity} level={2} />
      <EntityActions entity={entity} />
      <LinkGroups
        entity={entity}
        links={links}
        onChoose={choose}
        expand={(group) => (
          <Button
            look="quiet"
            aria-label={`Expand ${groupLabel(group)}, ${group.total.toLocaleString('en-US')}`}
            onPress={() => expandGroup(answer, group)}
          >
            {group.total > AT_ONCE ? 'Expand…' : 'Expand'}
          </Button>
        )}
      />
      {PARTNERS_OF.has(entity.kind) ? (
        <Disclosure title={partnersTitle(entity)} late>
          <PartnerList entity={entity} onChoose={choose} />
        </Disclosure>
      ) : null}
      <Disclosure title={`Facts (${entity.facts.length})`}>
        <Facts facts={entity.facts} />
      </Disclosure>
      {identity.length > 0 ? (
        <Disclosure title={`Identity (${identity.length})`}>
          <IdentityNotes identity={identity} />
        </Disclosure>
      ) : null}
    </div>
  );
}

/** Chooses another end of a link: it comes onto the canvas if it was not there. */
function choose(entity: Entity): void {
  if (!explorationStore.getState().entities.has(entity.id)) explore(addEntities([entity]));
  explore(select({ type: 'entity', id: entity.id }));
  intend({ type: 'reveal', selection: { type: 'entity', id: entity.id } });
}

function EntityActions({ entity }: { readonly entity: Entity }) {
  const pinned = useExploration((now) => now.pinned.has(entity.id));
  const drawn = useExploration((now) => now.entities.has(entity.id));
  return (
    <div className={styles.actions}>
      <ButtonLink look="quiet" to={entityPath(entity.id)}>
        Open page
      </ButtonLink>
      <Button look="quiet" onPress={() => placeInQuestion('from', entity.id)}>
        Use as From
      </Button>
      <Button look="quiet" onPress={() => placeInQuestion('to', entity.id)}>
        Use as To
      </Button>
      {drawn ? (
        <>
          <Button look="quiet" onPress={() => explore(pin(entity.id, !pinned))}>
            {pinned ? 'Unpin' : 'Pin'}
          </Button>
          <Button look="quiet" onPress={() => explore(removeEntity(entity.id))}>
            Hide
          </Button>
          <Button look="quiet" onPress={() => askOwnLink({ from: entity.id, to: null })}>
            Draw your own link…
          </Button>
        </>
      ) : null}
    </div>
  );
}
