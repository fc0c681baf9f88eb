/** `/explore`: the canvas, its twins as outline and table, and the inspector beside them. */
import { memo, useEffect, useState } from 'react';
import { CanvasSlot } from './canvas-slot.tsx';
import styles from './desk.module.css';
import { ArrangeMenu } from './panels/desk/ArrangeMenu.tsx';
import { CanvasMenu } from './panels/desk/CanvasMenu.tsx';
import { ChooseMenu } from './panels/desk/ChooseMenu.tsx';
import { DeskBar } from './panels/desk/DeskBar.tsx';
import { Apart } from './panels/desk/DeskTools.tsx';
import { EmptyCanvas } from './panels/desk/EmptyCanvas.tsx';
import { LiveRegion } from './panels/desk/LiveRegion.tsx';
import { StatusLine } from './panels/desk/StatusLine.tsx';
import { useViewAddress, type ViewAddress } from './panels/desk/use-view-address.ts';
import { Chooser } from './panels/expand/Chooser.tsx';
import { useCanvasIntents } from './panels/expand/use-expand.ts';
import { TakeAway } from './panels/export/TakeAway.tsx';
import { Failure } from './panels/Failure.tsx';
import { FilterPanel } from './panels/filters/FilterPanel.tsx';
import { FiltersButton } from './panels/filters/FiltersButton.tsx';
import { useFoldIntents } from './panels/folds/use-fold-intents.ts';
import { Inspector } from './panels/inspector/Inspector.tsx';
import { Outline } from './panels/outline/Outline.tsx';
import { OwnLinkDialog } from './panels/own-links/OwnLinkDialog.tsx';
import { OwnStoryPanel } from './panels/own-story/OwnStoryPanel.tsx';
import { StoryButton } from './panels/own-story/StoryButton.tsx';
import { closeStory, useStoryOpen } from './panels/own-story/story-open.ts';
import { PathButton, QuestionTray } from './panels/paths/question/QuestionTray.tsx';
import { SeveralBar } from './panels/several/SeveralBar.tsx';
import { DeskSnapshot } from './panels/snapshot/DeskSnapshot.tsx';
import { ExplorationTable } from './panels/table/ExplorationTable.tsx';
import { useExploration } from './state/exploration-store.ts';
import { onIntent } from './state/intents.ts';
import { HiddenHeading } from './ui/HiddenHeading.tsx';
import { Notice } from './ui/Notice.tsx';
import { Tabs } from './ui/Tabs.tsx';

export default function Desk() {
  useCanvasIntents();
  useFoldIntents();
  const view = useViewAddress();
  return (
    <main id="content" tabIndex={-1} className={styles.desk}>
      <HiddenHeading text="Canvas" />
      <ViewNotes view={view} />
      <DeskRooms loading={view.state === 'loading'} />
    </main>
  );
}

/** Apart from the address, which is written anew after every step: that must not draw all of this again. */
const DeskRooms = memo(({ loading }: { readonly loading: boolean }) => {
  const [tab, setTab] = useState('graph');
  const [filters, setFilters] = useState(false);
  const telling = useStoryOpen();
  // There is room for one of them beside the canvas: the one asked for last.
  const filtering = filters && !telling;
  const setFiltering = (open: boolean): void => {
    closeStory();
    setFilters(open);
  };
  useEffect(
    () =>
      onIntent('show', ({ part }) => {
        if (part === 'filters') {
          closeStory();
          setFilters(true);
        } else if (part !== 'history' && part !== 'investigations') setTab(part);
      }),
    [],
  );
  const selected = useExploration((now) => now.selection !== null);
  return (
    <>
      <DeskBar>
        <ArrangeMenu />
        <ChooseMenu />
        <FiltersButton isOpen={filtering} onChange={setFiltering} />
        <Apart />
        <PathButton />
        <StoryButton />
        <Apart />
        <DeskSnapshot />
        <TakeAway />
      </DeskBar>
      <QuestionTray />
      {tab === 'graph' ? null : <SeveralBar />}
      <div
        className={styles.room}
        data-inspector={selected || undefined}
        data-tab={tab}
        data-filters={filtering || telling || undefined}
      >
        <Tabs
          label="Views of the canvas"
          selected={tab}
          onSelect={setTab}
          items={[
            { id: 'graph', label: 'Graph', content: <Graph loading={loading} /> },
            { id: 'outline', label: 'Outline', content: <Outline /> },
            { id: 'table', label: 'Table', content: <ExplorationTable /> },
          ]}
        />
        {filtering ? <FilterPanel onClose={() => setFiltering(false)} /> : null}
        {telling ? <OwnStoryPanel onClose={closeStory} /> : null}
        {tab === 'graph' ? <SeveralBar over /> : null}
        <Inspector />
      </div>
      <StatusLine />
      <LiveRegion />
      <Chooser />
      <CanvasMenu />
      <OwnLinkDialog />
    </>
  );
});

function Graph({ loading }: { readonly loading: boolean }) {
  const empty = useExploration((now) => now.entities.size === 0);
  return (
    <div className={styles.canvas}>
      <CanvasSlot />
      {empty && !loading ? <EmptyCanvas /> : null}
    </div>
  );
}

/** A link holds 2,000 letters; what does not fit is handed on as a snapshot. */
const LEFT_OUT = {
  places: 'The link of this view has no room for the places; a snapshot keeps them.',
  everything: 'This view is too large for a link. Make a snapshot to hand it on.',
} as const;

function ViewNotes({ view }: { readonly view: ViewAddress }) {
  return (
    <>
      {view.error ? <Failure error={view.error} onRetry={view.retry} /> : null}
      {view.refused.length > 0 ? (
        <Notice title="Part of the address was not understood" tone="warn">
          <p>{view.refused.join(' · ')}</p>
        </Notice>
      ) : null}
      <p role="status" className={styles.note}>
        {view.leftOut === 'nothing' ? '' : LEFT_OUT[view.leftOut]}
      </p>
    </>
  );
}
