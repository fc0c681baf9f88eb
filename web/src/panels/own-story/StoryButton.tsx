/** Opens and closes the story of the investigation, and says how many steps it has. */
import { BookOpenText } from 'lucide-react';
import { useExploration } from '../../state/exploration-store.ts';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { useFoldTools } from '../desk/fold-tools.ts';
import { closeStory, openStory, useStoryOpen } from './story-open.ts';

export function StoryButton() {
  const steps = useExploration((now) => now.story.length);
  const foldTools = useFoldTools();
  return (
    <ToggleButton
      isSelected={useStoryOpen()}
      onChange={(open) => {
        foldTools();
        if (open) openStory();
        else closeStory();
      }}
    >
      <BookOpenText size={16} aria-hidden="true" />
      Story{steps > 0 ? ` (${steps})` : ''}
    </ToggleButton>
  );
}
