export { ifThere, inFolder, systemCode } from './in-folder';
export { namedThere } from './named-there';
export { replaceFile } from './replace-file';
export { RememberedFile } from './remembered-file';
export { unhurried } from './unhurried';
