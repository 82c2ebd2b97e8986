/** Refusals about waves, deadlines and who marks the KLIK task. */
export const WAVE_ERRORS_DA: Readonly<Record<string, string>> = {
  'waves.wave_not_found': 'Bølgen findes ikke. Opdater siden.',
  'waves.number_taken': 'Der findes allerede en bølge med det nummer.',
  'waves.number_and_name': 'En bølge skal have et nummer fra 1 til 98 og et navn på højst 100 tegn.',
  'waves.load_window_reversed': 'Indlæsningen kan ikke slutte, før den begynder.',
  'waves.frozen_zone_incomplete':
    'En frozen zone skal have både en første og en sidste dag, og den kan ikke slutte, før den begynder.',
  'waves.load_in_frozen_zone':
    'Indlæsningen overlapper bølgens frozen zone, hvor der ikke må indlæses. Flyt en af dem.',
  'waves.municipality_in_other_wave':
    '{{municipality}} er allerede i bølge {{wave}}. En kommune kan kun være i én bølge; flyt den i stedet.',
  'waves.municipality_unknown': 'Kommunen findes ikke.',
  'waves.wave_required': 'KLIK-opgaven publiceres bølgevist (K98 = Nej). Vælg en bølge.',
  'waves.wave_empty': 'Der er ingen kommuner i bølgen.',
  'waves.membership_changed': 'Kommunen er flyttet af en anden i mellemtiden. Opdater siden, og prøv igen.',
  'waves.conflicts_not_seen_one':
    'Der er 1 konflikt, du ikke har set. Intet er gemt. Vis konflikterne, og prøv igen.',
  'waves.conflicts_not_seen_other':
    'Der er {{count}} konflikter, du ikke har set. Intet er gemt. Vis konflikterne, og prøv igen.',
  'waves.frozen_zone':
    'Bølge {{wave}} har frozen zone fra {{from}} til og med {{to}}. I den periode må der ikke indlæses, oprettes eller publiceres.',
  'waves.k98_publishes_to_all':
    'KLIK-opgaven har K98 = Ja og skal publiceres til alle 98 kommuner på én gang.',
  'waves.k98_is_fixed':
    'K98 kan ikke ændres: KLIK-opgaven er allerede publiceret til kommuner med den tidligere værdi.',
  'packages.klik_task_not_published':
    'Kommunen er i en bølge, hvor KLIK-opgaven ikke er publiceret endnu. Publicer bølgen først.',
  'packages.only_vendor_extends': 'Kun Netcompany kan forlænge en frist.',
  'packages.deadline_not_later': 'Den nye frist skal ligge efter den nuværende, {{date}}.',
  'packages.deadline_in_frozen_zone':
    'Den nye frist ligger i frozen zone for bølge {{wave}}, fra {{from}} til og med {{to}}. Vælg en anden dag.',
  'packages.deadline_not_working_day': 'Den nye frist er ikke en arbejdsdag. Næste arbejdsdag er {{next}}.',
  'packages.only_the_named_complete':
    'Kun de personer, der står som ansvarlig eller udfører, kan markere KLIK-opgaven som fuldført: {{names}}.',
};
