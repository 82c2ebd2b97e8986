/**
 * What the tenant test knows of the application. It compares these lists with the running one, so a new resource, command
 * or route of the API is an error here until it is written down with ids of another municipality.
 */

export type Ids = Readonly<Record<string, readonly (number | string)[]>>;

export interface ForeignRows {
  /** The ids of the other municipality's rows ($1), as they stand in the address; null when all may see all rows. */
  readonly ids: string | null;
  /** An id that nobody has. */
  readonly missing: number | string;
  /** Who sees such a row, and by the same question finds it. */
  readonly insider: string;
}

const own = (table: string, insider = 'coordinator.101'): ForeignRows => ({
  ids: `SELECT id::int AS id FROM app.${table} WHERE municipality_code = $1 ORDER BY 1`,
  missing: 999_999,
  insider,
});

export const RESOURCES: Readonly<Record<string, ForeignRows>> = {
  tasks: own('link_task'),
  packages: own('task_package'),
  accounts: own('debtor_account'),
  claims: own('claim'),
  grants: own('grant_award'),
  cases: own('case_file'),
  escalations: own('escalation'),
  users: own('app_user', 'admin'),
  // Machines of every municipality; the administrator's alone.
  apiTokens: { ids: null, missing: 999_999, insider: 'admin' },
  loads: {
    ids: `SELECT run_id || '-' || municipality_code AS id FROM app.load_run_municipality WHERE municipality_code = $1`,
    missing: '999999-101',
    insider: 'coordinator.101',
  },
  rejects: {
    ids: `SELECT run_id || '-' || file || '-' || lpad(line::text, 9, '0') AS id FROM app.load_reject WHERE municipality_code = $1`,
    missing: '999999-accounts-000000007',
    insider: 'coordinator.101',
  },
  auditEvents: {
    ids: `SELECT chain || '-' || seq AS id FROM app.audit_event WHERE chain = $1 ORDER BY seq`,
    missing: '101-999999',
    insider: 'coordinator.101',
  },
  // Drafts are Netcompany's and no municipality's; the scene's own, which has a text of its own, comes first.
  klikDescriptions: {
    ids: `SELECT id::int AS id FROM app.klik_task_description WHERE status = 'DRAFT' AND $1 <> '' ORDER BY 1 DESC`,
    missing: 999_999,
    insider: 'vendor',
  },
  // Reference data of the country.
  municipalities: { ids: null, missing: '999', insider: 'coordinator.101' },
};

const NOTE = { note: 'forsøg' };
const REASON = { reason: 'forsøg' };
const MAPPING = { code: 'KTH', benefitType: 'KONTANTHJAELP' };
const WAVE = { number: 1, name: 'Fremmed', loadFrom: '2027-02-01', loadTo: '2027-02-05' };
const WAVE_MOVE = { municipalityCode: '101', fromWaveId: 1, toWaveId: 2 };
const DOUBT = { reason: 'DOUBT', ...NOTE };
const POSTING = { amount: '1,00', effectiveDate: '2026-01-01', reason: 'INDB', ...NOTE };
const RECEIPT = { receiptHash: 'a'.repeat(64) };

/** A body that each command's form accepts, so that nothing but the wall can refuse it. */
export const COMMANDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'tasks.takeTask': {},
  'tasks.matchToGrant': { grantId: 1, chosenCaseId: 1, ...NOTE, ...RECEIPT },
  'tasks.recordNoDirectGrant': { category: 'SPECIAL_SUPPORT', chosenCaseId: 1, ...NOTE, ...RECEIPT },
  'tasks.confirmLink': NOTE,
  'tasks.assignTask': { assigneeId: 1 },
  'tasks.releaseTask': {},
  'tasks.addNote': NOTE,
  'tasks.escalateTask': DOUBT,
  'tasks.approve': { proposalId: 1, ...NOTE },
  'tasks.reject': { proposalId: 1, ...NOTE },
  'tasks.withdrawProposal': { proposalId: 1 },
  'tasks.undoLink': { linkId: 1, ...NOTE },
  'tasks.undoAwaiting': NOTE,
  'tasks.retryKy': {},
  'tasks.undoWithdrawal': { withdrawalId: 1, ...NOTE },
  'tasks.proposeWithdrawal': { ground: 'ZERO_BALANCE', ...NOTE },
  'packages.createPackage': { municipality: '101' },
  'packages.publishPackage': {},
  'packages.markCompleted': { confirmOpenEscalations: true },
  'packages.extendDeadline': { endDate: '2031-03-03', ...NOTE },
  'packages.reopenPackage': NOTE,
  'packages.escalatePackage': { level: 'KLIK_TASK', ...DOUBT },
  'klikDescriptions.editDescription': { goal: 'forsøg' },
  'klikDescriptions.publishDescription': { ...NOTE, initials: 'XX' },
  'klikDescriptions.draftNewVersion': {},
  'klikDescriptions.describeKlikTask': { title: 'MI 99 Forsøg' },
  'accounts.undoLink': { linkId: 1, ...NOTE },
  'accounts.raiseClaim': {
    claimType: 'TILBAGEBETALING',
    principal: '1,00',
    periodFrom: '2026-01-01',
    periodTo: '2026-01-31',
    dueDate: '2026-02-28',
    ...NOTE,
  },
  'accounts.approveOnAccount': { proposalId: 1, ...NOTE },
  'accounts.rejectOnAccount': { proposalId: 1, ...NOTE },
  'accounts.withdrawOnAccount': { proposalId: 1 },
  'claims.registerCoverage': POSTING,
  'claims.writeOff': POSTING,
  'claims.adjustDown': POSTING,
  'claims.writeUp': POSTING,
  'claims.processNow': {},
  'claims.reversePosting': { postingId: 1, ...NOTE },
  'loads.acceptDifference': NOTE,
  'escalations.answerEscalation': NOTE,
  'escalations.confirmDoubt': NOTE,
  'escalations.closeEscalation': {},
  'escalations.allowPersonAccess': {},
  'escalations.revokePersonAccess': {},
  'apiTokens.createToken': { name: 'Fremmed', role: 'CASEWORKER', municipalityCode: '101', days: 30 },
  'apiTokens.revokeToken': {},
  'users.addUser': {
    displayName: 'Fremmed',
    email: 'fremmed@test.tilknyt.dk',
    role: 'CASEWORKER',
    municipalityCode: '101',
    password: 'en lang adgangskode 1',
  },
  'users.changeRole': { role: 'COORDINATOR', municipalityCode: '461' },
  'users.setPassword': { password: 'en lang adgangskode 1' },
  'users.disableUser': {},
  'users.enableUser': {},
};

/** The fields of those bodies that name another row, and whose it is. */
export const REFERENCES: Readonly<Record<string, string>> = {
  grantId: 'grants',
  chosenCaseId: 'cases',
  assigneeId: 'users',
  proposalId: 'proposals',
  linkId: 'links',
  withdrawalId: 'withdrawals',
  postingId: 'postings',
};

export interface ApiRequest {
  /** Behind /api/v1. */
  readonly path: string;
  readonly body?: object;
  /** The same with an id that nobody has: the answer must be equal. */
  readonly missing?: string;
}

/** What a stranger asks of each route of the API: with foreign ids, and with the other municipality's code as filter. */
export const API_ROUTES: Readonly<Record<string, (ids: Ids, texts: readonly string[]) => ApiRequest[]>> = {
  'GET /api/v1/session': () => [{ path: '/session' }],
  'GET /api/v1/overview': () => [{ path: '/overview' }],
  'POST /api/v1/search': (_ids, texts) =>
    ['101', 'KY', ...texts].map((text) => ({ path: '/search', body: { text } })),
  'GET /api/v1/loads/:run/:municipality': (ids) =>
    each(ids, 'loads', (id) => ({
      path: `/loads/${String(id).replace('-', '/')}`,
      missing: '/loads/999999/101',
    })),
  'GET /api/v1/loads/alarms': () => [{ path: '/loads/alarms' }],
  'GET /api/v1/loads/news': () => [{ path: '/loads/news' }],
  'POST /api/v1/loads/:run/rejects': (ids) =>
    ids['loads']?.flatMap((id) =>
      ['accounts', 'grants'].map((file) => {
        const [run = '', municipality = ''] = String(id).split('-');
        const body = { file, municipality };
        return { path: `/loads/${run}/rejects`, body, missing: '/loads/999999/rejects' };
      }),
    ) ?? [],
  'GET /api/v1/deliveries': () => [{ path: '/deliveries' }],
  'POST /api/v1/deliveries/:delivery/files/:file': () => [
    {
      path: '/deliveries/fremmed/files/accounts.csv',
      body: {},
      missing: '/deliveries/ingen/files/accounts.csv',
    },
  ],
  'POST /api/v1/deliveries/:delivery/delete': () => [
    { path: '/deliveries/fremmed/delete', body: {}, missing: '/deliveries/ingen/delete' },
  ],
  'GET /api/v1/load-jobs': () => [{ path: '/load-jobs' }],
  'GET /api/v1/load-jobs/:id': () => [{ path: '/load-jobs/1', missing: '/load-jobs/999999' }],
  'POST /api/v1/load-jobs': () => [
    { path: '/load-jobs', body: { delivery: 'fremmed', hash: 'a'.repeat(64), kind: 'LOAD' } },
  ],
  'POST /api/v1/load-jobs/:id/cancel': () => [
    { path: '/load-jobs/1/cancel', body: {}, missing: '/load-jobs/999999/cancel' },
  ],
  // Netcompany's alone; the codes of all municipalities.
  'GET /api/v1/benefit-codes': () => [{ path: '/benefit-codes' }],
  'POST /api/v1/benefit-codes/preview': () => [{ path: '/benefit-codes/preview', body: MAPPING }],
  'POST /api/v1/benefit-codes': () => [{ path: '/benefit-codes', body: { ...MAPPING, ...NOTE } }],
  // Drafts and the review are Netcompany's.
  'GET /api/v1/klik-descriptions/:id/document': (ids) =>
    each(ids, 'klikDescriptions', (id) => ({
      path: `/klik-descriptions/${id}/document`,
      missing: '/klik-descriptions/999999/document',
    })),
  'POST /api/v1/klik-descriptions/:id/comments': (ids) =>
    each(ids, 'klikDescriptions', (id) => ({
      path: `/klik-descriptions/${id}/comments`,
      missing: '/klik-descriptions/999999/comments',
      body: { field: 'goal', body: 'forsøg', initials: 'XX' },
    })),
  'POST /api/v1/klik-descriptions/:id/comments/:comment/resolve': (ids) =>
    each(ids, 'klikDescriptions', (id) => ({
      path: `/klik-descriptions/${id}/comments/1/resolve`,
      missing: '/klik-descriptions/999999/comments/1/resolve',
      body: { version: 1 },
    })),
  'POST /api/v1/klik-descriptions/:id/comments/:comment/reopen': (ids) =>
    each(ids, 'klikDescriptions', (id) => ({
      path: `/klik-descriptions/${id}/comments/1/reopen`,
      missing: '/klik-descriptions/999999/comments/1/reopen',
      body: { version: 1 },
    })),
  // Netcompany's alone: the plan of all municipalities.
  'GET /api/v1/waves': () => [{ path: '/waves' }],
  'POST /api/v1/waves': () => [{ path: '/waves', body: WAVE }],
  'POST /api/v1/waves/:id': () => [
    { path: '/waves/1', body: { ...WAVE, version: 1 }, missing: '/waves/999999' },
  ],
  'POST /api/v1/waves/:id/municipalities': () => [
    { path: '/waves/1/municipalities', body: { codes: ['101'] }, missing: '/waves/999999/municipalities' },
  ],
  'POST /api/v1/waves/:id/packages': () => [
    { path: '/waves/1/packages', body: {}, missing: '/waves/999999/packages' },
  ],
  'POST /api/v1/waves/moves/preview': () => [{ path: '/waves/moves/preview', body: WAVE_MOVE }],
  'POST /api/v1/waves/moves': () => [{ path: '/waves/moves', body: { ...WAVE_MOVE, seen: [] } }],
  'POST /api/v1/waves/publications': () => [{ path: '/waves/publications', body: { waveId: 1 } }],
  // Netcompany's alone.
  'GET /api/v1/escalations/inbox': () => [{ path: '/escalations/inbox' }],
  'GET /api/v1/escalations/:id/person-access': (ids) =>
    each(ids, 'escalations', (id) => ({
      path: `/escalations/${id}/person-access`,
      missing: '/escalations/999999/person-access',
    })),
  'POST /api/v1/escalations/:id/person': (ids) =>
    each(ids, 'escalations', (id) => ({
      path: `/escalations/${id}/person`,
      missing: '/escalations/999999/person',
      body: {},
    })),
  'GET /api/v1/audit/verification': () => [{ path: '/audit/verification' }],
  'POST /api/v1/audit/verification': () => [{ path: '/audit/verification', body: {} }],
  'GET /api/v1/notifications': () => ['', '?page=2'].map((query) => ({ path: `/notifications${query}` })),
  'GET /api/v1/notifications/unread': () => [{ path: '/notifications/unread' }],
  'POST /api/v1/notifications/read': () => [{ path: '/notifications/read', body: { upTo: 999_999 } }],
  'GET /api/v1/packages/municipalities': () => [{ path: '/packages/municipalities' }],
  'GET /api/v1/tasks/assignees': () => [{ path: '/tasks/assignees' }],
  'GET /api/v1/tasks/holders': () => [{ path: '/tasks/holders' }],
  'GET /api/v1/assignments': () => [{ path: '/assignments' }],
  'POST /api/v1/assignments': (ids) => [
    assignment({ taskIds: ids['tasks'] ?? [] }, ids),
    assignment({ holder: ids['users']?.[0] ?? 1 }, ids),
    assignment({ packageId: ids['packages']?.[0] ?? 1 }, ids),
  ],
  'GET /api/v1/assignments/:id': (ids) =>
    each(ids, 'selections', (id) => ({ path: `/assignments/${id}`, missing: '/assignments/999999' })),
  'POST /api/v1/assignments/:id/apply': (ids) =>
    each(ids, 'selections', (id) => ({
      path: `/assignments/${id}/apply`,
      body: {},
      missing: '/assignments/999999/apply',
    })),
  'GET /api/v1/tasks/:id/matching': (ids) =>
    each(ids, 'tasks', (id) => ({ path: `/tasks/${id}/matching`, missing: '/tasks/999999/matching' })),
  'GET /api/v1/tasks/:id/help': (ids) =>
    each(ids, 'tasks', (id) => ({ path: `/tasks/${id}/help`, missing: '/tasks/999999/help' })),
  'GET /api/v1/cases/:id/page': (ids) =>
    each(ids, 'cases', (id) => ({ path: `/cases/${id}/page`, missing: '/cases/999999/page' })),
  'POST /api/v1/citizens/of/:from/:id': (ids) =>
    ['task', 'account', 'case', 'grant'].flatMap((from) =>
      each(ids, `${from}s`, (id) => ({
        path: `/citizens/of/${from}/${id}`,
        missing: `/citizens/of/${from}/999999`,
        body: {},
      })),
    ),
  'GET /api/v1/tasks/:id/dossier': (ids) =>
    each(ids, 'tasks', (id) => ({ path: `/tasks/${id}/dossier`, missing: '/tasks/999999/dossier' })),
  'GET /api/v1/tasks/:id/ky-preview': (ids) =>
    ['benefitType=KONTANTHJAELP', `grantId=${ids['grants']?.[0] ?? 0}`].flatMap((choice) =>
      each(ids, 'tasks', (id) => ({
        path: `/tasks/${id}/ky-preview?${choice}`,
        missing: `/tasks/999999/ky-preview?${choice}`,
      })),
    ),
  'GET /api/v1/tasks/:id/grants': (ids, texts) => [
    ...each(ids, 'tasks', (id) => ({
      path: `/tasks/${id}/grants?text=101`,
      missing: '/tasks/999999/grants?text=101',
    })),
    ...texts.map((text) => ({ path: `/tasks/999999/grants?text=${encodeURIComponent(text)}` })),
  ],
  'POST /api/v1/tasks/:id/grants/by-cpr': (ids) =>
    each(ids, 'tasks', (id) => ({
      path: `/tasks/${id}/grants/by-cpr`,
      body: { cpr: '610170-1000' },
      missing: '/tasks/999999/grants/by-cpr',
    })),
  // Reference data of the country.
  'GET /api/v1/claims/types': () => [{ path: '/claims/types' }],
  'GET /api/v1/claims/:id/ledger': (ids) =>
    each(ids, 'claims', (id) => ({ path: `/claims/${id}/ledger`, missing: '/claims/999999/ledger' })),
  'GET /api/v1/claims/:id/reversible': (ids) =>
    each(ids, 'claims', (id) => ({ path: `/claims/${id}/reversible`, missing: '/claims/999999/reversible' })),
  'POST /api/v1/tasks/:id/cpr': (ids) =>
    each(ids, 'tasks', (id) => ({ path: `/tasks/${id}/cpr`, body: {}, missing: '/tasks/999999/cpr' })),
  'POST /api/v1/tasks/:id/match-to-grant': (ids) =>
    each(ids, 'tasks', (id) =>
      ofTask(id, '/match-to-grant', { grantId: 1, version: 1, ...NOTE, ...RECEIPT }),
    ),
  'POST /api/v1/tasks/:id/no-direct-grant': (ids) =>
    each(ids, 'tasks', (id) =>
      ofTask(id, '/no-direct-grant', {
        category: 'OTHER',
        requestNewCase: true,
        version: 1,
        ...NOTE,
        ...RECEIPT,
      }),
    ),
  'POST /api/v1/work-queue/next': (ids) => [
    {
      path: '/work-queue/next',
      body: { count: 4, except: ids['tasks'] ?? [], filters: { assignee: ids['users']?.[0] ?? 1 } },
    },
    { path: '/work-queue/next', body: { count: 4 } },
  ],
  'POST /api/v1/work-queue/heartbeat': (ids) => [
    { path: '/work-queue/heartbeat', body: { taskIds: ids['tasks'] ?? [] } },
  ],
  'GET /api/v1/work-queue/tasks/:id': (ids) =>
    each(ids, 'tasks', (id) => ({ path: `/work-queue/tasks/${id}`, missing: '/work-queue/tasks/999999' })),
  'GET /api/v1/work-queue/summary': (ids) =>
    ['', `?assignee=${ids['users']?.[0] ?? 1}`].map((query) => ({ path: `/work-queue/summary${query}` })),
  'POST /api/v1/work-queue/tasks/:id/lease': (ids) => each(ids, 'tasks', (id) => ofQueue(id, '/lease', {})),
  'POST /api/v1/work-queue/tasks/:id/skip': (ids) => each(ids, 'tasks', (id) => ofQueue(id, '/skip', REASON)),
  'POST /api/v1/work-queue/tasks/:id/park': (ids) =>
    each(ids, 'tasks', (id) => ofQueue(id, '/park', { until: '2027-01-04', ...REASON })),
  'POST /api/v1/work-queue/tasks/:id/take-over': (ids) =>
    each(ids, 'tasks', (id) => ofQueue(id, '/take-over', REASON)),
  'POST /api/v1/work-queue/tasks/:id/lay-back': (ids) =>
    each(ids, 'tasks', (id) => ofQueue(id, '/lay-back', {})),
  'GET /api/v1/links/:linkId/twins': (ids) =>
    each(ids, 'links', (id) => ({ path: `/links/${id}/twins`, missing: '/links/999999/twins' })),
  'POST /api/v1/links/:linkId/twins': (ids) => [
    ...each(ids, 'links', (id) => ({
      path: `/links/${id}/twins`,
      body: { twins: [{ taskId: 1, version: 1, ...RECEIPT }] },
      missing: '/links/999999/twins',
    })),
  ],
  'GET /api/v1/links/:linkId/undo-outlook': (ids) =>
    each(ids, 'links', (id) => ({
      path: `/links/${id}/undo-outlook`,
      missing: '/links/999999/undo-outlook',
    })),
  'GET /api/v1/work-queue/decisions': () => [
    { path: '/work-queue/decisions' },
    { path: '/work-queue/decisions?page=2' },
  ],
  'POST /api/v1/work-queue/decisions/:linkId/undo': (ids) =>
    each(ids, 'links', (id) => ({
      path: `/work-queue/decisions/${id}/undo`,
      body: { reason: 'forsøg' },
      missing: '/work-queue/decisions/999999/undo',
    })),
  'POST /api/v1/work-queue/groups/:groupId/undo': (ids) =>
    each(ids, 'links', (id) => ({
      path: `/work-queue/groups/${id}/undo`,
      body: { reason: 'forsøg', linkIds: [Number(id)] },
      missing: '/work-queue/groups/999999/undo',
    })),
  'POST /api/v1/work-queue/proposals/:proposalId/undo': (ids) =>
    each(ids, 'proposals', (id) => ({
      path: `/work-queue/proposals/${id}/undo`,
      body: { taskId: ids['tasks']?.[0] ?? 1 },
      missing: '/work-queue/proposals/999999/undo',
    })),
  'GET /api/v1/packages/:id/deadline': (ids) =>
    each(ids, 'packages', (id) => ({
      path: `/packages/${id}/deadline`,
      missing: '/packages/999999/deadline',
    })),
  'GET /api/v1/packages/:id/people': (ids) =>
    each(ids, 'packages', (id) => ({ path: `/packages/${id}/people`, missing: '/packages/999999/people' })),
  'POST /api/v1/packages/:id/people': (ids) =>
    each(ids, 'packages', (id) => ({
      path: `/packages/${id}/people`,
      missing: '/packages/999999/people',
      body: { performerIds: [] },
    })),
  'GET /api/v1/packages/:id/completions': (ids) =>
    each(ids, 'packages', (id) => ({
      path: `/packages/${id}/completions`,
      missing: '/packages/999999/completions',
    })),
  'GET /api/v1/packages/:id/completions/:completion/certificate.pdf': (ids) =>
    each(ids, 'packages', (id) => ({
      path: `/packages/${id}/completions/1/certificate.pdf`,
      missing: '/packages/999999/completions/1/certificate.pdf',
    })),
  'GET /api/v1/resolved': (_ids, texts) => [
    ...['', '?municipality=101', '?municipality=101&page=1', '?page=2'].map((query) => ({
      path: `/resolved${query}`,
    })),
    ...texts.map((text) => ({ path: `/resolved?municipality=101&decidedBy=${encodeURIComponent(text)}` })),
  ],
  'GET /api/v1/resolved/choices': () => [{ path: '/resolved/choices' }],
  'GET /api/v1/resolved/sample': () =>
    ['', '&municipality=101'].map((query) => ({ path: `/resolved/sample?n=100&seed=a${query}` })),
  'POST /api/v1/resolved/export': () =>
    [{}, { municipality: '101' }].map((body) => ({ path: '/resolved/export', body })),
  'POST /api/v1/resolved/:municipality/:kind/:id/evidence': (ids) =>
    ['101', '461'].flatMap((code) => [
      ...each(ids, 'links', (id) => evidence(code, 'LINK', id)),
      ...each(ids, 'withdrawals', (id) => evidence(code, 'WITHDRAWAL', id)),
    ]),
  'POST /api/v1/resolved/:municipality/:kind/:id/cpr': (ids) =>
    ['101', '461'].flatMap((code) => [
      ...each(ids, 'links', (id) => cprOf(code, 'LINK', id)),
      ...each(ids, 'withdrawals', (id) => cprOf(code, 'WITHDRAWAL', id)),
    ]),
  'GET /api/v1/resolved/:municipality/:kind/:id': (ids) =>
    ['101', '461'].flatMap((code) => [
      ...each(ids, 'links', (id) => detail(code, 'LINK', id)),
      ...each(ids, 'withdrawals', (id) => detail(code, 'WITHDRAWAL', id)),
    ]),
};

/** Rows that have no list of their own in the panel but ids in the API. */
export const OTHER_ROWS: Readonly<Record<string, string>> = {
  links: 'SELECT id::int AS id FROM app.account_link WHERE municipality_code = $1 ORDER BY 1',
  proposals: 'SELECT id::int AS id FROM app.proposal WHERE municipality_code = $1 ORDER BY 1',
  withdrawals: 'SELECT id::int AS id FROM app.account_withdrawal WHERE municipality_code = $1 ORDER BY 1',
  selections: 'SELECT id::int AS id FROM app.assignment_selection WHERE municipality_code = $1 ORDER BY 1',
  postings: 'SELECT id::int AS id FROM app.posting WHERE municipality_code = $1 ORDER BY 1',
};

/** Answered without anybody's data: health, login and logout, style sheets and scripts. */
export const OPEN_ROUTES: readonly RegExp[] = [
  /^GET \/(health\/(live|ready))?$/,
  /^POST \/api\/v1\/session(\/end)?$/,
  /^GET \/api\/v1\/openapi\.json$/,
  /^(GET|POST) \/admin\/(login|logout)$/,
  /^GET \/admin\/(frontend\/)?assets\/[\w.-]+$/,
];

function each(ids: Ids, rows: string, request: (id: number | string) => ApiRequest): ApiRequest[] {
  return (ids[rows] ?? []).map(request);
}

function assignment(filter: object, ids: Ids): ApiRequest {
  return { path: '/assignments', body: { filter, way: 'SPREAD', assigneeIds: ids['users'] ?? [1] } };
}

function ofTask(id: number | string, command: string, body: object, root = ''): ApiRequest {
  return { path: `${root}/tasks/${id}${command}`, body, missing: `${root}/tasks/999999${command}` };
}

function ofQueue(id: number | string, command: string, body: object): ApiRequest {
  return ofTask(id, command, body, '/work-queue');
}

function detail(code: string, kind: string, id: number | string): ApiRequest {
  return { path: `/resolved/${code}/${kind}/${id}`, missing: `/resolved/${code}/${kind}/999999` };
}

function evidence(code: string, kind: string, id: number | string): ApiRequest {
  const { path, missing } = detail(code, kind, id);
  return { path: `${path}/evidence`, missing: `${missing}/evidence`, body: {} };
}

function cprOf(code: string, kind: string, id: number | string): ApiRequest {
  const { path, missing } = detail(code, kind, id);
  return { path: `${path}/cpr`, missing: `${missing}/cpr`, body: { purpose: 'Revision' } };
}
