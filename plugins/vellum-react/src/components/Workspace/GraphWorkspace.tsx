import { ReactNode } from 'react';
import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';
import { Selection } from '../../hooks/useSelection';
import { FreshnessMark } from '../FreshnessMark/FreshnessMark';
import { HeadlinePanel } from '../HeadlinePanel/HeadlinePanel';
import { ObjectDrawer } from '../ObjectDrawer/ObjectDrawer';
import { ProblemList } from './ProblemList';
import { Workspace } from './Workspace';
import styles from './GraphWorkspace.module.css';

/** @public */
export interface GraphWorkspaceProps {
  view: GraphView;
  /** Why the last attempt to read the view again failed. */
  error?: Error;
  now: Date;
  selection: Selection;
  /** Shows an object that the headline names; selects it where absent. */
  onShowNode?: (nodeId: string) => void;
  /** Text of the button that shows the cause; "Show in tree" where absent. */
  showLabel?: string;
  /** What stands above the shape, at the left of how fresh it is. */
  bar?: ReactNode;
  /** The shape: a tree, lanes, or both. */
  children: ReactNode;
}

/**
 * What every tab has around its shape: the sentence, the bar, what could not be read, and the object that is looked at.
 *
 * @public
 */
export function GraphWorkspace(props: GraphWorkspaceProps) {
  const { view, error, now, selection, showLabel, bar, children } = props;
  const { node, select, clear } = selection;
  return (
    <>
      <HeadlinePanel
        view={view}
        now={now}
        onShowNode={props.onShowNode ?? select}
        showLabel={showLabel}
      />
      <div className={styles.bar}>
        {bar}
        <span className={styles.rest}>
          <FreshnessMark view={view} error={error} now={now} />
        </span>
      </div>
      <ProblemList view={view} error={error} now={now} />
      <Workspace
        onClose={clear}
        drawer={
          node && (
            <ObjectDrawer
              view={view}
              node={node}
              now={now}
              onClose={clear}
              onSelect={select}
            />
          )
        }
      >
        {children}
      </Workspace>
    </>
  );
}
