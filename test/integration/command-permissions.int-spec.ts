import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { can, type Permission } from '../../src/modules/identity/index.js';
import type { Actor, Role } from '../../src/modules/shared/index.js';
import { ODENSE, aUser } from '../support/builders.js';
import { Office } from '../support/office.js';

const ROLES: readonly Role[] = ['CASEWORKER', 'COORDINATOR', 'VENDOR', 'AUDITOR', 'ADMIN'];
const TASK = { municipalityCode: ODENSE, taskId: 1 };
const ACCOUNT = { municipalityCode: ODENSE, accountId: 1 };
const PROPOSAL = { ...TASK, proposalId: 1 };
const LINK = { ...ACCOUNT, linkId: 1, reason: 'x' };
const PACKAGE = { municipalityCode: ODENSE, packageId: 1, version: 1 };
const NEXT = { count: 1, filter: {}, except: [] };
const WAVE = {
  number: 0,
  name: '',
  loadFrom: '2027-02-01',
  loadTo: '2027-02-01',
  frozenFrom: null,
  frozenTo: null,
};
const MOVE = { municipalityCode: ODENSE, fromWaveId: 1, toWaveId: 2 };
const ESCALATION = { municipalityCode: ODENSE, escalationId: 1 };

type Command = (office: Office, actor: Actor) => Promise<unknown>;
const COMMANDS: readonly (readonly [name: string, permission: Permission, command: Command])[] = [
  [
    'createPackage',
    'packages.create',
    ({ services }, actor) => services.packages.createPackage(ODENSE, actor),
  ],
  ['createPackages', 'packages.create', ({ services }, actor) => services.packages.createPackages({}, actor)],
  [
    'publishPackage',
    'packages.publish',
    ({ services }, actor) => services.packages.publishPackage(ODENSE, 1, 1, actor),
  ],
  [
    'publishPackages',
    'packages.publish',
    ({ services }, actor) => services.packages.publishPackages({}, actor),
  ],
  [
    'markCompleted',
    'packages.markCompleted',
    ({ services }, actor) => services.completion.markCompleted(PACKAGE, false, actor),
  ],
  [
    'reopenPackage',
    'packages.reopen',
    ({ services }, actor) => services.completion.reopenPackage(PACKAGE, 'x', actor),
  ],
  [
    'extendDeadline',
    'packages.extendDeadline',
    ({ services }, actor) => services.deadlines.extendDeadline(PACKAGE, '2027-02-01', 'x', actor),
  ],
  [
    'namePeople',
    'klikTasks.namePeople',
    ({ services }, actor) =>
      services.people.namePeople({ ...PACKAGE, responsibleId: null, performerIds: [] }, actor),
  ],
  ['createWave', 'waves.plan', ({ services }, actor) => services.plan.createWave(WAVE, actor)],
  ['changeWave', 'waves.plan', ({ services }, actor) => services.plan.changeWave(1, 1, WAVE, actor)],
  [
    'addMunicipalities',
    'waves.plan',
    ({ services }, actor) => services.plan.addMunicipalities(1, [ODENSE], actor),
  ],
  ['previewMove', 'waves.plan', ({ services }, actor) => services.moves.previewMove(MOVE, actor)],
  [
    'moveMunicipality',
    'waves.plan',
    ({ services }, actor) => services.moves.moveMunicipality(MOVE, [], actor),
  ],
  [
    'publishKlikTask',
    'waves.publish',
    ({ services }, actor) => services.klik.publishKlikTask(1, 'MI 32', actor),
  ],
  [
    'createWavePackages',
    'waves.publish',
    ({ services }, actor) => services.waves.createWavePackages(1, 'MI 32', actor),
  ],
  ['getCockpit', 'waves.view', ({ services }, actor) => services.cockpit.getCockpit('MI 0', actor)],
  ['takeTask', 'tasks.take', ({ services }, actor) => services.tasks.takeTask(TASK, actor)],
  ['releaseTask', 'tasks.release', ({ services }, actor) => services.tasks.releaseTask(TASK, actor)],
  ['assignTask', 'tasks.assign', ({ services }, actor) => services.tasks.assignTask(TASK, 1, actor)],
  ['countUnread', 'notifications.view', ({ services }, actor) => services.notifications.countUnread(actor)],
  [
    'listNotifications',
    'notifications.view',
    ({ services }, actor) => services.notifications.listNotifications(1, actor),
  ],
  ['markRead', 'notifications.markRead', ({ services }, actor) => services.notifications.markRead(1, actor)],
  ['getDesk', 'tasks.assign', ({ services }, actor) => services.assignment.getDesk(actor)],
  ['listHolders', 'tasks.take', ({ services }, actor) => services.assignment.listHolders(actor)],
  [
    'previewAssignment',
    'tasks.assign',
    ({ services }, actor) => services.assignment.previewAssignment({ way: 'ONE', assigneeIds: [1] }, actor),
  ],
  ['getAssignment', 'tasks.assign', ({ services }, actor) => services.assignment.getAssignment(1, actor)],
  ['assignTasks', 'tasks.assign', ({ services }, actor) => services.assignment.assignTasks(1, actor)],
  ['addNote', 'tasks.addNote', ({ services }, actor) => services.tasks.addNote(TASK, 'x', actor)],
  [
    'matchToGrant',
    'links.matchToGrant',
    ({ services }, actor) => services.decisions.matchToGrant({ ...TASK, grantId: 1 } as never, actor),
  ],
  [
    'recordNoDirectGrant',
    'links.recordNoDirectGrant',
    ({ services }, actor) => services.decisions.recordNoDirectGrant(TASK as never, actor),
  ],
  ['revealCpr', 'persons.revealCpr', ({ services }, actor) => services.decisions.revealCpr(TASK, actor)],
  [
    'approve',
    'proposals.approve',
    ({ services }, actor) => services.proposals.approve(PROPOSAL, null, actor),
  ],
  ['reject', 'proposals.reject', ({ services }, actor) => services.proposals.reject(PROPOSAL, 'x', actor)],
  [
    'withdrawProposal',
    'ownProposals.withdraw',
    ({ services }, actor) => services.proposals.withdrawProposal(PROPOSAL, actor),
  ],
  [
    'undoAwaiting',
    'links.undoLink',
    ({ services }, actor) => services.kyOrders.undoAwaiting(TASK, 'nej', actor),
  ],
  ['retryKy', 'links.matchToGrant', ({ services }, actor) => services.kyOrders.retryKy(TASK, actor)],
  ['undoLink', 'links.undoLink', ({ services }, actor) => services.links.undoLink(LINK, actor)],
  [
    'confirmLink',
    'links.matchToGrant',
    ({ services }, actor) => services.links.confirmLink(TASK, 'x', actor),
  ],
  [
    'proposeWithdrawal',
    'withdrawals.propose',
    ({ services }, actor) => services.links.proposeWithdrawal(ACCOUNT, 'DUPLICATE', 'x', actor),
  ],
  [
    'undoWithdrawal',
    'withdrawals.undo',
    ({ services }, actor) =>
      services.links.undoWithdrawal({ ...ACCOUNT, withdrawalId: 1, reason: 'x' }, actor),
  ],
  [
    'escalateTask',
    'escalations.open',
    ({ services }, actor) => services.escalations.escalateTask(TASK, 'DOUBT', 'x', actor),
  ],
  [
    'escalatePackage',
    'escalations.open',
    ({ services }, actor) =>
      services.escalations.escalatePackage({ ...PACKAGE, level: 'PACKAGE' }, 'DOUBT', 'x', actor),
  ],
  [
    'answerEscalation',
    'escalations.answer',
    ({ services }, actor) => services.escalations.answerEscalation(ESCALATION, 'x', actor),
  ],
  ['next', 'tasks.take', ({ services }, actor) => services.queue.next(NEXT, actor)],
  ['getTask', 'tasks.take', ({ services }, actor) => services.queue.getTask(1, actor)],
  ['leaseTask', 'tasks.take', ({ services }, actor) => services.queue.leaseTask(1, actor)],
  ['heartbeat', 'tasks.take', ({ services }, actor) => services.queue.heartbeat([1], actor)],
  ['layBack', 'tasks.take', ({ services }, actor) => services.queue.layBack(1, actor)],
  ['summary', 'tasks.take', ({ services }, actor) => services.queue.summary({}, actor)],
  ['skipTask', 'tasks.take', ({ services }, actor) => services.setAside.skipTask(1, 'x', actor)],
  [
    'parkTask',
    'tasks.park',
    ({ services }, actor) => services.setAside.parkTask(1, '2030-01-01', 'x', actor),
  ],
  ['takeOverTask', 'tasks.take', ({ services }, actor) => services.setAside.takeOverTask(1, 'x', actor)],
  [
    'confirmDoubt',
    'escalations.answer',
    ({ services }, actor) => services.escalations.confirmDoubt(ESCALATION, 'x', actor),
  ],
  [
    'closeEscalation',
    'escalations.close',
    ({ services }, actor) => services.escalations.closeEscalation(ESCALATION, actor),
  ],
];

/** The services refuse by themselves: whoever calls them another way than through the panel meets the same policy. */
describe('a command called by a role that may not', () => {
  let office: Office;
  const people = new Map<Role, Actor>();
  beforeAll(async () => {
    office = await Office.open();
    for (const role of ROLES) people.set(role, await aUser(office.db, role));
  });
  afterAll(() => office.close());

  it.each(COMMANDS)('%s', async (_name, permission, command) => {
    for (const [role, actor] of people) {
      const outcome = await command(office, actor).then(
        () => null,
        (error: { code?: string }) => error.code ?? null,
      );
      expect([role, outcome === 'identity.not_permitted']).toEqual([role, !can(role, permission)]);
    }
  });
});
