import { useCallback, useEffect, useRef, useState } from 'react';
import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { GraphViewName } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumApiRef } from '../api/VellumApi';
import { GraphViewReader } from './GraphViewReader';
import { GraphViewState } from './GraphViewState';
import { useGraphChanged } from './useGraphChanged';
import { useWhileVisible } from './useWhileVisible';

/** With signals, a read now and then tells the backend that the page is still open, and heals a lost message. */
const KEEP_ALIVE_MS = 120_000;

/** Without signals nobody tells us of changes. */
const POLL_MS = 10_000;

/** @public */
export type GraphViewResult = GraphViewState & {
  /** Reads again now, on the user's request. */
  reread: () => void;
};

/**
 * The live view of an entity. Reads it again when the backend signals a change, when the browser tab is looked at
 * again, and every two minutes; polls every ten seconds only where the app has no signals.
 *
 * @public
 */
export function useGraphView(
  entity: Entity,
  view: GraphViewName,
): GraphViewResult {
  const api = useApi(vellumApiRef);
  const entityRef = stringifyEntityRef(entity);
  const [shown, setShown] = useState<{ key: string; state: GraphViewState }>();
  const reader = useRef<GraphViewReader>();
  const key = `${view} ${entityRef}`;

  // The catalog gives a new entity object on each of its own refreshes; only its name matters here.
  const compoundRef = useRef(getCompoundEntityRef(entity));
  compoundRef.current = getCompoundEntityRef(entity);

  useEffect(() => {
    const current = new GraphViewReader({
      read: signal => api.getGraphView(compoundRef.current, view, { signal }),
      onState: state => setShown({ key, state }),
    });
    reader.current = current;
    current.start();
    return () => current.stop();
  }, [api, key, view]);

  const reread = useCallback(() => reader.current?.reread(), []);
  const { isLive } = useGraphChanged(entityRef, reread);
  useWhileVisible(reread, isLive ? KEEP_ALIVE_MS : POLL_MS);

  // A state of the entity shown before must not flash under the name of this one.
  const state: GraphViewState =
    shown?.key === key ? shown.state : { status: 'loading' };
  return { ...state, reread };
}
