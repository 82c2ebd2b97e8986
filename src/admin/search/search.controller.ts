import { Body, HttpCode, Post } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import type { Actor } from '../../modules/shared/index.js';
import { SearchService, type SearchGroup } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

class SearchText {
  @IsString() @MaxLength(100) text!: string;
}

/** The search box. A POST, because whoever is found by name or CPR number is registered, and no text of it stands in an address. */
@ApiController('search')
export class SearchController {
  constructor(private readonly searching: SearchService) {}

  @Post()
  @HttpCode(200)
  @Requires('search.view')
  async search(
    @Body() { text }: SearchText,
    @CurrentActor() actor: Actor,
  ): Promise<{ groups: SearchGroup[] }> {
    return { groups: await this.searching.search(actor, text) };
  }
}
