export { KlikCommentService, type CommentRef } from './klik-comment.service.js';
export { KlikDescriptionService, type DescriptionRef } from './klik-description.service.js';
export type { KlikComment, KlikDocument, KlikVersion } from './klik-document.js';
export type { KlikEdit } from './klik-edit.js';
export {
  COMMENT_PLACES,
  KLIK_CHOICES,
  KLIK_FIELDS,
  type KlikField,
  type KlikFieldName,
  type KlikValues,
} from './klik-fields.js';
export { readTitle } from './klik-title.js';
export type { PublicationProblem } from './publication.js';
