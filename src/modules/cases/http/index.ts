export { FAILURES_UNTIL_TOLD, waitAfter } from './back-off.js';
export { HttpKyGateway } from './http-ky-gateway.js';
export { KyClient, type KyFailure, type KyReply } from './ky-client.js';
export * from './ky-messages.js';
export * from './ky-orders.js';
export * from './ky-signature.js';
