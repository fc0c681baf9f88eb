/** What can be taken from an answer: onto the canvas, into a story, as a link, a snapshot, on paper. */
import { useLocation } from 'wouter';
import type { PathAnswer } from '#model';
import { explorePath } from '../../../state/address/address.ts';
import { viewNow } from '../../../state/address/view-now.ts';
import { addSteps } from '../../../state/changes/own-story-changes.ts';
import {
  drawAllChains,
  keepChain,
  keepPath,
  undrawnChains,
} from '../../../state/changes/path-changes.ts';
import { explore, useExploration } from '../../../state/exploration-store.ts';
import { sayNumber } from '../../../state/say.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { ExportMenu } from '../../export/ExportMenu.tsx';
import { printWithPicture } from '../../export/PrintedPicture.tsx';
import { storyOfPath } from '../../own-story/story-of-path.ts';
import { openStory } from '../../own-story/story-open.ts';
import { SnapshotButton } from '../../snapshot/SnapshotButton.tsx';
import styles from './PathActions.module.css';
import { pathTitle } from './path-title.ts';
import { ShareAnswer } from './ShareAnswer.tsx';

export function PathActions({ answer }: { readonly answer: PathAnswer }) {
  const [, navigate] = useLocation();
  const undrawn = useExploration((now) => undrawnChains(now.path));
  const toCanvas = (): void => navigate(explorePath(viewNow()));
  const title = pathTitle(answer) ?? 'A path';
  return (
    <div className={styles.actions} data-print="no">
      <div className={styles.group}>
        <AddToCanvas
          chains={answer.chains.length}
          onAdd={(which) => {
            explore(which === 'all' ? keepPath() : keepChain());
            toCanvas();
          }}
        />
        <Button
          onPress={() => {
            const steps = storyOfPath(answer, title);
            explore(keepPath(), addSteps(steps, `Made a story of the path ${title}.`));
            openStory();
            toCanvas();
          }}
        >
          Make story
        </Button>
        {undrawn > 0 ? (
          <Button onPress={() => explore(drawAllChains())}>
            Draw {sayNumber(undrawn, 'more chain', 'more chains')}
          </Button>
        ) : null}
      </div>
      <div className={styles.group}>
        <ShareAnswer answer={answer} />
        <SnapshotButton
          title={title}
          material={() => ({ entityIds: [], edgeIds: [], questions: [answer.question] })}
        />
        <Button onPress={() => void printWithPicture()}>Print</Button>
        <ExportMenu />
      </div>
    </div>
  );
}

interface AddToCanvasProps {
  readonly chains: number;
  readonly onAdd: (which: 'one' | 'all') => void;
}

/** Of several chains a reader chooses how many. */
function AddToCanvas({ chains, onAdd }: AddToCanvasProps) {
  if (chains < 2) return <Button onPress={() => onAdd('all')}>Add to canvas</Button>;
  return (
    <MenuButton
      label="Add to canvas"
      menu="Add to canvas"
      actions={[
        { id: 'one', label: 'This chain' },
        { id: 'all', label: `All ${chains} chains` },
      ]}
      onAction={onAdd}
    />
  );
}
