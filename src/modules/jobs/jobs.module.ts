import { Module } from '@nestjs/common';
import { JobSender } from './job-sender.js';
import { JobWorker } from './job-worker.js';

/** The queue of work that nobody waits for, in PostgreSQL (design.md 9). */
@Module({ providers: [JobSender, JobWorker], exports: [JobSender, JobWorker] })
export class JobsModule {}
