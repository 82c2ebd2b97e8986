export { MendedRows } from './mended-rows.js';
export { RejectDownloadService, type RejectsOf } from './reject-download.service.js';
export { RejectStore } from './reject-store.js';
export { RejectsErased } from './rejects.errors.js';
