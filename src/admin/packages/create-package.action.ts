import { Injectable } from '@nestjs/common';
import { Matches } from 'class-validator';
import { PackageService } from '../../modules/task-packages/index.js';
import { CommandAction, recordPath, type CommandCall, type CommandOutcome } from '../kit/index.js';

export class CreatePackageForm {
  @Matches(/^[0-9]{3}$/) municipality!: string;
}

/** "Opret opgavepakke": Netcompany, for one municipality that is loaded (BR-09, BR-12). */
@Injectable()
export class CreatePackageAction extends CommandAction<CreatePackageForm> {
  readonly name = 'createPackage';
  readonly on = 'resource';
  readonly permission = 'packages.create';
  override readonly dto = CreatePackageForm;
  override readonly fields = [
    { name: 'municipality', kind: 'select', required: true, choices: 'packages/municipalities' } as const,
  ];
  override readonly icon = 'Plus';
  override readonly variant = 'primary';

  constructor(private readonly packages: PackageService) {
    super();
  }

  async run({ actor, dto, command }: CommandCall<CreatePackageForm>): Promise<CommandOutcome> {
    const made = await this.packages.createPackage(dto.municipality, actor, undefined, command.key);
    return { redirectUrl: recordPath('packages', made.packageId), details: { count: made.tasks } };
  }
}
