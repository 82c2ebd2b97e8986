import { DomainError } from '../errors/domain-error.js';

/** The folder holds something that is no database of ours, or one that PostgreSQL cannot read. */
export class DataFolderBroken extends DomainError {
  readonly code = 'shared.data_folder_broken' as const;
  readonly kind = 'invalid' as const;
}

/** The folder was written by another major version of PostgreSQL. */
export class DataFolderOtherVersion extends DomainError {
  readonly code = 'shared.data_folder_other_version' as const;
  readonly kind = 'invalid' as const;
}

/** The OS user of the database server cannot reach the folder or the program files. */
export class DataFolderUnreachable extends DomainError {
  readonly code = 'shared.data_folder_unreachable' as const;
  readonly kind = 'invalid' as const;
}

/** The folder's database has another password than secrets.json: the file was lost or replaced. */
export class DataFolderSecretsLost extends DomainError {
  readonly code = 'shared.data_folder_secrets_lost' as const;
  readonly kind = 'invalid' as const;
}
