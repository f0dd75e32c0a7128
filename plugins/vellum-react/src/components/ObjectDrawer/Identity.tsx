import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { vellumTranslationRef } from '../../translation';
import { kubectlCommand } from './kubectlCommand';
import styles from './ObjectDrawer.module.css';

/** The command that reads this object, to be copied. */
export function Identity({ node }: { node: GraphNode }) {
  const { t } = useTranslationRef(vellumTranslationRef);
  const [copied, setCopied] = useState<string>();
  const command = kubectlCommand(node.ref);
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    setCopied(command);
  };
  return (
    <div className={styles.command}>
      <code>{command}</code>
      {/* Browsers give a clipboard to pages served over https or from localhost only. */}
      {'clipboard' in navigator && (
        <Button size="small" variant="secondary" onPress={copy}>
          {copied === command ? t('drawer.copied') : t('drawer.copy')}
        </Button>
      )}
    </div>
  );
}
