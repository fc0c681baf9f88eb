/** "Cite": the records behind links, or a document as such, copied in a style of citing. */
import { Quote } from 'lucide-react';
import { CITATION_FILES, type CitationStyle, type EdgeId, type SourceId } from '#model';
import { ask } from '../../api/ask.ts';
import type { ButtonLook } from '../../ui/Button.tsx';
import { type MenuAction, MenuButton } from '../../ui/MenuButton.tsx';
import styles from './ExportMenu.module.css';
import { saveFile } from './save-file.ts';
import { useErrand } from './use-errand.ts';

const ACTIONS: readonly MenuAction<CitationStyle>[] = [
  { id: 'footnote', label: 'Footnote', about: 'plain text, with record and hash' },
  { id: 'bibtex', label: 'BibTeX', about: 'for LaTeX' },
  { id: 'ris', label: 'RIS', about: 'for EndNote, Mendeley' },
  { id: 'csl', label: 'CSL-JSON', about: 'for Zotero, Pandoc' },
];

interface CiteMenuProps {
  readonly edgeIds?: readonly EdgeId[];
  readonly sourceIds?: readonly SourceId[];
  /** What is cited, for those who do not see the page: "this link". */
  readonly what: string;
  readonly look?: ButtonLook;
}

export function CiteMenu({ edgeIds = [], sourceIds = [], what, look = 'plain' }: CiteMenuProps) {
  const { working, said, run } = useErrand();
  const copy = async (style: CitationStyle): Promise<string> => {
    const body = { style, edgeIds: [...edgeIds], sourceIds: [...sourceIds] };
    return giveText(await ask('citations', { body }), style);
  };
  return (
    <span className={styles.export} data-print="no">
      <MenuButton
        label={
          <>
            <Quote size={15} aria-hidden="true" /> Cite
          </>
        }
        look={look}
        menu={`Copy the sources of ${what} as`}
        actions={ACTIONS}
        isPending={working}
        onAction={(style) => void run(() => copy(style))}
      />
      <span role="status" className={styles.said}>
        {said}
      </span>
    </span>
  );
}

/** To the clipboard; as a file where the browser keeps the clipboard to itself, as it does on plain http addresses. */
async function giveText(text: string, style: CitationStyle): Promise<string> {
  const label = ACTIONS.find(({ id }) => id === style)?.label ?? style;
  try {
    await navigator.clipboard.writeText(text);
    return `Copied as ${label}.`;
  } catch {
    const { media, name } = CITATION_FILES[style];
    saveFile(name, new Blob([text], { type: media }));
    return `Saved as ${name}.`;
  }
}
