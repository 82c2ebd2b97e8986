import { Module } from '@nestjs/common';
import { LinkingModule } from '../linking/index.js';
import { LateTaskService } from './late/late-task.service.js';
import { PackageService } from './packages/package.service.js';

const SERVICES = [PackageService, LateTaskService];

@Module({ imports: [LinkingModule], providers: SERVICES, exports: SERVICES })
export class TaskPackagesModule {}
