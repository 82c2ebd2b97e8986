import { DomainError, registerConstraint, type ErrorDetails } from '../../shared/index.js';

export class DescriptionNotFound extends DomainError {
  readonly code = 'packages.description_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** INV-11: a published version is immutable; a new one begins as a draft. */
export class DescriptionPublished extends DomainError {
  readonly code = 'packages.published_description_is_immutable' as const;
  readonly kind = 'conflict' as const;
}

/** A field with a star is empty: `field`, and its `label` in the template. */
export class StarredFieldEmpty extends DomainError {
  readonly code = 'packages.starred_field_empty' as const;
  readonly kind = 'rule' as const;
}

/** BR-20: a title begins with theme code and running number. */
export class TitleWithoutNumber extends DomainError {
  readonly code = 'packages.title_without_number' as const;
  readonly kind = 'rule' as const;
}

/** The title names another KLIK task than `code`. */
export class TitleNotOfTask extends DomainError {
  readonly code = 'packages.title_not_of_task' as const;
  readonly kind = 'rule' as const;
}

/** BR-20: the title says `theme`. */
export class ThemeNotOfTitle extends DomainError {
  readonly code = 'packages.theme_not_of_title' as const;
  readonly kind = 'rule' as const;
}

/** `version` is published, and this one is not newer. */
export class VersionNotNewer extends DomainError {
  readonly code = 'packages.version_not_newer' as const;
  readonly kind = 'rule' as const;
}

export class VersionExists extends DomainError {
  readonly code = 'packages.version_exists' as const;
  readonly kind = 'conflict' as const;
}

/** `count` review comments are not resolved. */
export class CommentsOpen extends DomainError {
  readonly code = 'packages.comments_open' as const;
  readonly kind = 'rule' as const;
}

/** `version` is a draft of the same KLIK task that is newer than what is published. */
export class DraftExists extends DomainError {
  readonly code = 'packages.draft_exists' as const;
  readonly kind = 'conflict' as const;
}

export class KlikTaskExists extends DomainError {
  readonly code = 'packages.klik_task_exists' as const;
  readonly kind = 'conflict' as const;
}

export class CommentNotFound extends DomainError {
  readonly code = 'packages.comment_not_found' as const;
  readonly kind = 'not_found' as const;
}

/** It is resolved already, or open already. */
export class CommentAlready extends DomainError {
  readonly code = 'packages.comment_already' as const;
  readonly kind = 'conflict' as const;
}

registerConstraint('klik_task_description_version_unique', () => new VersionExists());
registerConstraint('klik_task_code_unique', () => new KlikTaskExists());

const PROBLEMS: Readonly<Record<string, new (details?: ErrorDetails) => DomainError>> = {
  'packages.starred_field_empty': StarredFieldEmpty,
  'packages.title_without_number': TitleWithoutNumber,
  'packages.title_not_of_task': TitleNotOfTask,
  'packages.theme_not_of_title': ThemeNotOfTitle,
  'packages.version_not_newer': VersionNotNewer,
  'packages.comments_open': CommentsOpen,
};

/** The refusal of a publication, by the code of what is missing. */
export function refusalOf(code: string, details: ErrorDetails): DomainError {
  const Refusal = PROBLEMS[code];
  if (!Refusal) throw new Error(`no refusal for ${code}`);
  return new Refusal(details);
}
