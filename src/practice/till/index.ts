export { type SoldLine, type Till, type TillArticle, type TillOptions, openTill } from './till';
export { type TillFormat } from './files';
