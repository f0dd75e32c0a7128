import { useEffect } from 'react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  GraphChangedSignal,
  VELLUM_SIGNAL_CHANNEL,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * Calls back when the backend says that the graph of an entity changed, and tells whether it can say so at all.
 *
 * Subscribes to the signals API itself: `useSignal` keeps only the last message of a render, so a message about another
 * entity that arrives right after ours would hide it.
 */
export function useGraphChanged(
  entityRef: string,
  onChanged: () => void,
): { isLive: boolean } {
  const signals = useApiHolder().get(signalApiRef);

  useEffect(() => {
    const subscription = signals?.subscribe<GraphChangedSignal & MessageObject>(
      VELLUM_SIGNAL_CHANNEL,
      message => {
        if (
          message.action === 'graph-changed' &&
          message.entityRef === entityRef
        ) {
          onChanged();
        }
      },
    );
    return () => subscription?.unsubscribe();
  }, [signals, entityRef, onChanged]);

  return { isLive: signals !== undefined };
}

/** The signals API wants an index signature, which interfaces do not have by themselves. */
type MessageObject = { [key: string]: string };
