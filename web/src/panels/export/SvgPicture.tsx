/** The drawing as a picture in lines, which a printer draws as sharp as it can. */
import { useEffect, useState } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './SvgPicture.module.css';

/** Parts of its width that a picture can be high and still be read where it is fitted into a page. */
const MOST_ON_A_PAGE = 1.57;

interface SvgPictureProps {
  readonly svg: string;
  readonly words: string;
  readonly className?: string | undefined;
  readonly onReady?: () => void;
}

export function SvgPicture({ svg, words, className, onReady }: SvgPictureProps) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  if (address === null) return null;
  return (
    <img
      className={cx(styles.picture, className)}
      src={address}
      alt={words}
      onLoad={onReady}
      data-tall={isTall(svg)}
    />
  );
}

function isTall(svg: string): boolean {
  const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
  return Number(height) > Number(width) * MOST_ON_A_PAGE;
}
