/** Something to press. `main` is the one thing a screen is for, `quiet` stands inside text and lists. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Link } from 'wouter';
import styles from './Button.module.css';
import { cx } from './cx.ts';

export type ButtonLook = 'plain' | 'main' | 'quiet';

const classOf = (look: ButtonLook, more?: string): string => cx(styles.button, styles[look], more);

interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  readonly look?: ButtonLook;
  readonly className?: string;
  readonly ref?: React.Ref<HTMLButtonElement>;
}

/**
 * While it is pending it keeps the focus and ignores presses. React Aria's own `isPending` also has the button read out
 * by reference; where the button is gone by then, a picture without a name stays behind for screen readers.
 */
export function Button({ look = 'plain', className, isPending, ...rest }: ButtonProps) {
  const waits = isPending ? ({ ...WAITING, 'data-pending': true } as const) : {};
  return <AriaButton {...rest} {...waits} className={classOf(look, className)} />;
}

const WAITING = { onPress: () => {}, type: 'button', 'aria-disabled': 'true' } as const;

interface ButtonLinkProps {
  readonly to: string;
  readonly look?: ButtonLook;
  readonly children: React.ReactNode;
}

/** An address that looks like a button. */
export function ButtonLink({ to, look = 'plain', children }: ButtonLinkProps) {
  return (
    <Link href={to} className={classOf(look)}>
      {children}
    </Link>
  );
}
