import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Request, Response } from 'express';
import {
  NotLoggedIn,
  NotPermitted,
  can,
  type Permission,
  type SessionUser,
} from '../../modules/identity/index.js';
import { sendProblem } from '../kit/api/problem-details.filter.js';
import { currentUser } from '../kit/http/current-user.js';
import { ErrorTexts } from '../kit/http/error-texts.js';
import { RouteUnknown } from '../kit/kit.errors.js';
import { PanelCatalog } from '../kit/panel-catalog.js';
import { commandAddress, listAddress } from './addresses.js';
import { CommandRunner } from './command-runner.js';
import { tellVersion } from '../kit/api/preconditions.js';
import { RecordReader } from './record-reader.js';

type Answer = (request: Request, response: Response, user: SessionUser) => Promise<object>;

/**
 * Every list, record and command of the panel as a route under /api/v1, so that nothing can be in the panel that the API
 * lacks. They are registered behind the controllers: an address that a page of its own has taken stays its own.
 */
@Injectable()
export class CatalogRoutes implements OnModuleInit {
  constructor(
    private readonly catalog: PanelCatalog,
    private readonly reader: RecordReader,
    private readonly runner: CommandRunner,
    private readonly texts: ErrorTexts,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    for (const resource of this.catalog.resources) {
      const { definition, actions } = resource;
      const list = listAddress(definition.id);
      this.route('get', list, [definition.permission], (request, _response, user) =>
        this.reader.list(definition, request.query, user),
      );
      this.route('get', `${list}/:id`, [definition.permission], async (request, response, user) => {
        const record = await this.reader.get(definition, String(request.params['id']), user);
        tellVersion(request, response, record['version']);
        return record;
      });
      for (const action of actions) {
        const needed = [definition.permission, action.permission];
        this.route('post', commandAddress(definition.id, action), needed, async (request, response, user) => {
          const answer = await this.runner.run(resource, action, request, user);
          tellVersion(request, response, answer.record?.['version']);
          if (answer.location !== null) response.location(answer.location);
          return answer;
        });
      }
    }
    this.host.httpAdapter.use('/api', (request: Request, response: Response) =>
      sendProblem(request, response, new RouteUnknown(), this.texts),
    );
  }

  private route(method: 'get' | 'post', path: string, needed: readonly Permission[], answer: Answer): void {
    this.host.httpAdapter[method](path, async (request: Request, response: Response) => {
      try {
        response.json(await answer(request, response, permitted(request, needed)));
      } catch (error) {
        sendProblem(request, response, error, this.texts);
      }
    });
  }
}

function permitted(request: Request, needed: readonly Permission[]): SessionUser {
  const user = currentUser(request);
  if (!user) throw new NotLoggedIn();
  if (!needed.every((permission) => can(user.role, permission))) throw new NotPermitted();
  return user;
}
