import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Claim } from './claim.entity.js';
import { DebtorAccount } from './debtor-account.entity.js';
import { Debtor } from './debtor.entity.js';
import { PersonSearchService } from './person-search/person-search.service.js';
import { Posting } from './posting.entity.js';

/** Debtors, their accounts, claims and postings, as the extract delivers them. */
@Module({
  imports: [TypeOrmModule.forFeature([Debtor, DebtorAccount, Claim, Posting])],
  providers: [PersonSearchService],
  exports: [PersonSearchService],
})
export class ClaimsModule {}
