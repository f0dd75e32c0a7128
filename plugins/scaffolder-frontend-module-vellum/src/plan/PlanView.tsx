import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  GitopsPlanView,
  PlannedFile,
} from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';
import { DiffView } from './diff/DiffView';
import { FileList } from './FileList';
import { ObjectList } from './ObjectList';
import { Panel } from './Panel';
import { PathText } from './PathText';
import { PlanSummary } from './PlanSummary';
import styles from './PlanView.module.css';

/** A plan: what it comes to and its files on the left, the chosen file or all objects on the right. */
export function PlanView(props: {
  plan: GitopsPlanView;
  secrets: readonly string[];
}) {
  const { plan, secrets } = props;
  const { files, objects } = plan;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const [chosen, setChosen] = useState(0);
  const [view, setView] = useState<'diff' | 'objects'>('diff');
  const file = files[chosen] ?? files[0];
  const select = (index: number) => {
    setChosen(index);
    setView('diff');
  };
  const open = (path: string) =>
    select(files.findIndex(each => each.path === path));
  return (
    <div className={file ? styles.grid : undefined}>
      <div className={styles.side}>
        <PlanSummary plan={plan} secrets={secrets} onOpen={open} />
        {file && (
          <Panel>
            <FileList
              files={files}
              selected={files.indexOf(file)}
              onSelect={select}
            />
          </Panel>
        )}
      </div>
      {file && (
        <Panel>
          <div className={styles.bar}>
            {view === 'diff' && <FileTitle file={file} />}
            <ToggleButtonGroup
              className={styles.views}
              aria-label={t('view.label')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[view]}
              onSelectionChange={keys =>
                setView(keys.has('objects') ? 'objects' : 'diff')
              }
            >
              <ToggleButton id="diff" size="small">
                {t('view.diff')}
              </ToggleButton>
              <ToggleButton id="objects" size="small">
                {t('view.objects')}
              </ToggleButton>
            </ToggleButtonGroup>
          </div>
          {view === 'diff' ? (
            <DiffView key={file.path} file={file} />
          ) : (
            <ObjectList objects={objects} />
          )}
        </Panel>
      )}
    </div>
  );
}

function FileTitle({ file: { path, plus, minus } }: { file: PlannedFile }) {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const parts = [
    plus > 0 && t('files.linesAdded', { count: plus }),
    minus > 0 && t('files.linesRemoved', { count: minus }),
  ];
  return (
    <div className={styles.title}>
      <code className={styles.path}>
        <PathText path={path} />
      </code>{' '}
      <span className={styles.where}>{parts.filter(Boolean).join(', ')}</span>
    </div>
  );
}
