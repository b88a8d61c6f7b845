export { type AccessTokens, type Renewal, openAccessTokens, withAccessToken } from './access-token';
export { channelProblem, done, failed } from './channel-problem';
export { readText } from './read-text';
export { type JsonAnswer, type JsonRequest, lostProblem, requestJson } from './request-json';
export { unsafeOffer } from './unsafe-offer';
export { readCursor } from './read-cursor';
export { siftOffers } from './sift';
