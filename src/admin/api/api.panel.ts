import type { PanelPart } from '../kit/index.js';
import { CatalogRoutes } from './catalog-routes.js';
import { CommandRunner } from './command-runner.js';
import API_DA from './locale.da.js';
import API_EN from './locale.en.js';
import { OpenApiController } from './openapi/open-api.controller.js';
import { OpenApiDocument } from './openapi/open-api-document.js';
import { RecordReader } from './record-reader.js';

/** The API beyond the controllers of the panel's own pages. */
export const apiPanel: PanelPart = {
  controllers: [OpenApiController],
  providers: [RecordReader, CommandRunner, CatalogRoutes, OpenApiDocument],
  texts: { da: API_DA, en: API_EN },
};
