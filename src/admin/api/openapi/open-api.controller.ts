import { Get } from '@nestjs/common';
import { ApiController, Public } from '../../kit/index.js';
import type { Schema } from './dto-schema.js';
import { OpenApiDocument } from './open-api-document.js';

/** What the API is, for people and machines that are about to use it. */
@ApiController('openapi.json')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  /** This document. It holds no data and needs no login. */
  @Get()
  @Public()
  show(): Schema {
    return this.document.get();
  }
}
