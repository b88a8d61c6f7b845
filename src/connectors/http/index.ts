export { channelProblem, done, failed } from './channel-problem';
export { type JsonAnswer, type JsonRequest, requestJson } from './request-json';
export { excerpt } from './redact';
export { unsafeOffer } from './unsafe-offer';
