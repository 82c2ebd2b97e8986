export {
  LEFT_OUT,
  MOST_TASKS,
  type Assignment,
  type AssignmentDesk,
  type AssignmentResult,
  type LeftOut,
  type SelectedTask,
  type Share,
  type WantedAssignment,
  type Workload,
} from './assignment.js';
export { AssignmentService } from './assignment.service.js';
export { WAYS, type Way } from './spread.js';
