import { Controller, Get, Redirect } from '@nestjs/common';

/** The bare address leads to the panel. */
@Controller()
export class EntranceController {
  @Get()
  @Redirect('/admin', 302)
  enter(): void {
    return;
  }
}
