import { Get, Param, ParseIntPipe, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import { CompletionHistoryService, type Completion } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';
import { certificatePdf } from './certificate-pdf.js';

/** What a package's page shows below its columns. */
@ApiController('packages')
export class CompletionsController {
  constructor(private readonly history: CompletionHistoryService) {}

  @Get(':id/completions')
  @Requires('packages.view')
  async completions(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<{ completions: Completion[] }> {
    return { completions: await this.history.listCompletions(id, actor) };
  }

  /** One completion's certificate, as the page shows it. */
  @Get(':id/completions/:completion/certificate.pdf')
  @Requires('packages.view')
  async certificate(
    @Param('id', ParseIntPipe) id: number,
    @Param('completion', ParseIntPipe) completion: number,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const issued = await this.history.getCertificate(id, completion, actor);
    return new StreamableFile(await certificatePdf(issued), {
      type: 'application/pdf',
      disposition: `attachment; filename="attest-${id}-${completion}.pdf"`,
    });
  }
}
