import { Module } from '@nestjs/common';
import { EntranceController } from './entrance.controller.js';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

/** What a load balancer asks, and the way from the bare address to the panel. */
@Module({ controllers: [HealthController, EntranceController], providers: [Readiness] })
export class HealthModule {}
