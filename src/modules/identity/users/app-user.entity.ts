import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { Role } from '../../shared/index.js';

/** A person who may log in. The password hash is never selected by itself. */
@Entity({ schema: 'app', name: 'app_user' })
export class AppUser {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: number;

  /** Lower case. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text', name: 'display_name' })
  displayName!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', name: 'municipality_code', nullable: true })
  municipalityCode!: string | null;

  @Column({ type: 'text', name: 'password_hash', select: false })
  passwordHash!: string;

  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
