/** Refusals about waves, deadlines and who marks the KLIK task. */
export const WAVE_ERRORS_EN: Readonly<Record<string, string>> = {
  'waves.wave_not_found': 'The wave does not exist. Reload the page.',
  'waves.number_taken': 'There is a wave with that number already.',
  'waves.number_and_name': 'A wave needs a number from 1 to 98 and a name of at most 100 characters.',
  'waves.load_window_reversed': 'The load cannot end before it begins.',
  'waves.frozen_zone_incomplete':
    'A frozen zone needs both a first and a last day, and it cannot end before it begins.',
  'waves.load_in_frozen_zone':
    'The load overlaps the frozen zone of the wave, in which nothing is loaded. Move one of them.',
  'waves.municipality_in_other_wave':
    '{{municipality}} is in wave {{wave}} already. A municipality is in one wave only; move it instead.',
  'waves.municipality_unknown': 'The municipality does not exist.',
  'waves.wave_required': 'The KLIK task is published by wave (K98 = No). Choose a wave.',
  'waves.wave_empty': 'There are no municipalities in the wave.',
  'waves.membership_changed':
    'Somebody else moved the municipality meanwhile. Reload the page and try again.',
  'waves.conflicts_not_seen_one':
    'There is 1 conflict that you have not seen. Nothing was saved. Show the conflicts and try again.',
  'waves.conflicts_not_seen_other':
    'There are {{count}} conflicts that you have not seen. Nothing was saved. Show the conflicts and try again.',
  'waves.frozen_zone':
    'Wave {{wave}} has a frozen zone from {{from}} up to and with {{to}}. Nothing is loaded, created or published in it.',
  'waves.k98_publishes_to_all':
    'The KLIK task has K98 = Yes and is published to all 98 municipalities at once.',
  'waves.k98_is_fixed':
    'K98 cannot be changed: the KLIK task is published to municipalities with the earlier value already.',
  'packages.klik_task_not_published':
    'The municipality is in a wave where the KLIK task is not published yet. Publish the wave first.',
  'packages.only_vendor_extends': 'Only Netcompany can extend a deadline.',
  'packages.deadline_not_later': 'The new deadline must be later than the present one, {{date}}.',
  'packages.deadline_in_frozen_zone':
    'The new deadline lies in the frozen zone of wave {{wave}}, from {{from}} up to and with {{to}}. Choose another day.',
  'packages.deadline_not_working_day':
    'The new deadline is not a working day. The next working day is {{next}}.',
  'packages.only_the_named_complete':
    'Only those who are named as responsible or performer can mark the KLIK task as completed: {{names}}.',
};
