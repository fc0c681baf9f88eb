/** A name, or the number of one, at a mark of a drawing. */
import { type Label, LINE_HEIGHT } from '#api/exports/sheet/name-labels.ts';
import styles from './Picture.module.css';

export function PictureName({ label }: { readonly label: Label | undefined }) {
  if (!label) return null;
  return (
    <text className={styles.name} textAnchor={label.anchor}>
      {label.lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a name are never put in another order
        <tspan key={at} x={label.x} y={label.y + at * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Whose the numbers of a drawing are. */
export function NumberedNames({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <ol className={styles.numbered} aria-label="Names that have no room in the drawing">
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place of a name is its number
        <li key={at}>{name}</li>
      ))}
    </ol>
  );
}
