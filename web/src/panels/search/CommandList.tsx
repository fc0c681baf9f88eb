/** Actions and documents that the typed words name; each is run or opened by Enter. */
import { ListBox, ListBoxItem } from 'react-aria-components';
import styles from './CommandList.module.css';
import type { Command } from './commands.ts';

interface CommandListProps {
  readonly title: string;
  readonly commands: readonly Command[];
  readonly onRun: (command: Command) => void;
}

export function CommandList({ title, commands, onRun }: CommandListProps) {
  if (commands.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      <ListBox
        aria-label={title}
        className={styles.list ?? ''}
        onAction={(key) => {
          const command = commands.find(({ label }) => label === key);
          if (command) onRun(command);
        }}
      >
        {commands.map(({ label }) => (
          <ListBoxItem key={label} id={label} textValue={label} className={styles.item ?? ''}>
            {label}
          </ListBoxItem>
        ))}
      </ListBox>
    </section>
  );
}
