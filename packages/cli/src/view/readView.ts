import {
  buildGraphView,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { ObjectSource } from '../source/ObjectSource';
import { ViewTarget } from './targetOf';

/** A view without what only a portal has. */
export type ReportedView = Omit<GraphView, 'entityRef'>;

/** Builds a view, reads what it wants, and builds again until nothing new is wanted. */
export async function readView(
  source: ObjectSource,
  { view: name, target }: ViewTarget,
  now: Date,
): Promise<ReportedView> {
  for (;;) {
    const { view, wanted } = buildGraphView({
      view: name,
      entityRef: '',
      cluster: source.name,
      target,
      snapshot: source.snapshot(),
      freshness: { state: 'live' },
      now,
    });
    if (!(await source.read(wanted))) {
      const { entityRef, ...reported } = view;
      return reported;
    }
  }
}
