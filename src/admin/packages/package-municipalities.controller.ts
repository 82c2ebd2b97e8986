import { Get } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import { PackageService } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires, type Choice } from '../kit/index.js';

/** The municipalities that a package can be created for, for the command's select. */
@ApiController('packages')
export class PackageMunicipalitiesController {
  constructor(private readonly packages: PackageService) {}

  @Get('municipalities')
  @Requires('packages.create')
  async choices(@CurrentActor() actor: Actor): Promise<{ choices: Choice[] }> {
    const municipalities = await this.packages.listWithoutPackage(actor);
    return { choices: municipalities.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })) };
  }
}
