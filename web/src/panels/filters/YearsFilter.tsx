/** The years the links speak of, as a histogram with two handles. Undated links stay, and say so. */
import { useMemo, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import type { Edge } from '#model';
import { useExploration } from '../../state/exploration-store.ts';
import type { Filters } from '../../state/filters.ts';
import { sayNumber } from '../../state/say.ts';
import { PlayYears } from './PlayYears.tsx';
import styles from './YearsFilter.module.css';
import { type YearBars, yearBars } from './year-bars.ts';

interface YearsFilterProps {
  readonly lines: readonly Pick<Edge, 'period'>[];
  readonly filters: Filters;
  readonly onSet: (filters: Filters, words: string) => void;
}

export function YearsFilter({ lines, filters, onSet }: YearsFilterProps) {
  const bars = useMemo(() => yearBars(lines), [lines]);
  // One year leaves nothing to choose.
  if (bars.years.length < 2) return null;
  const { years } = filters;
  const [from, to] = [years?.from ?? bars.first, years?.to ?? bars.last];
  const set = ([low = bars.first, high = bars.last]: readonly number[]): void => {
    const open = low <= bars.first && high >= bars.last;
    onSet(
      {
        ...filters,
        years: open
          ? null
          : { from: low > bars.first ? low : null, to: high < bars.last ? high : null },
      },
      open ? 'Filter: all years' : `Filter: years ${low} to ${high}`,
    );
  };
  return (
    <div className={styles.years}>
      <Range bars={bars} range={[from, to]} onSet={set} />
      <PlayYears first={from} last={to} />
      {bars.undated > 0 ? (
        <p className={styles.note}>
          {sayNumber(bars.undated, 'undated link stays', 'undated links stay')}
          {years ? ', marked “undated”' : ''}.
        </p>
      ) : null}
    </div>
  );
}

interface RangeProps {
  readonly bars: YearBars;
  readonly range: readonly [number, number];
  readonly onSet: (range: readonly number[]) => void;
}

/** Dragging shows the range; letting go is the step. */
function Range({ bars, range, onSet }: RangeProps) {
  const played = useExploration((state) => state.playedTo);
  const [dragged, setDragged] = useState<readonly number[] | null>(null);
  const now = dragged ?? range;
  const inside = (year: number): boolean =>
    year >= (now[0] ?? year) && year <= (played ?? now[1] ?? year);
  return (
    <Slider
      className={styles.slider ?? ''}
      minValue={bars.first}
      maxValue={bars.last}
      value={[...now]}
      onChange={setDragged}
      onChangeEnd={(end) => {
        setDragged(null);
        if (end.some((year, i) => year !== range[i])) onSet(end);
      }}
      formatOptions={{ useGrouping: false }}
    >
      <div className={styles.head}>
        <Label>Years</Label>
        <SliderOutput>{() => `${now[0]} to ${now[1]}`}</SliderOutput>
      </div>
      <div className={styles.bars} aria-hidden="true">
        {bars.years.map(({ year, count }) => (
          <span
            key={year}
            title={`${year}: ${count}`}
            data-inside={inside(year) || undefined}
            style={{ height: `${(count / bars.most) * 100}%` }}
          />
        ))}
      </div>
      <SliderTrack className={styles.track ?? ''}>
        <SliderThumb index={0} aria-label="First year" className={styles.thumb ?? ''} />
        <SliderThumb index={1} aria-label="Last year" className={styles.thumb ?? ''} />
      </SliderTrack>
    </Slider>
  );
}
