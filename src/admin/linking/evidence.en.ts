import type { PanelTexts } from '../kit/index.js';

/** One sentence for each piece of evidence, in English; the keys are those of the ranking (domain.md 5.2). */
export const EVIDENCE_EN: NonNullable<PanelTexts['own']>[string] = {
  'evidence.reference.EXACT': "The account's grant reference is the grant's number.",
  'evidence.reference.WRITTEN': "The account's grant reference is the grant's number, written differently.",
  'evidence.reference.weaker':
    "The account's grant reference resembles the grant's number, but another grant's more.",
  'evidence.reference.SLIP':
    "The account's grant reference resembles the grant's number with one typing slip.",
  'evidence.reference.TWO_SLIPS':
    "The account's grant reference resembles the grant's number with two typing slips.",
  'evidence.reference.JOURNAL': "The account's reference is the grant's journal number.",
  'evidence.reference.CUT': "The account's grant reference is the beginning of the grant's number.",
  'evidence.reference.CUT_SHORT': "The account's grant reference is cut short; municipality and year agree.",
  'evidence.person.RECIPIENT': "The debtor is the grant's recipient.",
  'evidence.person.CO_RECIPIENT': 'The debtor is co-recipient of the grant.',
  'evidence.person.PREVIOUS_CPR': 'The grant was given to the same citizen under another CPR number.',
  'evidence.cprSlip': "The recipient's CPR number differs from the debtor's by one typing slip.",
  'evidence.name.agrees': "The account's name and the recipient's name agree.",
  'evidence.name.differs': "The account's name is not the recipient's.",
  'evidence.type.same': 'The benefit is the same: {{benefitType}}.',
  'evidence.type.related': 'The benefit is related: {{benefitType}}.',
  'evidence.type.other': 'The benefit is another: {{benefitType}}.',
  'evidence.period.overlap': 'The period overlaps {{overlap}} of {{days}} days.',
  'evidence.period.outside': "None of the claims' {{days}} days lies in the grant's period.",
  'evidence.amount.exact': "The amount is the grant's to the øre.",
  'evidence.amount.near': "The amount differs from the grant's by 1 % at most.",
  'evidence.amount.within': "The largest claim is {{percent}} % of the grant's amount.",
  'evidence.amount.gross': "The claim is larger than the grant's amount; it may be gross against net.",
  'evidence.amount.above': "The claim is far larger than the grant's amount.",
  'evidence.established.within':
    "The claims have no period, but were established in the grant's period or soon after.",
  'evidence.established.outside':
    "The claims have no period and were established outside the grant's period.",
  'evidence.establishedBefore': 'The account was established before the grant begins.',
  'evidence.none.specialSupport': 'The account concerns special support, which has no direct grant.',
  'evidence.none.manual': 'Manual claims on the account: {{count}}.',
  'evidence.none.neverGranted': 'The claims are of a type that no grant gives rise to.',
  'evidence.none.severalGrants':
    "The claims belong to {{count}} of the citizen's grants, none of which holds them all: {{grantNos}}.",
  'evidence.none.noGrants': 'The citizen has no grants in the municipality, annulled ones aside.',
  'evidence.none.noneFits': "None of the citizen's grants ({{count}}) fits benefit and period.",
  'evidence.none.noneOfType': 'The citizen has no grant of this benefit.',
  'evidence.bounds': 'At most 100 and at least 0 points count in all.',
};
