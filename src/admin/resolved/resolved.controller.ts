import { Body, Get, Header, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { IsString } from 'class-validator';
import { InvalidInput, type Actor } from '../../modules/shared/index.js';
import {
  ResolvedCprService,
  ResolvedFilter,
  ResolvedItemsService,
  type ResolvedChoices,
  type ResolvedConfidential,
  type ResolvedDetail,
  type ResolvedItem,
  type ResolvedKind,
  type ResolvedPage,
} from '../../modules/task-packages/index.js';
import { parseDto } from '../kit/action/parse-dto.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

class Purpose {
  @IsString() purpose!: string;
}

type Sent = Record<string, unknown>;
const SAMPLE_MAX = 500;

/** The auditor's list. Export, evidence and CPR number are POSTs, because they write to the audit trail and the look-up log. */
@ApiController('resolved')
export class ResolvedController {
  constructor(
    private readonly items: ResolvedItemsService,
    private readonly cpr: ResolvedCprService,
  ) {}

  @Get()
  @Requires('resolved.view')
  async list(@Query() { page, ...sent }: Sent, @CurrentActor() actor: Actor): Promise<ResolvedPage> {
    const number = page === undefined ? 1 : whole('page', page, 1_000_000);
    return this.items.list(actor, await parseDto(ResolvedFilter, sent), number);
  }

  @Get('choices')
  @Requires('resolved.view')
  async choices(@CurrentActor() actor: Actor): Promise<ResolvedChoices> {
    return this.items.choices(actor);
  }

  @Get('sample')
  @Requires('resolved.view')
  async sample(
    @Query() { n, seed, ...sent }: Sent,
    @CurrentActor() actor: Actor,
  ): Promise<{ rows: ResolvedItem[] }> {
    if (typeof seed !== 'string' || seed.length > 100)
      throw new InvalidInput({ field: 'seed', rule: 'isString' });
    const filter = await parseDto(ResolvedFilter, sent);
    return { rows: await this.items.sample(actor, filter, whole('n', n, SAMPLE_MAX), seed) };
  }

  @Post('export')
  @HttpCode(200)
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="afsluttede-opgaver.csv"')
  @Requires('resolved.export')
  async export(@Body() filter: ResolvedFilter, @CurrentActor() actor: Actor): Promise<string> {
    return this.items.exportCsv(actor, filter);
  }

  @Get(':municipality/:kind/:id')
  @Requires('resolved.view')
  async detail(
    @Param('municipality') municipality: string,
    @Param('kind') kind: string,
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<ResolvedDetail> {
    return this.items.getItem(actor, municipality, kindOf(kind), id);
  }

  /** A POST, because the look-up is registered. */
  @Post(':municipality/:kind/:id/evidence')
  @HttpCode(200)
  @Requires('persons.view')
  async evidence(
    @Param('municipality') municipality: string,
    @Param('kind') kind: string,
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<ResolvedConfidential> {
    return this.items.openEvidence(actor, municipality, kindOf(kind), id);
  }

  /** A POST with a purpose, because the look-up is registered with it. */
  @Post(':municipality/:kind/:id/cpr')
  @HttpCode(200)
  @Requires('persons.revealCpr')
  async revealCpr(
    @Param('municipality') municipality: string,
    @Param('kind') kind: string,
    @Param('id', ParseIntPipe) id: number,
    @Body() { purpose }: Purpose,
    @CurrentActor() actor: Actor,
  ): Promise<{ cpr: string }> {
    return this.cpr.revealCpr(actor, municipality, kindOf(kind), id, purpose);
  }
}

function kindOf(kind: string): ResolvedKind {
  return kind === 'WITHDRAWAL' ? 'WITHDRAWAL' : 'LINK';
}

function whole(field: string, value: unknown, max: number): number {
  const number = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > max) throw new InvalidInput({ field, rule: 'isInt' });
  return number;
}
