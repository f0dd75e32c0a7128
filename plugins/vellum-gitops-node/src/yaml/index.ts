export { addSequenceItem } from './addSequenceItem';
export { applyYamlEdits } from './edit/applyYamlEdits';
export type { YamlEdit, YamlPath } from './edit/YamlPath';
export { emitYaml } from './emitYaml';
export { removeSequenceItem } from './removeSequenceItem';
