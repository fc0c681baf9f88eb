/** The acts on a link of the reader's own, as menus and the inspector offer them. */

import { removeOwnLink } from '../../state/changes/own-link-changes.ts';
import { explore } from '../../state/exploration-store.ts';
import type { OwnLinkId } from '../../state/own-link.ts';
import { askOwnLink } from './own-link-asked.ts';

export const ownLinkActions = (id: OwnLinkId) =>
  [
    { label: 'Change its words…', run: () => askOwnLink({ reword: id }) },
    { label: 'Take it out', run: () => explore(removeOwnLink(id)) },
  ] as const;
