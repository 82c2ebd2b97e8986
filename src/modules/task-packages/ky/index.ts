export { KyAnswersService, type AnswerEffect, type OrderOfAccount } from './ky-answers.service.js';
export { KyOrderService } from './ky-order.service.js';
export { KyRelayLoop } from './ky-relay-loop.js';
export { KyRelayService } from './ky-relay.service.js';
