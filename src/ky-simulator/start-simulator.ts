import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { KySimulator, type SimulatorOptions } from './ky-simulator.js';
import { KyController } from './ky.controller.js';

/** The simulator by itself: it shares with the product the messages and how they are signed, and no database. */
@Module({})
class KySimulatorModule {
  static with(options: SimulatorOptions): DynamicModule {
    return {
      module: KySimulatorModule,
      controllers: [KyController],
      providers: [{ provide: KySimulator, useValue: new KySimulator(options) }],
    };
  }
}

export interface RunningSimulator {
  readonly url: string;
  readonly simulator: KySimulator;
  stop(): Promise<void>;
}

/** Answers at once on the given port; 0 takes a free one. */
export async function startSimulator(
  options: SimulatorOptions,
  port = 0,
  host = '127.0.0.1',
): Promise<RunningSimulator> {
  const app = await NestFactory.create<NestExpressApplication>(KySimulatorModule.with(options), {
    rawBody: true,
    abortOnError: false,
    forceCloseConnections: true,
    logger: ['error', 'warn'],
  });
  app.disable('x-powered-by');
  await app.listen(port, host);
  return { url: await app.getUrl(), simulator: app.get(KySimulator), stop: () => app.close() };
}
