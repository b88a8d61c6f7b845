export { vendureConnector } from './vendure-connector';
