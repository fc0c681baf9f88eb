/** Under a list read page by page: how much of it stands there, and the next page. */
import { Button } from './Button.tsx';
import styles from './ShowMore.module.css';

interface ShowMoreProps {
  /** Given by an endless query; without a next page the button is gone. */
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly shown: number;
  readonly total: number;
  /** How many the next page holds. */
  readonly step: number;
  /** What the order of the list is, where a reader cannot see it. */
  readonly order?: string;
}

export function ShowMore({ pages, shown, total, step, order }: ShowMoreProps) {
  const words = `${shown.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`;
  return (
    <p className={styles.more}>
      {order ? `${words}, ${order}` : words}
      {pages.hasNextPage && shown < total ? (
        <Button
          look="quiet"
          isPending={pages.isFetchingNextPage}
          onPress={() => void pages.fetchNextPage()}
        >
          Show {step} more
        </Button>
      ) : null}
    </p>
  );
}
