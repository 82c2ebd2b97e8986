export { CitizenTimelineService } from './citizen-timeline.service.js';
export {
  CITIZEN_ORIGINS,
  type CitizenOrigin,
  type CitizenTimeline,
  type TimelineAccount,
  type TimelineCase,
  type TimelineGrant,
} from './citizen-timeline.js';
