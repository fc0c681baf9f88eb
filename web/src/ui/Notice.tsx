/** A state of a screen said in words: nothing here, something failed, no connection. */
import styles from './Notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly tone?: 'calm' | 'bad' | 'warn';
  readonly children?: React.ReactNode;
  readonly actions?: React.ReactNode;
}

export function Notice({ title, tone = 'calm', children, actions }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      <p className={styles.title}>{title}</p>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
