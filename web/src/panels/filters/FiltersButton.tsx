/** Opens and closes the filters, and says how many are set. */
import { SlidersHorizontal } from 'lucide-react';
import { useExploration } from '../../state/exploration-store.ts';
import { countFilters } from '../../state/filters.ts';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { useFoldTools } from '../desk/fold-tools.ts';

interface FiltersButtonProps {
  readonly isOpen: boolean;
  readonly onChange: (open: boolean) => void;
}

export function FiltersButton({ isOpen, onChange }: FiltersButtonProps) {
  const set = useExploration((now) => countFilters(now.filters));
  const foldTools = useFoldTools();
  return (
    <ToggleButton
      isSelected={isOpen}
      onChange={(open) => {
        foldTools();
        onChange(open);
      }}
    >
      <SlidersHorizontal size={16} aria-hidden="true" />
      Filters{set > 0 ? ` (${set})` : ''}
    </ToggleButton>
  );
}
