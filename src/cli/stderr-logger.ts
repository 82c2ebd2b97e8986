import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** Everything to stderr: a command's stdout holds its answer and nothing else. */
export class StderrLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[], context?: string, logLevel?: LogLevel): void {
    super.printMessages(messages, context, logLevel, 'stderr');
  }
}
