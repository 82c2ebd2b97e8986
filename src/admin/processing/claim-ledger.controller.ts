import { Get, Param, ParseIntPipe } from '@nestjs/common';
import { isReversible, type ClaimLedger } from '../../modules/claims/index.js';
import { formatKroner, Transactor, type Actor } from '../../modules/shared/index.js';
import { ClaimProcessingService } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires, type Choice } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';

/** A claim's ledger, and what its commands let one choose from. */
@ApiController('claims')
export class ClaimLedgerController {
  constructor(
    private readonly processing: ClaimProcessingService,
    private readonly transactor: Transactor,
  ) {}

  @Get('types')
  @Requires('claims.raise')
  async types(@CurrentActor() actor: Actor): Promise<{ choices: Choice[] }> {
    const choices = await this.transactor.read(actor, (em): Promise<Choice[]> =>
      em.query(
        'SELECT code AS value, name_da AS label FROM app.claim_type WHERE NOT wrong_domain ORDER BY name_da',
      ),
    );
    return { choices };
  }

  @Get(':id/ledger')
  @Requires('claims.post')
  ledger(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<ClaimLedger> {
    return this.processing.getLedger(municipalityOf(actor), id, actor);
  }

  @Get(':id/reversible')
  @Requires('claims.post')
  async reversible(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<{ choices: Choice[] }> {
    const { lines } = await this.processing.getLedger(municipalityOf(actor), id, actor);
    const choices = lines.filter(isReversible).map(({ postingId, postingNo, type, amountOere }) => ({
      value: String(postingId),
      label: `${postingNo}: ${formatKroner(amountOere)} kr.`,
      note: `ledger.type.${type}`,
    }));
    return { choices };
  }
}
