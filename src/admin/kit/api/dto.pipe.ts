import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { InvalidInput } from '../../../modules/shared/index.js';
import { parseDto } from '../action/parse-dto.js';

const PLAIN: readonly unknown[] = [String, Number, Boolean, Array, Object];

/** Bodies and queries as instances of their class, unknown keys refused; the same check that commands of the panel pass. */
@Injectable()
export class DtoPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || metatype === undefined || PLAIN.includes(metatype)) return value;
    if (typeof value !== 'object' || Array.isArray(value)) throw new InvalidInput({ field: type });
    return parseDto(metatype as new () => object, { ...value });
  }
}
