/** The step that the address names, and the ways to another: buttons, the arrow keys, the address itself. */
import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { stepHeadingId } from './StepDocument.tsx';

/** Where arrows already mean something else, or where something is being typed. */
const ELSEWHERE =
  'input, textarea, select, [role="application"], [role="tablist"], [role="menu"], [role="dialog"]';

/** The step shown, from 1 to `last`, and how to go to another. */
export function useStep(last: number): readonly [at: number, go: (to: number) => void] {
  const [path, navigate] = useLocation();
  const asked = Number(new URLSearchParams(useSearch()).get('step') ?? '1');
  const at = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  const turned = useRef(false);
  const go = useCallback(
    (to: number): void => {
      if (to < 1 || to > last) return;
      turned.current = true;
      navigate(to === 1 ? path : `${path}?step=${to}`);
    },
    [last, navigate, path],
  );
  useEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    const heading = document.getElementById(stepHeadingId(at));
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [at]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return;
      if (event.key === 'ArrowRight') go(at + 1);
      else if (event.key === 'ArrowLeft') go(at - 1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [at, go]);
  return [at, go];
}
