import { Injectable } from '@nestjs/common';
import { PackageService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';
import { packageRef } from './package-ref.js';

/** "Publicer": the municipality sees the package from now on. */
@Injectable()
export class PublishPackageAction extends CommandAction {
  readonly name = 'publishPackage';
  readonly on = 'record';
  readonly permission = 'packages.publish';
  override readonly icon = 'Send';
  override readonly variant = 'primary';

  constructor(private readonly packages: PackageService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['state'] === 'DRAFT';
  }

  async run(call: CommandCall<NoInput>): Promise<void> {
    const { municipalityCode, packageId, version } = packageRef(call);
    await this.packages.publishPackage(municipalityCode, packageId, version, call.actor, call.command.key);
  }
}
