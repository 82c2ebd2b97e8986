import { Body, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { PersonSearchService } from '../../modules/claims/index.js';
import { GrantSearchService, type FoundGrants } from '../../modules/grants/index.js';
import { Transactor, type Actor } from '../../modules/shared/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';
import { municipalityOf } from './decision-outcome.js';
import { CprQueryDto, GrantQueryDto } from './grant-search.dto.js';
import { getTask } from './task-of-screen.js';

/** Grants outside the ranked list. Choosing one is a proposal to a second person (domain.md 5.3 rule 1). */
@ApiController('tasks')
export class GrantSearchController {
  constructor(
    private readonly transactor: Transactor,
    private readonly grants: GrantSearchService,
    private readonly persons: PersonSearchService,
  ) {}

  @Get(':id/grants')
  @Requires('links.matchToGrant')
  async search(@Query() query: GrantQueryDto, @CurrentActor() actor: Actor): Promise<FoundGrants> {
    const municipalityCode = municipalityOf(actor);
    return this.transactor.read(actor, (em) => this.grants.search(em, municipalityCode, query));
  }

  /** A POST, because the look-up is registered and a CPR number stands in no address. */
  @Post(':id/grants/by-cpr')
  @HttpCode(200)
  @Requires('persons.searchByCpr')
  async searchByCpr(
    @Param('id', ParseIntPipe) id: number,
    @Body() { cpr }: CprQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<FoundGrants> {
    const municipalityCode = municipalityOf(actor);
    return this.transactor.run(
      actor,
      async (em) => {
        const { taskNo } = await getTask(em, municipalityCode, id);
        const persons = await this.persons.findByCpr(em, { municipalityCode, cpr, purpose: taskNo }, actor);
        return this.grants.ofPersons(em, municipalityCode, persons);
      },
      { command: 'searchGrantByCpr' },
    );
  }
}
