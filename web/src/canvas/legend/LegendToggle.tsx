/** A line of the legend that shows or hides what it stands for: "Agency 4/4". */
import styles from './Legend.module.css';

interface LegendToggleProps {
  readonly children: React.ReactNode;
  readonly shown: number;
  readonly whole: number;
  /** False while it is hidden by its filter. */
  readonly on: boolean;
  /** Null where nothing can be hidden: chains are shown whole. */
  readonly onToggle: (() => void) | null;
}

export function LegendToggle({ children, shown, whole, on, onToggle }: LegendToggleProps) {
  const content = (
    <>
      {children}{' '}
      <span className={styles.count}>
        {shown.toLocaleString('en-US')}
        {onToggle ? `/${whole.toLocaleString('en-US')}` : ''}
      </span>
    </>
  );
  if (!onToggle) return <li>{content}</li>;
  return (
    <li>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={on}
        title={on ? 'Hide these for now' : 'Show these'}
        onClick={onToggle}
      >
        {content}
      </button>
    </li>
  );
}
