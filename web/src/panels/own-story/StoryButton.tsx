/** Opens and closes the story of the investigation, and says how many steps it has. */
import { BookOpenText } from 'lucide-react';
import { useExploration } from '../../state/exploration-store.ts';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { closeStory, openStory, useStoryOpen } from './story-open.ts';

export function StoryButton() {
  const steps = useExploration((now) => now.story.length);
  return (
    <ToggleButton
      isSelected={useStoryOpen()}
      onChange={(open) => (open ? openStory() : closeStory())}
    >
      <BookOpenText size={16} aria-hidden="true" />
      Story{steps > 0 ? ` (${steps})` : ''}
    </ToggleButton>
  );
}
