import { stateLabel, type State } from '../../domain/assignment-state.js';
import { Icon, type Shape } from './icon.js';

const LOOKS: Readonly<Record<State, { tone: string; shape: Shape }>> = {
  new: { tone: 'new', shape: 'ring' },
  received: { tone: 'active', shape: 'half' },
  'in-progress': { tone: 'active', shape: 'half' },
  submitted: { tone: 'submitted', shape: 'clock' },
  completed: { tone: 'done', shape: 'check' },
  returned: { tone: 'soon', shape: 'back' },
  suspended: { tone: 'rest', shape: 'pause' },
  withdrawn: { tone: 'rest', shape: 'cross' },
  waiting: { tone: 'rest', shape: 'flag' },
};

/** Where an assignment stands, by word and shape. */
export function Status({ state }: { state: State }) {
  const { tone, shape } = LOOKS[state];
  return <Badge tone={tone} shape={shape} word={stateLabel(state)} />;
}

export function Badge({ tone, shape, word }: { tone: string; shape: Shape; word: string }) {
  return (
    <span class={`status ${tone}`}>
      <Icon shape={shape} />
      {word}
    </span>
  );
}
