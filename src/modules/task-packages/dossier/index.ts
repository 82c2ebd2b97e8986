export { TaskDossierService } from './task-dossier.service.js';
export type { OpenProposal, ProposalDetails, TaskDossier, TaskNote } from './task-dossier.js';
