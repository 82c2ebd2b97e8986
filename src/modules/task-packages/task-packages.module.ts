import { Module } from '@nestjs/common';
import { LinkingModule } from '../linking/index.js';
import { LateTaskService } from './late/late-task.service.js';

const SERVICES = [LateTaskService];

@Module({ imports: [LinkingModule], providers: SERVICES, exports: SERVICES })
export class TaskPackagesModule {}
