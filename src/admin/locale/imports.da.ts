/** Danish texts of what a load is refused for. */
export const IMPORT_ERRORS_DA: Readonly<Record<string, string>> = {
  'imports.load_running': 'En anden indlæsning er i gang. Vent, til den er færdig, og prøv igen.',
  'imports.nothing_to_explain': 'Ingen indlæsning for kommunen afventer en begrundelse.',
  'imports.rejects_erased':
    'De afviste rækker er slettet, fordi der er gået for lang tid siden indlæsningen. Bestil leverancen igen.',
  'imports.balance_broken':
    'Balancen stemmer ikke for {{municipality}}, indlæsning {{runId}} ({{what}}, {{unit}}): forventet {{expected}}, fundet {{found}}. Afvigelser i alt: {{alarms}}. De står på Netcompanys overblik, til de er væk.',
  'imports.only_vendor_explains': 'Kun Netcompany kan begrunde en afvigelse fra kontroltallene.',
  'imports.control_reason_missing':
    'Kontroltallene afviger. Automatisk tilknytning venter, til Netcompany har begrundet afvigelsen på indlæsningens side.',
  'imports.account_outside_load':
    'Debitorkonti kommer kun ind ved en indlæsning, og for kommune {{municipality}} er ingen i gang.',
  'imports.no_readable_file':
    'Ingen fil i leverancen {{delivery}} kan læses ({{causes}}). Intet er indlæst. Kontrollér mappen og filernes navne.',
  'imports.delivery_missing': 'Mappen {{folder}} findes ikke. Kontrollér stien.',
  'imports.delivery_not_folder': '{{folder}} er en fil. Angiv mappen med leverancens filer.',
  'imports.delivery_empty':
    'Mappen {{folder}} indeholder ingen af leverancens filer, fx accounts.csv. Filnavnene skal skrives med små bogstaver.',
  'imports.file_not_delivered': 'Filen {{file}} er ikke med i leverancen.',
  'imports.not_a_file': '{{file}} er ikke en almindelig fil. Erstat den med filen selv.',
  'imports.file_unreadable': 'Filen {{file}} kan ikke læses ({{reason}}). Kontrollér rettigheder og disk.',
  'imports.file_empty': 'Filen {{file}} er tom. Bestil den igen, eller udelad den af leverancen.',
  'imports.file_has_no_rows':
    'Filen {{file}} har kun overskrifter og ingen rækker. Bestil den igen, eller udelad den af leverancen.',
  'imports.file_is_archive': 'Filen {{file}} er pakket (zip eller gzip). Pak den ud først.',
  'imports.encoding_unsupported': 'Filen {{file}} er UTF-16. Gem den som UTF-8 eller Windows-1252.',
  'imports.file_has_nul': 'Filen {{file}} er ikke en tekstfil: linje {{line}} indeholder NUL-tegn.',
  'imports.line_too_long':
    'Linje {{line}} i filen {{file}} er længere end {{limit}} byte. Kontrollér linjeskift og anførselstegn.',
  'imports.header_missing':
    'Første linje i filen {{file}} indeholder ingen af kolonnenavnene. Tilføj overskrifterne.',
  'imports.header_wrong': 'Filen {{file}} mangler kolonnerne: {{missing}}.',
  'imports.header_duplicate': 'Kolonnen {{column}} står to gange i filen {{file}}. Fjern den ene.',
  'imports.file_changed':
    'Filen {{file}} blev ændret, mens den blev læst. Vent, til den er færdigskrevet, og indlæs igen.',
  'imports.delivery_changed':
    'Filerne i leverancen {{delivery}} er ændret, siden indlæsningen blev sat i gang. Kontrollér leverancen, og start igen.',
  'imports.delivery_in_use':
    'En indlæsning af leverancen venter eller er i gang. Vent, til den er slut, eller annullér den.',
  'imports.delivery_name_refused':
    'Leverancens navn må kun indeholde bogstaver, tal, mellemrum, punktum, bindestreg og understregning, højst 80 tegn.',
  'imports.file_name_refused':
    'Kun leverancens syv filer kan overføres: citizens.csv, grants.csv, cases.csv, accounts.csv, claims.csv, postings.csv og control.csv.',
  'imports.upload_not_bytes': 'Filen skal sendes som rå bytes (application/octet-stream).',
  'imports.upload_too_large': 'Filen er større end {{megabytes}} MB. Læg større filer i servermappen.',
  'imports.upload_broken_off': 'Overførslen blev afbrudt. Intet er gemt. Prøv igen.',
  'imports.upload_not_stored': 'Filen kunne ikke gemmes på serveren ({{reason}}). Intet er gemt.',
  'imports.load_cancelled': 'Indlæsningen blev annulleret.',
  'imports.load_vanishes':
    'Indlæsningen er stoppet: dens proces forsvandt {{times}} gange. Se serverens log.',
  'imports.load_broke': 'Indlæsningen stoppede på grund af en uventet fejl. Se serverens log.',
  'imports.job_over': 'Indlæsningen er allerede slut.',
  'imports.job_is_the_workers': 'Kun serveren kan ændre en indlæsnings tilstand. Du kan annullere den.',
  'imports.code_is_built_in': 'Koden er en af de faste ydelseskoder og kan ikke ændres.',
  'imports.mapping_unchanged': 'Koden betyder det allerede, og alle dens konti har ydelsesarten.',
};
