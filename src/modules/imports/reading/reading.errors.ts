import { DomainError } from '../../shared/index.js';

/** There is no folder of that name; `details.folder` is its last part. */
export class DeliveryMissing extends DomainError {
  readonly code = 'imports.delivery_missing' as const;
  readonly kind = 'not_found' as const;
}

/** The name belongs to a file, where a folder with the delivery's files was expected. */
export class DeliveryNotFolder extends DomainError {
  readonly code = 'imports.delivery_not_folder' as const;
  readonly kind = 'invalid' as const;
}

/** None of the seven files is in the folder. */
export class DeliveryEmpty extends DomainError {
  readonly code = 'imports.delivery_empty' as const;
  readonly kind = 'invalid' as const;
}

/** What a file as a whole can be refused for; `details.file` names it, e.g. `accounts.csv`. */
export abstract class FileRefused extends DomainError {
  readonly kind = 'invalid' as const;
}

/** The file is not part of the delivery. */
export class FileNotDelivered extends FileRefused {
  readonly code = 'imports.file_not_delivered' as const;
}

/** A folder, a pipe or the like bears the name of a file. */
export class NotAFile extends FileRefused {
  readonly code = 'imports.not_a_file' as const;
}

/** The operating system would not give the contents; `details.reason` is its short code. */
export class FileUnreadable extends FileRefused {
  readonly code = 'imports.file_unreadable' as const;
}

/** Nothing in it, not even a header. */
export class FileEmpty extends FileRefused {
  readonly code = 'imports.file_empty' as const;
}

/** A header and no row under it. */
export class FileHasNoRows extends FileRefused {
  readonly code = 'imports.file_has_no_rows' as const;
}

/** A zip or gzip archive; archives are never unpacked here, since a small one can unpack to terabytes. */
export class FileIsArchive extends FileRefused {
  readonly code = 'imports.file_is_archive' as const;
}

/** UTF-16, which is no dialect of the format. */
export class EncodingUnsupported extends FileRefused {
  readonly code = 'imports.encoding_unsupported' as const;
}

/** NUL bytes: no text file. `details.line` is where the first one lies. */
export class FileHasNul extends FileRefused {
  readonly code = 'imports.file_has_nul' as const;
}

/** A line longer than `details.limit` bytes, at `details.line`. */
export class LineTooLong extends FileRefused {
  readonly code = 'imports.line_too_long' as const;
}

/** The first line holds none of the file's column names. */
export class HeaderMissing extends FileRefused {
  readonly code = 'imports.header_missing' as const;
}

/** The header lacks the columns in `details.missing`. */
export class HeaderWrong extends FileRefused {
  readonly code = 'imports.header_wrong' as const;
}

/** The header names `details.column` twice, so nobody can know which of the two counts. */
export class HeaderDuplicate extends FileRefused {
  readonly code = 'imports.header_duplicate' as const;
}

/** The file was changed while it was read. */
export class FileChanged extends FileRefused {
  readonly code = 'imports.file_changed' as const;
}

/** An error of the file system as a refusal of the file; anything else stays what it is. */
export function asFileRefusal(error: unknown, file: string): unknown {
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return new FileUnreadable({ file, reason: String(error.code) });
  }
  return error;
}
