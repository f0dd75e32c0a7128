export { addSequenceItem } from './addSequenceItem';
export { emitYaml } from './emitYaml';
