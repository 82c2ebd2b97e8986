import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { Readiness } from './readiness.js';

@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs; never touches the database. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Requests can be served: database reached within a second, schema up to date, walls standing. */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready(): Promise<{ status: 'ready' }> {
    const obstacle = await this.readiness.findObstacle();
    if (obstacle !== null) throw new ServiceUnavailableException({ status: 'not_ready', reason: obstacle });
    return { status: 'ready' };
  }
}
