export { channelProblem, done, failed } from './channel-problem';
export { type JsonAnswer, type JsonRequest, requestJson } from './request-json';
export { unsafeOffer } from './unsafe-offer';
