import { type DragEventHandler, useState } from 'react';
import { type EntityId, EntityIdSchema } from '#model';

interface EntityDrop {
  /** Something that may be dropped is held over the field. */
  readonly over: boolean;
  readonly target: {
    readonly onDragOver: DragEventHandler;
    readonly onDragLeave: DragEventHandler;
    readonly onDrop: DragEventHandler;
  };
}

/** Takes what is dropped on a field if it is the link to an entity's page, from whatever part of the page it was dragged. */
export function useEntityDrop(onEntity: (id: EntityId) => void): EntityDrop {
  const [over, setOver] = useState(false);
  return {
    over,
    target: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes('text/uri-list')) return;
        event.preventDefault();
        // A chip leaves its field; a link stays where it is.
        event.dataTransfer.dropEffect =
          event.dataTransfer.effectAllowed === 'copyMove' ? 'move' : 'copy';
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        const id = entityOfLink(event.dataTransfer.getData('text/uri-list'));
        if (id) onEntity(id);
      },
    },
  };
}

/** The entity that an address of this page names; null for any other address. */
export function entityOfLink(text: string, origin = location.origin): EntityId | null {
  const [first = ''] = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  if (!URL.canParse(first)) return null;
  const { origin: from, pathname } = new URL(first);
  const spelled = /^\/e\/(.+)$/.exec(pathname)?.[1];
  if (from !== origin || spelled === undefined) return null;
  try {
    return EntityIdSchema.safeParse(decodeURIComponent(spelled)).data ?? null;
  } catch {
    return null; // a lone percent sign
  }
}
