import { Module } from '@nestjs/common';
import { AuditVerifyService } from './audit-verify.service.js';

@Module({ providers: [AuditVerifyService], exports: [AuditVerifyService] })
export class AuditModule {}
