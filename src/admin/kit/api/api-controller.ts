import { Controller, UseFilters, UseGuards, UsePipes, applyDecorators } from '@nestjs/common';
import { DtoPipe } from './dto.pipe.js';
import { ProblemDetailsFilter } from './problem-details.filter.js';
import { SessionGuard } from './session.guard.js';

/** A controller under /api/v1: logged-in people only, bodies checked, refusals as problem details. */
export function ApiController(path: string): ClassDecorator {
  return applyDecorators(
    Controller(`api/v1/${path}`),
    UseGuards(SessionGuard),
    UsePipes(DtoPipe),
    UseFilters(ProblemDetailsFilter),
  );
}
