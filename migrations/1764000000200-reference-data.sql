-- Reference data: the 98 municipalities, benefit types, claim types and the reason codes R-01 … R-23.
-- Rows only; the tables come from the schema migrations before this one.

-- ── The 98 municipalities (domain.md 4.1) ──────────────────────────────────────────────────────────────
-- Christiansø (411) is run by the state, belongs to no municipality and is not here.
INSERT INTO app.municipality (code, name, official_name, region) VALUES
  ('101', 'København', 'Københavns Kommune', 'Region Hovedstaden'),
  ('147', 'Frederiksberg', 'Frederiksberg Kommune', 'Region Hovedstaden'),
  ('151', 'Ballerup', 'Ballerup Kommune', 'Region Hovedstaden'),
  ('153', 'Brøndby', 'Brøndby Kommune', 'Region Hovedstaden'),
  ('155', 'Dragør', 'Dragør Kommune', 'Region Hovedstaden'),
  ('157', 'Gentofte', 'Gentofte Kommune', 'Region Hovedstaden'),
  ('159', 'Gladsaxe', 'Gladsaxe Kommune', 'Region Hovedstaden'),
  ('161', 'Glostrup', 'Glostrup Kommune', 'Region Hovedstaden'),
  ('163', 'Herlev', 'Herlev Kommune', 'Region Hovedstaden'),
  ('165', 'Albertslund', 'Albertslund Kommune', 'Region Hovedstaden'),
  ('167', 'Hvidovre', 'Hvidovre Kommune', 'Region Hovedstaden'),
  ('169', 'Høje-Taastrup', 'Høje-Taastrup Kommune', 'Region Hovedstaden'),
  ('173', 'Lyngby-Taarbæk', 'Lyngby-Taarbæk Kommune', 'Region Hovedstaden'),
  ('175', 'Rødovre', 'Rødovre Kommune', 'Region Hovedstaden'),
  ('183', 'Ishøj', 'Ishøj Kommune', 'Region Hovedstaden'),
  ('185', 'Tårnby', 'Tårnby Kommune', 'Region Hovedstaden'),
  ('187', 'Vallensbæk', 'Vallensbæk Kommune', 'Region Hovedstaden'),
  ('190', 'Furesø', 'Furesø Kommune', 'Region Hovedstaden'),
  ('201', 'Allerød', 'Allerød Kommune', 'Region Hovedstaden'),
  ('210', 'Fredensborg', 'Fredensborg Kommune', 'Region Hovedstaden'),
  ('217', 'Helsingør', 'Helsingør Kommune', 'Region Hovedstaden'),
  ('219', 'Hillerød', 'Hillerød Kommune', 'Region Hovedstaden'),
  ('223', 'Hørsholm', 'Hørsholm Kommune', 'Region Hovedstaden'),
  ('230', 'Rudersdal', 'Rudersdal Kommune', 'Region Hovedstaden'),
  ('240', 'Egedal', 'Egedal Kommune', 'Region Hovedstaden'),
  ('250', 'Frederikssund', 'Frederikssund Kommune', 'Region Hovedstaden'),
  ('253', 'Greve', 'Greve Kommune', 'Region Sjælland'),
  ('259', 'Køge', 'Køge Kommune', 'Region Sjælland'),
  ('260', 'Halsnæs', 'Halsnæs Kommune', 'Region Hovedstaden'),
  ('265', 'Roskilde', 'Roskilde Kommune', 'Region Sjælland'),
  ('269', 'Solrød', 'Solrød Kommune', 'Region Sjælland'),
  ('270', 'Gribskov', 'Gribskov Kommune', 'Region Hovedstaden'),
  ('306', 'Odsherred', 'Odsherred Kommune', 'Region Sjælland'),
  ('316', 'Holbæk', 'Holbæk Kommune', 'Region Sjælland'),
  ('320', 'Faxe', 'Faxe Kommune', 'Region Sjælland'),
  ('326', 'Kalundborg', 'Kalundborg Kommune', 'Region Sjælland'),
  ('329', 'Ringsted', 'Ringsted Kommune', 'Region Sjælland'),
  ('330', 'Slagelse', 'Slagelse Kommune', 'Region Sjælland'),
  ('336', 'Stevns', 'Stevns Kommune', 'Region Sjælland'),
  ('340', 'Sorø', 'Sorø Kommune', 'Region Sjælland'),
  ('350', 'Lejre', 'Lejre Kommune', 'Region Sjælland'),
  ('360', 'Lolland', 'Lolland Kommune', 'Region Sjælland'),
  ('370', 'Næstved', 'Næstved Kommune', 'Region Sjælland'),
  ('376', 'Guldborgsund', 'Guldborgsund Kommune', 'Region Sjælland'),
  ('390', 'Vordingborg', 'Vordingborg Kommune', 'Region Sjælland'),
  ('400', 'Bornholm', 'Bornholms Regionskommune', 'Region Hovedstaden'),
  ('410', 'Middelfart', 'Middelfart Kommune', 'Region Syddanmark'),
  ('420', 'Assens', 'Assens Kommune', 'Region Syddanmark'),
  ('430', 'Faaborg-Midtfyn', 'Faaborg-Midtfyn Kommune', 'Region Syddanmark'),
  ('440', 'Kerteminde', 'Kerteminde Kommune', 'Region Syddanmark'),
  ('450', 'Nyborg', 'Nyborg Kommune', 'Region Syddanmark'),
  ('461', 'Odense', 'Odense Kommune', 'Region Syddanmark'),
  ('479', 'Svendborg', 'Svendborg Kommune', 'Region Syddanmark'),
  ('480', 'Nordfyns', 'Nordfyns Kommune', 'Region Syddanmark'),
  ('482', 'Langeland', 'Langeland Kommune', 'Region Syddanmark'),
  ('492', 'Ærø', 'Ærø Kommune', 'Region Syddanmark'),
  ('510', 'Haderslev', 'Haderslev Kommune', 'Region Syddanmark'),
  ('530', 'Billund', 'Billund Kommune', 'Region Syddanmark'),
  ('540', 'Sønderborg', 'Sønderborg Kommune', 'Region Syddanmark'),
  ('550', 'Tønder', 'Tønder Kommune', 'Region Syddanmark'),
  ('561', 'Esbjerg', 'Esbjerg Kommune', 'Region Syddanmark'),
  ('563', 'Fanø', 'Fanø Kommune', 'Region Syddanmark'),
  ('573', 'Varde', 'Varde Kommune', 'Region Syddanmark'),
  ('575', 'Vejen', 'Vejen Kommune', 'Region Syddanmark'),
  ('580', 'Aabenraa', 'Aabenraa Kommune', 'Region Syddanmark'),
  ('607', 'Fredericia', 'Fredericia Kommune', 'Region Syddanmark'),
  ('615', 'Horsens', 'Horsens Kommune', 'Region Midtjylland'),
  ('621', 'Kolding', 'Kolding Kommune', 'Region Syddanmark'),
  ('630', 'Vejle', 'Vejle Kommune', 'Region Syddanmark'),
  ('657', 'Herning', 'Herning Kommune', 'Region Midtjylland'),
  ('661', 'Holstebro', 'Holstebro Kommune', 'Region Midtjylland'),
  ('665', 'Lemvig', 'Lemvig Kommune', 'Region Midtjylland'),
  ('671', 'Struer', 'Struer Kommune', 'Region Midtjylland'),
  ('706', 'Syddjurs', 'Syddjurs Kommune', 'Region Midtjylland'),
  ('707', 'Norddjurs', 'Norddjurs Kommune', 'Region Midtjylland'),
  ('710', 'Favrskov', 'Favrskov Kommune', 'Region Midtjylland'),
  ('727', 'Odder', 'Odder Kommune', 'Region Midtjylland'),
  ('730', 'Randers', 'Randers Kommune', 'Region Midtjylland'),
  ('740', 'Silkeborg', 'Silkeborg Kommune', 'Region Midtjylland'),
  ('741', 'Samsø', 'Samsø Kommune', 'Region Midtjylland'),
  ('746', 'Skanderborg', 'Skanderborg Kommune', 'Region Midtjylland'),
  ('751', 'Aarhus', 'Aarhus Kommune', 'Region Midtjylland'),
  ('756', 'Ikast-Brande', 'Ikast-Brande Kommune', 'Region Midtjylland'),
  ('760', 'Ringkøbing-Skjern', 'Ringkøbing-Skjern Kommune', 'Region Midtjylland'),
  ('766', 'Hedensted', 'Hedensted Kommune', 'Region Midtjylland'),
  ('773', 'Morsø', 'Morsø Kommune', 'Region Nordjylland'),
  ('779', 'Skive', 'Skive Kommune', 'Region Midtjylland'),
  ('787', 'Thisted', 'Thisted Kommune', 'Region Nordjylland'),
  ('791', 'Viborg', 'Viborg Kommune', 'Region Midtjylland'),
  ('810', 'Brønderslev', 'Brønderslev Kommune', 'Region Nordjylland'),
  ('813', 'Frederikshavn', 'Frederikshavn Kommune', 'Region Nordjylland'),
  ('820', 'Vesthimmerlands', 'Vesthimmerlands Kommune', 'Region Nordjylland'),
  ('825', 'Læsø', 'Læsø Kommune', 'Region Nordjylland'),
  ('840', 'Rebild', 'Rebild Kommune', 'Region Nordjylland'),
  ('846', 'Mariagerfjord', 'Mariagerfjord Kommune', 'Region Nordjylland'),
  ('849', 'Jammerbugt', 'Jammerbugt Kommune', 'Region Nordjylland'),
  ('851', 'Aalborg', 'Aalborg Kommune', 'Region Nordjylland'),
  ('860', 'Hjørring', 'Hjørring Kommune', 'Region Nordjylland');

-- ── Benefit types (domain.md 2.3) ──────────────────────────────────────────────────────────────────────
-- Types of one group are related: they stand in for each other often enough to count as partial evidence
-- (E-3), never enough to link by themselves.
INSERT INTO app.benefit_type (code, name_da, legal_basis, type_group, special_support) VALUES
  ('KONTANTHJAELP',      'Kontanthjælp',                                 'Aktivloven § 25',                       'INCOME_SUPPORT',  false),
  ('UDDANNELSESHJAELP',  'Uddannelseshjælp',                             'Aktivloven § 23',                       'INCOME_SUPPORT',  false),
  ('ENGANGSHJAELP',      'Engangshjælp til forsørgelse',                 'Aktivloven § 25 a',                     'INCOME_SUPPORT',  false),
  ('SHO',                'Selvforsørgelses- og hjemrejseydelse eller overgangsydelse', 'Aktivloven § 22',         'INCOME_SUPPORT',  false),
  ('KONTANTYDELSE',      'Kontantydelse',                                'Lov om kontantydelse',                  'INCOME_SUPPORT',  false),
  ('REVALIDERING',       'Revalideringsydelse',                          'Aktivloven kapitel 6 (§ 46 ff.)',       'REHABILITATION',  false),
  ('FORREVALIDERING',    'Hjælp under forrevalidering',                  'Aktivloven kapitel 6 (§ 46 ff.)',       'REHABILITATION',  false),
  ('RESSOURCEFORLOEB',   'Ressourceforløbsydelse',                       'Aktivloven kapitel 6 a',                'REHABILITATION',  false),
  ('LEDIGHEDSYDELSE',    'Ledighedsydelse',                              'Aktivloven kapitel 7 (§ 74 ff.)',       'REHABILITATION',  false),
  ('FLEKSLOENTILSKUD',   'Fleksløntilskud',                              'Lov om en aktiv beskæftigelsesindsats', 'WORK_SUBSIDY',    false),
  ('TILSKUD_SELVST',     'Tilskud til selvstændigt erhvervsdrivende',    'Lov om en aktiv beskæftigelsesindsats', 'WORK_SUBSIDY',    false),
  ('SAERLIG_STOETTE_34', 'Særlig støtte',                                'Aktivloven § 34',                       'SPECIAL_SUPPORT', true),
  ('ENKELTYDELSE_81_85', 'Enkeltydelse (hjælp i særlige tilfælde)',      'Aktivloven §§ 81-85',                   'ONE_OFF_HELP',    false);

-- What a delivery may write for a type: its own code, or one of three older names. Upper case, exact: any
-- other spelling is kept as it came and is R-14, since a guess here would decide where a claim belongs.
INSERT INTO app.benefit_type_alias (alias, benefit_type)
SELECT code, code FROM app.benefit_type;

INSERT INTO app.benefit_type_alias (alias, benefit_type) VALUES
  ('SHO_YDELSE',      'SHO'),
  ('SAERLIG_STOETTE', 'SAERLIG_STOETTE_34'),
  ('ENKELTYDELSE',    'ENKELTYDELSE_81_85');

-- ── Claim types (domain.md 4.12) ───────────────────────────────────────────────────────────────────────
-- The first four are the extract's own words; the rest are Gældsstyrelsen's codes for the area "Socialret".
INSERT INTO app.claim_type (code, name_da, kind, wrong_domain) VALUES
  ('TILBAGEBETALING', 'Tilbagebetaling',                                                   'MAIN',     false),
  ('RENTE',           'Rente',                                                             'INTEREST', false),
  ('GEBYR',           'Gebyr',                                                             'FEE',      false),
  ('MANUEL',          'Manuel fordring',                                                   'MANUAL',   false),
  ('KTTIBAK',         'Tilbagebetaling efter kapitel 12 i aktivloven',                     'MAIN',     false),
  ('KFNEBOF',         'Tilbagebetaling af boligindskud eller lignende',                    'MAIN',     false),
  ('KTNEBOF',         'Tilbagebetaling af boligindskud eller lignende (tidligere kode)',   'MAIN',     false),
  ('KTBRFLX',         'Fleksløntilskud til personer',                                      'MAIN',     false),
  ('KTBRSER',         'Tilskud til selvstændigt erhvervsdrivende',                         'MAIN',     false),
  ('KTVILFL',         'Løn- og fleksløntilskud hos arbejdsgiver',                          'MAIN',     false),
  ('KFBILØK',         'Billån, økonomisk misligholdelse',                                  'MAIN',     false),
  ('KTSTRAF',         'Uberettiget modtagne ydelser, dom i straffesag',                    'MAIN',     false),
  ('KTCIVIL',         'Øvrige tilskud, fejludbetaling',                                    'MAIN',     false),
  ('KTBRKYD',         'Kontantydelse',                                                     'MAIN',     false),
  ('KTBRIUK',         'Integrations-, uddannelses- og kontanthjælp',                       'MAIN',     false),
  ('KTBRRRL',         'Revalidering, ressourceforløb og ledighedsydelse',                  'MAIN',     false),
  ('KTBRMUD',         'Forsørgelseshjælp til personer under 30 år mellem uddannelser',     'MAIN',     false),
  ('KTBRENK',         'Engangshjælp til forsørgelse',                                      'MAIN',     false),
  ('KTNESÆR',         'Hjælp i særlige tilfælde',                                          'MAIN',     false),
  ('KTNESTØ',         'Revalidender, særlig støtte til boligudgifter',                     'MAIN',     false),
  ('KTNEBOL',         'Hjælp til boligudgifter',                                           'MAIN',     false),
  -- Day care and after-school care: not KMD Aktiv claims; in this load they are a data error (R-18).
  ('KFSKFRI',         'Skolefritidsordning',                                               'MAIN',     true),
  ('KFSKOLF',         'Skolefritidsordning (tidligere kode)',                              'MAIN',     true);

-- ── Reason codes (domain.md 5.1, design.md 6) ──────────────────────────────────────────────────────────
-- found_by names columns of the extract (import-format.md). In it
--   "the named grant" is the one grant of the account's municipality whose grant_no equals accounts.grant_ref,
--     surrounding spaces and case aside; without exactly one there is no named grant;
--   "a main claim" is a claim whose type has kind MAIN;
--   "the debtor" is the person with accounts.cpr as current number, digit for digit.
-- An account gets every code that holds. One that stops automatic linking is enough for the queue.
INSERT INTO app.reason_code
  (code, name, label_da, label_en, way_out_da, way_out_en, found_by, stops_automatic_linking, sort)
VALUES
('R-01', 'MISSING_GRANT_REF', 'Bevillingsreference mangler', 'Grant reference missing',
 'Find bevillingen ud fra borger, ydelsesart, periode og beløb.',
 'Find the grant by citizen, benefit type, period and amount.',
 'accounts.grant_ref is empty or only spaces.',
 true, 1),

('R-02', 'MANUAL_WORKFLOW', 'Manuel arbejdsgang', 'Manual workflow',
 'Referencen er skrevet i hånden. Søg på journalnummer, tekst og beløb.',
 'The reference was typed by hand. Search by journal number, text and amount.',
 'accounts.grant_ref names no grant of the municipality and is no grant number either: it equals a grants.journal_no '
 'of the municipality, has a space inside, or has no digit at all.',
 true, 2),

('R-03', 'SPECIAL_SUPPORT', 'Særlig støtte (§ 34)', 'Special support (section 34)',
 'Vælg "Ingen direkte bevilling" og derefter en sag.',
 'Choose "No direct grant" and then a case.',
 'accounts.benefit_type is special support by code or alias, or grants.benefit_type of the named grant is, or a claim '
 'has claims.type KTNESTØ.',
 true, 3),

('R-04', 'MANUAL_CLAIM', 'Manuel fordring', 'Manual claim',
 'Vælg "Ingen direkte bevilling" og derefter en sag, medmindre en bevilling tydeligt passer.',
 'Choose "No direct grant" and then a case, unless a grant clearly fits.',
 'At least one claim has a claims.type of kind MANUAL (MANUEL).',
 true, 4),

('R-05', 'GRANT_NOT_FOUND', 'Bevilling findes ikke', 'Grant not found',
 'Find bevillingen ud fra borger, ydelsesart, periode og beløb. Inddrag Netcompany, hvis den mangler i indlæsningen.',
 'Find the grant by citizen, benefit type, period and amount. Involve Netcompany if it is missing from the load.',
 'accounts.grant_ref is filled in and names no grant of the municipality, and neither R-02 nor R-12 holds. '
 'A typing slip is never repaired.',
 true, 5),

('R-06', 'AMBIGUOUS_GRANT', 'Flere mulige bevillinger', 'Several possible grants',
 'Sammenlign bevillingerne, og vælg ud fra sagens oplysninger.',
 'Compare the grants and choose from the case information.',
 'accounts.grant_ref names more than one grant of the municipality; or there is no named grant, and two or more grants '
 'with grants.cpr or grants.co_cpr of the debtor, not annulled, have the account''s benefit type.',
 true, 6),

('R-07', 'GRANT_CLOSED', 'Bevilling ophørt eller udløbet', 'Grant closed or expired',
 'En ophørt bevilling kan godt vælges: tilbagebetaling vedrører fortiden.',
 'A closed grant may well be chosen: repayment concerns the past.',
 'grants.status of the named grant is CLOSED or EXPIRED.',
 false, 7),

('R-08', 'PERIOD_MISMATCH', 'Periode stemmer ikke', 'Period does not agree',
 'Sammenlign fordringens periode med bevillingerne. Dækker den flere bevillinger, så vælg "Ingen direkte bevilling".',
 'Compare the claim''s period with the grants. If it spans several grants, choose "No direct grant".',
 'A main claim lacks claims.period_from or claims.period_to, or its period is not wholly inside grants.period_from to '
 'grants.period_to of the named grant (both ends included; an empty period_to is open).',
 true, 8),

('R-09', 'AMOUNT_MISMATCH', 'Beløb stemmer ikke', 'Amount does not agree',
 'Undersøg, om beløbene er opgjort før eller efter skat.',
 'Check whether the amounts are before or after tax.',
 'claims.principal of one main claim exceeds grants.amount of the named grant by more than 1 per cent.',
 false, 9),

('R-10', 'CPR_CHANGED', 'CPR-nummer ændret', 'CPR number changed',
 'Kontroller, at det tidligere og det nuværende CPR-nummer er samme person.',
 'Check that the earlier and the present CPR number are the same person.',
 'accounts.cpr is a citizens.previous_cpr of the municipality, or grants.cpr of the named grant is a '
 'citizens.previous_cpr of the debtor.',
 true, 10),

('R-11', 'CPR_INVALID_OR_MISSING', 'CPR-nummer mangler eller er ugyldigt', 'CPR number missing or invalid',
 'Kontroller CPR-nummeret, og få det rettet i kilden. Et valg uden for borgerens egne bevillinger kræver to personer.',
 'Check the CPR number and have it corrected at the source. A choice outside the citizen''s own grants needs two persons.',
 'accounts.cpr is known nowhere else in the municipality: not as citizens.cpr or citizens.previous_cpr, not as '
 'grants.cpr or grants.co_cpr, not as cases.cpr. A substitute number or a failed modulus 11 alone is not R-11.',
 true, 11),

('R-12', 'MUNICIPALITY_MOVE', 'Borger flyttet kommune', 'Citizen moved municipality',
 'Kontoen følger fordringshaverkommunen. Find en bevilling i egen kommune, eller inddrag Netcompany.',
 'The account follows the creditor municipality. Find a grant of your own municipality, or involve Netcompany.',
 'accounts.grant_ref names no grant of the account''s municipality, but is the grants.grant_no of another one.',
 true, 12),

('R-13', 'MULTI_BENEFIT_ACCOUNT', 'Konto med flere ydelser', 'Account with several benefits',
 'Vælg "Ingen direkte bevilling" med "Fordringer fra flere bevillinger", og nævn bevillingerne i begrundelsen.',
 'Choose "No direct grant" with "Claims from several grants", and name the grants in the justification.',
 'The main claims point to several benefits: claims.type of one names only benefits other than accounts.benefit_type, '
 'or two name benefits with none in common; or no grant of the debtor, annulled ones aside, holds all main claim '
 'periods while two of different grants.benefit_type each hold one. TILBAGEBETALING, KTTIBAK, KTCIVIL and KTSTRAF name '
 'no benefit and count with any; KFBILØK is none of the benefits.',
 true, 13),

('R-14', 'LEGACY_CODE', 'Ukendt ydelseskode', 'Unknown benefit code',
 'Angiv ydelsesarten, før du bekræfter.',
 'State the benefit type before you confirm.',
 'accounts.benefit_type is empty or is neither a code nor an alias, upper case, letter for letter.',
 true, 14),

('R-15', 'THIRD_PARTY_DEBTOR', 'Anden skyldner', 'Another debtor',
 'Følg sammenhængen mellem skyldneren og bevillingens modtager, f.eks. ægtefælle eller arbejdsgiver.',
 'Follow the relation between the debtor and the grant''s recipient, such as spouse or employer.',
 'accounts.cvr is filled in, or accounts.cpr is grants.co_cpr and not grants.cpr of the named grant.',
 true, 15),

('R-16', 'DUPLICATE_ACCOUNT', 'Mulig dublet', 'Possible duplicate',
 'Sammenlign kontiene. Er den ene en dublet uden restgæld, kan opgaven udgå efter godkendelse.',
 'Compare the accounts. If one is a duplicate without balance, the task may be withdrawn after approval.',
 'Another account_no of the same municipality has the same accounts.cpr or accounts.cvr, the same accounts.balance and '
 'the same claims (as many, each with equal type, principal, period_from and period_to). Both accounts get the code; '
 'accounts without claims do not.',
 true, 16),

('R-17', 'CASE_STEP_FAILED', 'Sagsoprettelse eller sagstilknytning fejlede', 'Case creation or case linking failed',
 'Prøv igen, eller inddrag Netcompany.',
 'Try again, or involve Netcompany.',
 'Not found in the extract: set when the KY step refused or failed after the match, and cleared by the next step that '
 'succeeds.',
 true, 17),

('R-18', 'WRONG_DOMAIN', 'Hører ikke til KY', 'Does not belong in KY',
 'Meld fejlen til Netcompany. Uden restgæld kan opgaven udgå efter godkendelse.',
 'Report the defect to Netcompany. Without balance the task may be withdrawn after approval.',
 'At least one claim has a claims.type outside KMD Aktiv (KFSKFRI, KFSKOLF).',
 true, 18),

('R-19', 'CONFLICTING_REFERENCES', 'Modstridende oplysninger', 'Conflicting information',
 'Referencen og de øvrige oplysninger peger hver sin vej. Vælg ud fra sagen, og skriv en begrundelse.',
 'The reference and the other information disagree. Choose from the case and write a justification.',
 'There is a named grant, but it is contradicted: its grants.cpr is another person than the debtor (and neither R-10 '
 'nor R-15 explains it); or its grants.benefit_type is not the known accounts.benefit_type; or a main claim lies '
 'outside its period while another grant of the debtor, not annulled, holds all main claim periods; or the case that '
 'carries its number (cases.grant_no) has another cases.cpr or cases.benefit_type. Also set on the check task of an '
 'automatic link whose conditions no longer hold after a later load.',
 true, 19),

('R-20', 'BALANCE_MISMATCH', 'Saldo stemmer ikke med fordringerne', 'Balance does not agree with the claims',
 'Få saldoen rettet i kilden. Ellers vælg ud fra de øvrige oplysninger.',
 'Have the balance corrected at the source. Otherwise choose from the other information.',
 'accounts.balance is negative; or the account has claims and accounts.balance is not the sum of their claims.balance, '
 'to the øre.',
 true, 20),

('R-21', 'NO_CLAIMS', 'Kontoen har ingen fordringer', 'The account has no claims',
 'Få fordringerne leveret fra kilden, eller knyt kontoen ud fra borgerens øvrige oplysninger.',
 'Have the claims delivered from the source, or link the account by the citizen''s other information.',
 'No accepted row of claims.csv has the account_no.',
 true, 21),

('R-22', 'SEVERAL_CASES', 'Flere mulige sager', 'Several possible cases',
 'Vælg den sag, som fordringerne hører til.',
 'Choose the case that the claims belong to.',
 'More than one case carries the named grant''s number (cases.grant_no); or none does, and the debtor has two or more '
 'cases with cases.status OPEN or REOPENED of its benefit type, where a case tied to another grant counts only if the '
 'two grants'' periods overlap or follow within 31 days.',
 true, 22),

('R-23', 'GRANT_ANNULLED', 'Bevillingen er annulleret', 'The grant is annulled',
 'Vælg en anden bevilling eller "Ingen direkte bevilling".',
 'Choose another grant or "No direct grant".',
 'grants.status of the named grant is ANNULLED.',
 true, 23);
