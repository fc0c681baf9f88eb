/** The drawing as a picture in lines, which a printer draws as sharp as it can. */
import { useEffect, useState } from 'react';

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
  return address ? <img className={className} src={address} alt={words} onLoad={onReady} /> : null;
}
