import { useMemo } from 'react';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { stateTone } from '../../state/stateTone';

/** The nodes on the way to the cause. Empty where nothing is wrong: red is kept for what is. @public */
export function useMarkedPath(view: GraphView): readonly string[] {
  const { path, state } = view.headline;
  return useMemo(() => (stateTone(state) === 'bad' ? path : []), [path, state]);
}
