/** A text that is being typed: written when the typing pauses, when the field is left and when it goes away. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** Milliseconds without a key that count as a pause. */
const PAUSE = 900;

export interface DraftText {
  readonly draft: string;
  readonly type: (text: string) => void;
  readonly write: () => void;
}

/** What changes the text from outside, such as undo, shows at once. */
export function useDraftText(text: string, onWrite: (text: string) => void): DraftText {
  const [draft, setDraft] = useState(text);
  const known = useRef(text);
  useEffect(() => {
    if (text === known.current) return;
    known.current = text;
    setDraft(text);
  }, [text]);
  const write = useEffectEvent((): void => {
    if (draft === known.current) return;
    known.current = draft;
    onWrite(draft);
  });
  useEffect(() => {
    if (draft === known.current) return;
    const timer = setTimeout(() => write(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => write(), []);
  return {
    draft,
    type: setDraft,
    write: () => {
      if (draft === known.current) return;
      known.current = draft;
      onWrite(draft);
    },
  };
}
