/** Signal channel of the suite. Messages say that something changed; the data is read again. @public */
export const VELLUM_SIGNAL_CHANNEL = 'vellum';

/** "The graph of this entity changed." Sent only to users who have it open. @public */
export interface GraphChangedSignal {
  action: 'graph-changed';
  /** Entity reference in its full, lower-case form: `component:default/vellum-dev`. */
  entityRef: string;
}
