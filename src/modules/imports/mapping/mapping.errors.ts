import { DomainError } from '../../shared/index.js';

/** A type's own code and its older names (reference data) mean what they mean. */
export class CodeIsBuiltIn extends DomainError {
  readonly code = 'imports.code_is_built_in' as const;
  readonly kind = 'rule' as const;
}

/** The code means that already, and every account with it has the type. */
export class MappingUnchanged extends DomainError {
  readonly code = 'imports.mapping_unchanged' as const;
  readonly kind = 'rule' as const;
}
