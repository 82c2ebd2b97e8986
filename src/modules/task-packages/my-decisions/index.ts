export { MY_DECISIONS_PAGE, MyDecisionsService } from './my-decisions.service.js';
export type { MyDecision, MyDecisions, Sentence, UndoOutlook } from './my-decision.js';
