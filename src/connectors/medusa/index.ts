export { medusa } from './medusa-connector';
