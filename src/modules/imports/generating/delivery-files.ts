import { mkdir } from 'node:fs/promises';
import { DeliveryFile } from './delivery-file.js';
import type { DeliveryPlan } from './delivery-plan.js';
import { CellWriter } from './dialect.js';
import { columnsOf, type FileName } from './columns.js';
import type { AccountRow, ClaimRow, CourseRows } from './delivery-rows.js';
import { isCertainKind } from './noise-kinds.js';

type Cells = Record<string, string>;

/** Writes courses into the files of one delivery, each row with exactly the columns that were asked for. */
export class DeliveryFiles {
  private constructor(
    private readonly files: ReadonlyMap<FileName, DeliveryFile>,
    private readonly columns: ReadonlyMap<FileName, readonly string[]>,
    private readonly cell: CellWriter,
  ) {}

  /** Creates the folder and the plan's files in it; files of the same names are replaced. */
  static async create(
    dir: string,
    plan: Pick<DeliveryPlan, 'files' | 'columns' | 'dialect'>,
  ): Promise<DeliveryFiles> {
    await mkdir(dir, { recursive: true });
    const columns = new Map(plan.files.map((name) => [name, columnsOf(name, plan.columns)]));
    const files = new Map<FileName, DeliveryFile>();
    for (const [name, header] of columns) {
      files.set(name, await DeliveryFile.create(dir, `${name}.csv`, header, plan.dialect));
    }
    return new DeliveryFiles(files, columns, new CellWriter(plan.dialect));
  }

  /** Rows by file name, headers aside; a file that stays without rows is not written. */
  get rows(): Record<string, number> {
    const rows = [...this.files].map(([name, file]) => [name, file.rows] as const);
    return Object.fromEntries(rows.filter(([, count]) => count > 0));
  }

  /** One citizen's rows; waits for the disk only when a block is full. */
  async addCourse(course: CourseRows): Promise<void> {
    this.addMasterData(course);
    for (const account of course.accounts) this.addAccount(account, course);
    for (const file of this.files.values()) if (file.isFull) await file.flush();
  }

  /** A municipality's own totals at cut-over; the balance in øre. */
  addControl(totals: {
    municipality: string;
    asOf: number;
    accounts: number;
    claims: number;
    balance: number;
  }): void {
    this.add('control', {
      municipality: totals.municipality,
      as_of: this.cell.date(totals.asOf),
      accounts: String(totals.accounts),
      claims: String(totals.claims),
      balance: this.cell.money(totals.balance),
    });
  }

  async close(): Promise<void> {
    for (const file of this.files.values()) await file.close();
  }

  private addMasterData({ citizens, grants, cases }: CourseRows): void {
    const { cell } = this;
    for (const { cpr, name, municipality, ...more } of citizens) {
      this.add('citizens', {
        cpr: cell.cpr(cpr),
        name: cell.text(name),
        municipality,
        address_protected: cell.flag(more.addressProtected),
        previous_cpr: cell.cpr(more.previousCpr),
        deceased: cell.flag(more.deceased),
      });
    }
    for (const grant of grants) {
      this.add('grants', {
        grant_no: grant.no,
        cpr: cell.cpr(grant.cpr),
        municipality: grant.municipality,
        benefit_type: grant.benefitType,
        period_from: cell.date(grant.from),
        period_to: cell.date(grant.to),
        amount: cell.money(grant.amount),
        journal_no: grant.journalNo,
        status: grant.status,
        co_cpr: cell.cpr(grant.coCpr),
      });
    }
    for (const file of cases) {
      this.add('cases', {
        case_no: file.no,
        cpr: cell.cpr(file.cpr),
        municipality: file.municipality,
        benefit_type: file.benefitType,
        grant_no: file.grantNo,
        opened: cell.date(file.opened),
        status: file.status,
      });
    }
  }

  private addAccount(account: AccountRow, course: CourseRows): void {
    const { cell } = this;
    this.add('accounts', {
      account_no: account.no,
      municipality: account.municipality,
      cpr: cell.cpr(account.cpr),
      name: cell.text(account.name),
      benefit_type: cell.text(account.benefitType),
      grant_ref: cell.text(account.grantRef),
      established: cell.date(account.established),
      due_date: cell.date(account.due),
      balance: cell.money(account.balance),
      cvr: account.cvr,
      source_system: account.sourceSystem,
    });
    for (const claim of account.claims) this.addClaim(claim, account);
    const truth = course.truths.get(account.no);
    if (truth === undefined) throw new Error(`nobody told the truth about account ${account.no}`);
    this.add('truth', {
      account_no: account.no,
      true_grant_no: truth.grantNo,
      reason: truth.reason,
      related_grant_no: truth.related,
      auto: cell.flag(isCertainKind(truth.reason)),
    });
  }

  private addClaim(claim: ClaimRow, account: AccountRow): void {
    const { cell } = this;
    this.add('claims', {
      claim_no: claim.no,
      account_no: account.no,
      type: claim.type,
      principal: cell.money(claim.principal),
      interest: cell.money(claim.interest),
      balance: cell.money(claim.balance),
      established: cell.date(claim.established),
      due_date: cell.date(claim.due),
      period_from: cell.date(claim.from),
      period_to: cell.date(claim.to),
      limitation_date: cell.date(claim.limitation),
      collection_status: claim.collection,
      parent_claim: claim.parent,
    });
    for (const posting of claim.postings) {
      this.add('postings', {
        posting_no: posting.no,
        claim_no: claim.no,
        type: posting.type,
        amount: cell.money(posting.amount),
        entry_date: cell.date(posting.entered),
        effective_date: cell.date(posting.effective),
      });
    }
  }

  private add(name: FileName, cells: Cells): void {
    const columns = this.columns.get(name);
    if (columns === undefined) return;
    this.files.get(name)?.add(columns.map((column) => cells[column] ?? ''));
  }
}
