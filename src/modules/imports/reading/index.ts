export { Delivery, hashDelivery, openDelivery, type DeliveryHash } from './delivery.js';
export { DELIVERY_FILES, type DeliveryFileName } from './delivery-files.js';
export type { Dialect } from './dialect.js';
export { checkFile } from './file-check.js';
export { FileReading, readFile, type FileSummary, type ReadRow } from './file-reading.js';
export {
  DeliveryEmpty,
  DeliveryMissing,
  DeliveryNotFolder,
  EncodingUnsupported,
  FileChanged,
  FileEmpty,
  FileHasNoRows,
  FileHasNul,
  FileIsArchive,
  FileNotDelivered,
  FileRefused,
  FileUnreadable,
  HeaderDuplicate,
  HeaderMissing,
  HeaderWrong,
  LineTooLong,
  NotAFile,
} from './reading.errors.js';
export type { ReadingContext } from './reading-context.js';
export { REJECT_CODES, rejectMessage, type RejectCode } from './reject-codes.js';
export type { RejectedRow } from './rejected-row.js';
export { RejectsFile, rejectLine, type RejectLine } from './rejects-file.js';
export type {
  AccountRow,
  CaseRow,
  CitizenRow,
  ClaimKind,
  ClaimRow,
  ControlRow,
  GrantRow,
  PostingRow,
  RowTypes,
} from './rows.js';
export type { Survey } from './survey.js';
