import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { InvalidInput } from '../../../modules/shared/index.js';

/**
 * The body as an instance of the class, every rule of its decorators kept and no unknown key. Throws
 * `shared.invalid_input` with the first field and rule that failed.
 */
export async function parseDto<Dto extends object>(
  dto: new () => Dto,
  body: Record<string, unknown>,
): Promise<Dto> {
  const instance = plainToInstance(dto, body);
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  const first = firstOf(errors);
  if (first) throw new InvalidInput(first);
  return instance;
}

function firstOf(errors: readonly ValidationError[]): { field: string; rule: string } | null {
  const error = errors[0];
  if (!error) return null;
  const nested = firstOf(error.children ?? []);
  if (nested) return { field: `${error.property}.${nested.field}`, rule: nested.rule };
  return { field: error.property.slice(0, 64), rule: Object.keys(error.constraints ?? {})[0] ?? 'unknown' };
}
