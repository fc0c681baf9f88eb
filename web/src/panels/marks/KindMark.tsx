/** The mark of an entity: colour, shape and glyph say the kind; none of them alone. */
import {
  BriefcaseBusiness,
  Building2,
  Cloud,
  Database,
  EyeOff,
  FileText,
  Landmark,
  type LucideIcon,
  Network,
  Package,
} from 'lucide-react';
import type { Entity } from '#model';
import { type DrawnKind, drawnKind } from '../../state/drawn-kind.ts';
import styles from './KindMark.module.css';

const GLYPHS: Readonly<Record<DrawnKind, LucideIcon>> = {
  agency: Landmark,
  contractor: BriefcaseBusiness,
  subcontractor: Network,
  organization: Building2,
  cloud: Cloud,
  contract: FileText,
  offering: Package,
  system: Database,
  withheld: EyeOff,
};

const BOX = '0 0 36 28';
const OCTAGON = 'M13 2h10l8 7v10l-8 7H13l-8-7V9z';
const HEXAGON = 'M11 2.5h14L33 14l-8 11.5H11L3 14z';

function Shape({ kind }: { readonly kind: DrawnKind }) {
  switch (kind) {
    case 'agency':
      return <rect x="2" y="2" width="32" height="24" rx="6" />;
    case 'contract':
      return <rect x="7" y="1" width="22" height="26" rx="3" />;
    case 'cloud':
    case 'offering':
      return <path d={OCTAGON} />;
    case 'system':
      return <path d={HEXAGON} />;
    case 'withheld':
      return <circle cx="18" cy="14" r="12" strokeDasharray="4 3" />;
    default:
      return <circle cx="18" cy="14" r="12.5" />;
  }
}

interface KindMarkProps {
  readonly entity: Pick<Entity, 'kind' | 'roles'>;
  readonly size?: 'small' | 'large';
}

/** Decorative: the kind is always said in words beside it. */
export function KindMark({ entity, size = 'small' }: KindMarkProps) {
  return <DrawnMark kind={drawnKind(entity)} size={size} />;
}

interface PictureMarkProps {
  readonly entity: Pick<Entity, 'kind' | 'roles'>;
  readonly at: { readonly x: number; readonly y: number };
}

/** The same mark in a picture, with its middle at a place of it. */
export function PictureMark({ entity, at }: PictureMarkProps) {
  const kind = drawnKind(entity);
  return (
    <svg
      className={styles.mark}
      data-kind={kind}
      viewBox={BOX}
      x={at.x - 18}
      y={at.y - 14}
      width="36"
      height="28"
      aria-hidden="true"
    >
      <Inside kind={kind} />
    </svg>
  );
}

export function DrawnMark({ kind, size = 'small' }: { kind: DrawnKind; size?: 'small' | 'large' }) {
  return (
    <svg className={styles.mark} data-kind={kind} data-size={size} viewBox={BOX} aria-hidden="true">
      <Inside kind={kind} />
    </svg>
  );
}

function Inside({ kind }: { readonly kind: DrawnKind }) {
  const Glyph = GLYPHS[kind];
  return (
    <>
      <Shape kind={kind} />
      <Glyph x="11" y="7" width="14" height="14" className={styles.glyph} />
    </>
  );
}
