import type { PanelTexts } from '../kit/index.js';
import { EVIDENCE_EN } from './evidence.en.js';

/** What the linking, case and grant modules say, in English (domain.md 8.3 to 8.5). */
const LINKING_EN: PanelTexts = {
  errors: {
    'claims.account_not_found': 'The debtor account does not exist, or you do not have access to it.',
    'claims.debtor_not_found':
      "The citizen does not exist, or you do not have access to this citizen's information.",
    'claims.cpr_format': 'The CPR number must have 10 digits and begin with a valid date.',
    'audit.too_many_searches':
      'You have searched for many CPR numbers in a short time. Wait a minute and try again.',
    'grants.search_too_short': 'Write at least {{characters}} characters, or choose period and benefit type.',
    'cases.case_step_failed': 'KY could not create or link the case. Try again, or involve Netcompany.',
    'cases.choice_required':
      'Choose the case that the account belongs to, or ask for a new one. Possible cases: {{count}}.',
    'cases.case_not_found': 'The case does not exist, or you do not have access to it.',
    'cases.case_of_other_citizen': 'The case belongs to another citizen.',
    'cases.case_of_other_benefit_type':
      'The case concerns another benefit. Choose a case of the same benefit.',
    'cases.case_created_in_error': 'The case was created in error and cannot be used. Choose another case.',
    'cases.citizen_awaits_ky':
      'The citizen’s account {{accountNo}} already awaits a new case in KY. Wait for the answer, and try again.',
    'cases.order_is_over': 'KY is done with the order. Refresh the page.',
    'cases.chosen_and_requested': 'Choose either an existing case or a new case, not both.',
    'linking.account_already_linked':
      'The debtor account was already linked to a case by {{by}} on {{at}}. Reload the page to see the link.',
    'linking.account_withdrawn': 'The debtor account is withdrawn and is not to be linked to a case.',
    'linking.account_not_linked': 'The debtor account is not linked to a case, so there is nothing to undo.',
    'linking.account_not_withdrawn': 'The debtor account is not withdrawn, so there is nothing to undo.',
    'linking.withdrawal_of_other': '{{by}} proposed the withdrawal. Ask a coordinator to undo it.',
    'linking.withdrawal_already_ended': 'The withdrawal is already undone. Reload the page.',
    'linking.awaits_ky': 'The account awaits KY. Undo the decision that waits first.',
    'linking.proposal_open':
      'The account awaits approval. The proposal must be approved, rejected or taken back first.',
    'linking.proposal_not_found': 'The proposal does not exist, or you do not have access to it.',
    'linking.proposal_already_decided': 'The proposal is already decided. Reload the page.',
    'linking.proposal_is_frozen': 'The proposal cannot be changed. Take it back and make a new one.',
    'linking.proposal_of_other': 'Only {{by}}, who made the proposal, can take it back.',
    'linking.self_approval': 'You cannot approve your own link.',
    'linking.approver_must_be_coordinator':
      'Only a coordinator of the municipality can approve or reject the proposal.',
    'linking.proposer_must_be_coordinator':
      'The package is completed. Only a coordinator can propose to undo it.',
    'linking.approval_missing': 'The choice needs the approval of a second person.',
    'linking.grant_not_found': 'The grant does not exist in the municipality. Search for another grant.',
    'linking.grant_of_other_citizen': 'The grant belongs to another citizen.',
    'linking.grant_annulled': 'The grant is annulled and cannot be chosen.',
    'linking.benefit_type_differs_from_grant': "The benefit is not the grant's.",
    'linking.note_required': 'Write a justification.',
    'linking.grants_not_named':
      "Write the numbers of at least two of the citizen's grants in the justification. {{named}} are named.",
    'linking.information_missing':
      'The case lacks necessary information. Choose the benefit before you confirm.',
    'linking.unknown_benefit_type': 'KY has no benefit {{benefitType}}. Choose one from the list.',
    'linking.evidence_changed': 'The information changed since the page was shown. Reload and try again.',
    'linking.link_of_other': 'The link was made by {{by}}. Ask a coordinator to undo it.',
    'linking.link_already_ended': 'The link is already undone. Reload the page.',
    'linking.link_is_never_edited': 'A link cannot be changed. Undo it and make a new one.',
    'linking.postings_processed':
      'The link cannot be undone, because movements on the account have been processed. Processed amounts are corrected in KY. If the link is wrong, involve Netcompany on the task package.',
    'linking.not_a_twin':
      'The decision cannot be applied to this task. Citizen, grant, benefit type, period, evidence and case have to agree. Decide the task by itself.',
    'linking.twin_needs_second_person':
      'A decision that a second person has to approve cannot be applied to twins. Decide the tasks one by one.',
    'linking.twins_of_other':
      'The decision was made by {{by}} and is applied to twins by the same person only.',
    'linking.withdrawal_ground_missing': 'The account does not meet the chosen ground for withdrawal.',
    'linking.withdrawal_balance_not_zero': "The account's balance is not zero.",
    'linking.withdrawal_with_pending_postings':
      'The account cannot be withdrawn, because movements await a case.',
    'linking.no_cpr_number': 'There is no CPR number to show for this debtor.',
    'linking.decision_not_allowed':
      "Only the municipality's caseworkers and coordinators can decide about the account.",
  },
  own: {
    linking: {
      ...EVIDENCE_EN,
      'i.willCreate': 'KY will create a new case when you confirm.',
      'i.willLink': 'KY will link existing case {{caseNo}} when you confirm.',
      'i.mustChoose_one':
        'The citizen has 1 possible case, which is not certain to be the right one. Choose it, or choose a new case.',
      'i.mustChoose_other':
        'The citizen has {{count}} possible cases. Choose the one that the account belongs to.',
      'i.tieConflict':
        'The grant is tied to a case that does not agree with citizen and benefit. KY will therefore create a new case when you confirm.',
      'i.tiesConflict':
        'The grant is tied to several cases, none of which agrees with citizen and benefit. KY will therefore create a new case when you confirm.',
      'i.noSuggestions': 'No suggestions. Search for a grant, or choose "No direct grant".',
      'i.tie': 'Several grants are close. Choose from the case information.',
      'i.noCprInText': 'Do not write CPR numbers in the text.',
      'i.logged': 'Your look-up is recorded.',
      'outcome.CREATED': 'Case creation (new case)',
      'outcome.LINKED': 'Case linking (existing case)',
      'method.AUTOMATIC': 'Linked automatically',
      'method.MANUAL': 'Linked manually',
      'band.STRONG': 'Strong match',
      'band.POSSIBLE': 'Possible match',
      'band.WEAK': 'Weak match',
      'category.SPECIAL_SUPPORT': 'Special support (section 34)',
      'category.MANUAL_CLAIM': 'Manual claim',
      'category.MULTIPLE_GRANTS': 'Claims from several grants',
      'category.OTHER': 'Other',
      'ground.ZERO_BALANCE': 'The balance is zero',
      'ground.DUPLICATE': 'Duplicate',
      'ground.WRONG_DOMAIN': 'Does not belong in KY',
      'proposal.NO_DIRECT_GRANT': 'No direct grant',
      'proposal.OUTSIDE_GATES': 'Grant of someone other than the debtor',
      'proposal.UNDO_AFTER_COMPLETION': 'Undo link after completion',
      'proposal.WITHDRAWAL': 'Withdraw the task',
      'proposal.UNDO_WITHDRAWAL': 'Undo the withdrawal of the task',
      'proposal.POSTING': 'Posting on a claim',
      'proposal.RAISE_CLAIM': 'New claim',
      'void.ACCOUNT_CHANGED': 'The proposal is void, because the debtor account changed.',
      'void.GRANT_CHANGED': 'The proposal is void, because the grant changed or was annulled.',
      'void.CASE_CHANGED': "The proposal is void, because the citizen's cases changed.",
      'void.NO_LONGER_POSSIBLE': 'The proposal is void, because the account was decided otherwise.',
    },
  },
};
export default LINKING_EN;
