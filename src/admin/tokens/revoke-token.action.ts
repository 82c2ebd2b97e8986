import { Injectable } from '@nestjs/common';
import { TokenAdministrationService } from '../../modules/identity/index.js';
import { InvalidInput } from '../../modules/shared/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';

@Injectable()
export class RevokeTokenAction extends CommandAction {
  readonly name = 'revokeToken';
  readonly on = 'record';
  readonly permission = 'users.manage';
  override readonly icon = 'XCircle';
  override readonly variant = 'danger';

  constructor(private readonly tokens: TokenAdministrationService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['state'] === 'ACTIVE';
  }

  async run({ recordId, version, actor, command }: CommandCall<NoInput>): Promise<void> {
    if (version === null) throw new InvalidInput({ field: 'version' });
    await this.tokens.revokeToken({ tokenId: Number(recordId), version }, actor, command);
  }
}
