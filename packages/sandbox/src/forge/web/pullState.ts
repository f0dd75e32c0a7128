import { PullRequestRecord } from '../model/records';
import { html, Html } from './html';
import { icons } from './icons';

/** The state of a pull request as the reader names it. @internal */
export type PullState = 'open' | 'draft' | 'merged' | 'closed';

/** @internal */
export function pullState(pull: PullRequestRecord): PullState {
  if (pull.merge) {
    return 'merged';
  }
  if (pull.state === 'closed') {
    return 'closed';
  }
  return pull.draft ? 'draft' : 'open';
}

/** State as icon, word and colour. @internal */
export function statePill(state: PullState): Html {
  const word = {
    open: 'Open',
    draft: 'Draft',
    merged: 'Merged',
    closed: 'Closed',
  };
  return html`<span class="pill ${state}"
    >${stateIcon(state)} ${word[state]}</span
  >`;
}

/** @internal */
export function stateIcon(state: PullState): Html {
  return state === 'draft' ? icons.open : icons[state];
}
