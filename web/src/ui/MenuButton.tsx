/** A button that opens a list of actions; arrow keys, first letters and Escape work in it. */
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonLook } from './Button.tsx';
import styles from './MenuButton.module.css';

export interface MenuAction<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** What it gives, in a few words below the label. */
  readonly about?: string;
}

interface MenuButtonProps<Id extends string> {
  readonly label: React.ReactNode;
  /** Name of the menu for those who do not see the button. */
  readonly menu: string;
  readonly actions: readonly MenuAction<Id>[];
  readonly look?: ButtonLook;
  readonly isPending?: boolean;
  readonly onAction: (id: Id) => void;
}

export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, menu, actions, look = 'plain', isPending = false, onAction } = props;
  return (
    <MenuTrigger>
      <Button look={look} isPending={isPending}>
        {label}
      </Button>
      <Popover placement="bottom end" className={styles.popover ?? ''}>
        <Menu
          aria-label={menu}
          className={styles.menu ?? ''}
          onAction={(key) => {
            const action = actions.find(({ id }) => id === key);
            if (action && !isPending) onAction(action.id);
          }}
        >
          {actions.map(({ id, label: name, about }) => (
            <MenuItem key={id} id={id} textValue={name} className={styles.item ?? ''}>
              <span>{name}</span>
              {about ? <span className={styles.about}>{about}</span> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
