export interface PersonAccess {
  readonly isAboutTask: boolean;
  readonly isOpen: boolean;
  /** The reader sent the question and may allow Netcompany to see the person. */
  readonly maySenderAllow: boolean;
  /** The permission that holds now, or null. */
  readonly active: { readonly allowedBy: string; readonly until: Date } | null;
  /** Who of Netcompany looked, the latest first; for the municipality only. */
  readonly opened: readonly { readonly by: string; readonly at: Date }[];
}

/** What Netcompany sees of a person; dates are 'yyyy-mm-dd'. */
export interface OpenedPerson {
  readonly name: string;
  readonly kind: 'PERSON' | 'COMPANY';
  readonly cprMasked: string | null;
  readonly cvr: string | null;
  readonly addressProtected: boolean;
  readonly until: string;
  readonly accountNo: string;
  readonly nameDelivered: string;
  readonly grantRef: string | null;
  readonly grants: readonly {
    readonly grantNo: string;
    readonly benefitType: string | null;
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly cases: readonly {
    readonly caseNo: string;
    readonly benefitType: string | null;
    readonly status: string;
    readonly grantNo: string | null;
  }[];
}
