/** Shows the links year by year as they began; by itself, or step by step where less motion is wanted. */
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useEffect, useState } from 'react';
import { playTo } from '../../state/changes/changes.ts';
import { drawnOf } from '../../state/exploration.ts';
import { explorationStore, explore, useExploration } from '../../state/exploration-store.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './YearsFilter.module.css';

interface PlayYearsProps {
  readonly first: number;
  readonly last: number;
}

/** Milliseconds that a year is shown while it plays. */
const A_YEAR = 1_400;

export function PlayYears({ first, last }: PlayYearsProps) {
  const year = useExploration((now) => now.playedTo);
  const [playing, setPlaying] = useState(false);
  const still = useReducedMotion();
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (year === null || year < last) show((year ?? first - 1) + 1);
      else setPlaying(false);
    }, A_YEAR);
    return () => clearTimeout(timer);
  }, [playing, year, first, last]);
  useEffect(
    () => () => (explorationStore.getState().playedTo !== null ? show(null) : undefined),
    [],
  );
  const start = (): void => {
    show(year === null || year >= last ? first : year);
    setPlaying(true);
  };
  const step = (to: number): void => {
    setPlaying(false);
    show(to);
  };
  return (
    <div className={styles.play}>
      {still ? null : (
        <Button onPress={playing ? () => setPlaying(false) : start}>
          {playing ? <Pause size={15} aria-hidden="true" /> : <Play size={15} aria-hidden="true" />}
          {playing ? 'Pause' : 'Play'}
        </Button>
      )}
      <Button
        look="quiet"
        aria-label="A year back"
        isDisabled={year === null || year <= first}
        onPress={() => step((year ?? last) - 1)}
      >
        <SkipBack size={15} aria-hidden="true" />
      </Button>
      <Button
        look="quiet"
        aria-label="A year on"
        isDisabled={year !== null && year >= last}
        onPress={() => step(year === null ? first : year + 1)}
      >
        <SkipForward size={15} aria-hidden="true" />
      </Button>
      {year === null ? null : (
        <>
          <span className={styles.upTo}>up to {year}</span>
          <Button
            look="quiet"
            onPress={() => {
              setPlaying(false);
              show(null);
            }}
          >
            All years
          </Button>
        </>
      )}
    </div>
  );
}

/** Shows what had begun by the end of a year, and says how much that is. */
function show(year: number | null): void {
  const then = drawnOf(playTo(year, '')(explorationStore.getState()));
  const links = sayNumber(then.edges.size, 'link', 'links');
  explore(playTo(year, year === null ? `All years: ${links}.` : `Up to ${year}: ${links}.`));
}

function useReducedMotion(): boolean {
  const [still, setStill] = useState(false);
  useEffect(() => {
    const wish = matchMedia('(prefers-reduced-motion: reduce)');
    const follow = (): void => setStill(wish.matches);
    follow();
    wish.addEventListener('change', follow);
    return () => wish.removeEventListener('change', follow);
  }, []);
  return still;
}
