/** Everything that menus, bars and keys do, by name: what the command box offers. */
import { EXPORT_FILES, type ExportFormat } from '#model';
import { comparePath, explorePath } from '../../state/address/address.ts';
import { viewNow } from '../../state/address/view-now.ts';
import { announce, clear, filter } from '../../state/changes/changes.ts';
import { chooseSeveral } from '../../state/changes/several-changes.ts';
import { DRAWN_KIND_WORDS, DRAWN_KINDS, drawnKind } from '../../state/drawn-kind.ts';
import { drawnOf } from '../../state/exploration.ts';
import {
  explorationStore,
  explore,
  historyStore,
  redo,
  undo,
} from '../../state/exploration-store.ts';
import { NO_FILTERS } from '../../state/filters.ts';
import { type DeskPart, intend, intendOnGraph } from '../../state/intents.ts';
import { newWork } from '../../state/keeping/desk-work.ts';
import { pictureOf } from '../../state/picture.ts';
import { readingName } from '../../state/reading-name.ts';
import { sentence } from '../../state/say.ts';
import { chooseTheme, THEME_CHOICES } from '../../state/theme.ts';
import { LAYOUTS } from '../desk/ArrangeMenu.tsx';
import { selectionActions } from '../desk/selection-actions.ts';
import { saveDrawn } from '../export/ExportMenu.tsx';
import { openStory } from '../own-story/story-open.ts';

export interface Command {
  readonly label: string;
  /** Other words that find it. */
  readonly also?: string;
  /** The part of the label that names the action and not what it acts on; all of it unless given. */
  readonly verb?: string;
  readonly run: () => void;
}

type Navigate = (address: string) => void;

/** The commands that can be given now; those of the canvas only where it is on the screen. */
export function commandsNow(navigate: Navigate, onDesk: boolean): readonly Command[] {
  const pages: Command[] = [
    { label: 'Go to the front page', also: 'home start stories', run: () => navigate('/') },
    { label: 'Go to the data and their sources', also: 'about', run: () => navigate('/about') },
    {
      label: 'Compare snapshots',
      also: 'diff changed today file',
      run: () => navigate(comparePath()),
    },
    ...THEME_CHOICES.map((choice) => ({
      label: `Theme: ${choice === 'auto' ? 'as the system' : choice}`,
      run: () => chooseTheme(choice),
    })),
  ];
  if (!onDesk) {
    const address = explorePath(viewNow());
    return [
      { label: 'Go to the canvas', also: 'graph explore', run: () => navigate(address) },
      ...pages,
    ];
  }
  return [
    ...onSelection(navigate),
    ...ofHistory(),
    ...ofView(),
    ...ofFilters(),
    ...takingAway(),
    ...pages,
  ];
}

/** The commands whose words hold every word typed, in the order of the list. */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return commands.filter(({ label, also = '' }) => {
    const where = `${label} ${also}`.toLowerCase();
    return words.every((word) => where.includes(word));
  });
}

/** The action that the typed words name and nothing else: each of them begins a word of it. */
export function meantBy(commands: readonly Command[], typed: string): Command | undefined {
  const words = wordsOf(typed);
  return commands.find(({ label, verb = label }) =>
    words.every((word) => wordsOf(verb).some((own) => own.startsWith(word))),
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function onSelection(navigate: Navigate): Command[] {
  const now = explorationStore.getState();
  const { selection } = now;
  if (!selection) return [];
  const entity = selection.type === 'entity' ? now.entities.get(selection.id) : undefined;
  const what = entity ? readingName(entity) : 'the selected link';
  return selectionActions(selection, navigate).map(({ label, run }) => ({
    label: `${label}: ${what}`,
    verb: label,
    run,
  }));
}

function ofHistory(): Command[] {
  const { steps, done } = historyStore.getState();
  const [last, next] = [steps[done - 1], steps[done]];
  return [
    ...(last ? [{ label: `Undo: ${last.name}`, verb: 'Undo', run: () => void undo() }] : []),
    ...(next ? [{ label: `Redo: ${next.name}`, verb: 'Redo', run: () => void redo() }] : []),
    { label: 'History', also: 'steps', run: show('history') },
    {
      label: 'Investigations',
      also: 'open rename delete file import',
      run: show('investigations'),
    },
    { label: 'New investigation', run: () => void newWork() },
    { label: 'Clear the canvas', also: 'empty remove all', run: () => explore(clear()) },
    { label: 'Story', also: 'write tell', run: openStory },
  ];
}

function ofView(): Command[] {
  const pictured = () => pictureOf(explorationStore.getState()).entities.keys();
  return [
    { label: 'Show the graph', run: show('graph') },
    { label: 'Show the outline', run: show('outline') },
    { label: 'Show the table', run: show('table') },
    { label: 'Show everything', also: 'fit zoom', run: () => intendOnGraph({ type: 'fit' }) },
    ...LAYOUTS.map(({ id, label, about = '' }) => ({
      label: `Arrange: ${label}`,
      also: `layout ${about}`,
      run: () => intendOnGraph({ type: 'layout', layout: id }),
    })),
    {
      label: 'Choose by a box',
      also: 'select',
      run: () => intendOnGraph({ type: 'choose-by', shape: 'box' }),
    },
    {
      label: 'Choose by a loop',
      also: 'select lasso',
      run: () => intendOnGraph({ type: 'choose-by', shape: 'lasso' }),
    },
    {
      label: 'Choose all that is shown',
      also: 'select',
      run: () => explore(chooseSeveral(pictured())),
    },
    { label: 'Find on the canvas', run: () => intendOnGraph({ type: 'find' }) },
  ];
}

function ofFilters(): Command[] {
  const { entities, filters } = explorationStore.getState();
  const there = new Set([...entities.values()].map(drawnKind));
  return [
    { label: 'Filters', also: 'years amount grade source text play', run: show('filters') },
    ...(filters === NO_FILTERS
      ? []
      : [{ label: 'All filters off', run: () => explore(filter(NO_FILTERS, 'All filters off')) }]),
    ...DRAWN_KINDS.filter((kind) => there.has(kind)).map((kind) => {
      const hidden = filters.kinds.includes(kind);
      const kinds = hidden ? filters.kinds.filter((one) => one !== kind) : [...filters.kinds, kind];
      const words = DRAWN_KIND_WORDS[kind].many;
      return {
        label: `${hidden ? 'Show' : 'Hide'} all ${words.toLowerCase()}`,
        also: 'filter',
        run: () =>
          explore(
            filter(
              { ...filters, kinds },
              `Filter: entities, ${words} ${hidden ? 'shown' : 'hidden'}`,
            ),
          ),
      };
    }),
  ];
}

const FORMATS = ['png', ...Object.keys(EXPORT_FILES)] as (ExportFormat | 'png')[]; // the keys of the table are the formats

function takingAway(): Command[] {
  const now = explorationStore.getState();
  if (drawnOf(now).entities.size === 0) return [];
  return [
    { label: 'Copy the link of this view', also: 'share address', run: () => void copyLink() },
    ...FORMATS.map((format) => ({
      label: `Export as ${format === 'ftm' ? 'FollowTheMoney' : format.toUpperCase()}`,
      also: 'save download',
      run: () => void saidAloud(saveDrawn(now, format)),
    })),
  ];
}

const show = (part: DeskPart) => () => intend({ type: 'show', part });

/** The page may not reach the clipboard; the address bar holds the same. */
async function copyLink(): Promise<void> {
  const link = location.origin + explorePath(viewNow());
  await saidAloud(
    navigator.clipboard.writeText(link).then(() => 'The link of this view is copied.'),
  );
}

async function saidAloud(work: Promise<string>): Promise<void> {
  const said = await work.catch(() => 'That did not work. Try again.');
  explore(announce(sentence(said)));
}
