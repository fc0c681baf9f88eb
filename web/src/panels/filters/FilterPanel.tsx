/** What may be hidden for now, with counts of all that is on the canvas. Nothing is deleted, nothing moves. */
import { useMemo } from 'react';
import { edgeKindMeaning, gradeMeaning } from '#model';
import { filter } from '../../state/changes/changes.ts';
import { DRAWN_KIND_WORDS } from '../../state/drawn-kind.ts';
import { wholeOf } from '../../state/exploration.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import { type Filters, NO_FILTERS } from '../../state/filters.ts';
import { Button } from '../../ui/Button.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { AmountFilter } from './AmountFilter.tsx';
import { CheckGroup } from './CheckGroup.tsx';
import styles from './FilterPanel.module.css';
import { filterChoices } from './filter-choices.ts';
import { flagWord, roleWord } from './filter-words.ts';
import { OwnLinksFilter } from './OwnLinksFilter.tsx';
import { SourcesFilter } from './SourcesFilter.tsx';
import { TextFilter } from './TextFilter.tsx';
import { YearsFilter } from './YearsFilter.tsx';

export function FilterPanel({ onClose }: { readonly onClose: () => void }) {
  const { entities, edges } = useExploration(wholeOf);
  const folds = useExploration((now) => now.folds);
  const filters = useExploration((now) => now.filters);
  const choices = useMemo(
    () => filterChoices({ entities, edges, folds }),
    [entities, edges, folds],
  );
  const lines = useMemo(() => [...edges.values(), ...folds.values()], [edges, folds]);
  return (
    <SidePanel title="Filters" close="Close the filters" onClose={onClose}>
      <p className={styles.note}>They hide for now. Nothing is deleted and nothing moves.</p>
      <Button
        isDisabled={filters === NO_FILTERS}
        onPress={() => explore(filter(NO_FILTERS, 'All filters off'))}
      >
        All filters off
      </Button>
      {folds.size > 0 ? (
        <p className={styles.note}>
          A folded link is hidden where, as far as its sums tell, all that it stands for would be.
          Which of its contracts are flagged they do not tell.
        </p>
      ) : null}
      <YearsFilter lines={lines} filters={filters} onSet={set} />
      <TextFilter filters={filters} onSet={set} />
      <AmountFilter filters={filters} onSet={set} />
      <CheckGroup
        title="Entities"
        rows={choices.kinds}
        hidden={filters.kinds}
        wordOf={(kind) => DRAWN_KIND_WORDS[kind].many}
        onSet={(kinds, words) => set({ ...filters, kinds }, words)}
      />
      <CheckGroup
        title="Roles of organizations"
        rows={choices.roles}
        hidden={filters.roles}
        wordOf={roleWord}
        onSet={(roles, words) => set({ ...filters, roles }, words)}
      />
      <CheckGroup
        title="Links"
        rows={choices.links}
        hidden={filters.links}
        wordOf={(kind) => `“${edgeKindMeaning(kind).label}”`}
        onSet={(links, words) => set({ ...filters, links }, words)}
      />
      <CheckGroup
        title="Grades"
        rows={choices.grades}
        hidden={filters.grades}
        wordOf={(grade) =>
          `${gradeMeaning(grade).letter}, ${gradeMeaning(grade).word.toLowerCase()}`
        }
        onSet={(grades, words) => set({ ...filters, grades }, words)}
      />
      <CheckGroup
        title="Flagged links"
        rows={choices.flags}
        hidden={filters.flags}
        wordOf={flagWord}
        onSet={(flags, words) => set({ ...filters, flags }, words)}
      />
      <SourcesFilter filters={filters} onSet={set} />
      <OwnLinksFilter filters={filters} onSet={set} />
    </SidePanel>
  );
}

const set = (filters: Filters, words: string): void => explore(filter(filters, words));
