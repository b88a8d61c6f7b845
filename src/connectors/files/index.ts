export { ifThere, inFolder, systemCode } from './in-folder';
export { replaceFile } from './replace-file';
