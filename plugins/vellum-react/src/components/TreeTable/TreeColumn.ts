import { ReactNode } from 'react';
import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';

/** A column after the first, which is always the object itself. @public */
export interface TreeColumn {
  id: string;
  header: string;
  /** CSS width; a column without one takes what is left. */
  width?: string;
  /** Given up first where the table is narrow; the drawer has it too. */
  isMinor?: boolean;
  /** Full text for the tooltip, where the cell may be cut. */
  title?: (node: GraphNode) => string | undefined;
  render: (node: GraphNode, now: Date) => ReactNode;
}
