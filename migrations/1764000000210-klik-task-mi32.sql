-- KLIK task MI 32 in two versions (design.md 11): draft "1.0" is the reviewed document word for word, with its
-- spelling, its empty fields (no choice list picked is NULL) and its eleven comments; it is never published.
-- "1.1" is what packages use: comments resolved, spelling corrected, values of A-15. Rows only.

INSERT INTO app.klik_task (code, name) VALUES
  ('MI 32', 'Manuel tilknytning af debitorkonti fra KMD Aktiv');

-- ── Version 1.0, draft ─────────────────────────────────────────────────────────────────────────────────────
INSERT INTO app.klik_task_description
  (klik_task_id, version, status, title, theme, phase, priority, k98, sts,
   duration_text, duration_working_days, frozen_zone, start_date_rule, end_date_rule,
   goal, description, method, result, recommended_performer, quality_criteria, involved_parties,
   version_note, version_initials, version_date, published_at)
VALUES (
  (SELECT id FROM app.klik_task WHERE code = 'MI 32'), '1.0', 'DRAFT',
  'MI 32 Manuel tilknytning af debitoronti fra KMD Aktiv',
  NULL, NULL, NULL, NULL, NULL,          -- theme, phase, priority, k98, sts
  '15 dage', NULL, NULL, NULL,           -- days of which kind is not said; no frozen zone, no start date
  '1 måned efter startdato',
  -- goal
  $da$Målet med opgaven er, at alle fordringer indlæst fra debitor og oprettet pba. oplysninger fra KMD Aktiv bliver tilknyttet en sag i KY med nødvendige oplysninger. Det betyder, at fordringerne på en debitorkonto skal være korrekt relateret til en bevilling og en sag i KY således, at disse forhold er korrekt placeret i forhold til borgerens sager.$da$,
  -- description
  $da$Opgaven omfatter en manuel opgave, som skal fuldstændiggøre sagstilknytningen på de KMD Aktiv fordringer, hvor en automatisk sagsoprettelse eller -tilknytning ikke er muligt, som følge af f.eks. datatab, manuelle arbejdsgange el.lign.

Det vil kun være en mindre delmængde af de indlæste debitoronti, der manuelt skal knyttes til en KMD Aktiv bevilling, da størstedelen af KMD Aktiv debitoronti forventeligt vil kunne indlæses korrekt grundet tilstrækkelig datakvalitet.

Sagsbehandlerens opgave består derfor i, at matche de omfattede debitoronti til en KMD Aktiv bevilling, såfremt der findes en direkte bevilling at knytte debitorkontiene til. Herefter vil KY automatisk foretage sagsoprettelsen eller -tilknytningen, da denne foretages som følge af angivelsen af debitorkontoens bevilling.

Der er nogle tilfælde hvor der ikke vil findes en direkte bevilling at knytte debitorkontiene til. Særlig støtte og manuelle fordringer er eksempler herpå.

Der vil være tale om hhv.:

1. Sagsoprettelse (ny sag i KY)
2. Sagstilknytning (eksisterende sag i KY).$da$,
  -- method
  $da$Opgaven skal udføres efter, at indlæsningen af KMD Aktiv fordringer er foretaget, og den automatiske sagsoprettelse eller -tilknytning er sket. Kommunen skal derfor udføre opgaven snarest muligt efter indlæsning af KMD Aktiv fordringer og senest jf. deadline for KLIK-opgaven.

Det er vigtigt, at opgaven udføres inden deadline, da debitoronti skal være tilknyttet den korrekte bevilling og dermed sag, før sagsbehandler (eller KY) kan behandle eventuelle dækninger, afskrivninger, nedreguleringer mv. Sagsbehandlingen af dækninger/afskrivninger forudsætter, at fordringen (og dermed debitorkontoen) har en sag i KY.

Følgende trin udgår processen for opgaveløsningen:

- 1) Netcompany opretter en ny opgavepakke, hvor alle opgaverne til manuel behandling kan ses
- 2) Sagsbehandler gennemfører de opgaver på sagstilknytning eller -oprettelse, som ligger til manuel behandling
- 3) KLIK-opgaven kan markeres som 'fuldført', når der ikke er flere opgaver tilbage i opgavepakken.$da$,
  -- result
  $da$Opgaven er gennemført, når kommunen har fuldført alle opgaver i opgavepakken (unik pr. kommune) og gennemført sagstilknytningen.$da$,
  -- recommended performer
  $da$Det vil være KY sagsbehandlere, der har de fornødne faglige kompetencer i forhold til KMD Aktiv bevillinger og som derfor kan vurdere tilknytningen af debitoronti til en bevilling.$da$,
  -- quality criteria
  NULL,
  -- involved parties
  $da$Netcompany skal involveres i processen såfremt der er tvivl om, hvorvidt kommunen har gennemført opgaven korrekt eller hvis kommunen bliver bekendt med udfordringer eller mangler i relation til KLIK-opgaven.$da$,
  NULL, NULL, NULL, NULL                 -- version note, initials, date; not published
);

-- The eleven review comments. Their anchors were lost with the layout, so the field is the one they stand in;
-- for NHJ2 and NHJ10 it is inferred (domain.md 3.5).
INSERT INTO app.klik_task_comment (description_id, code, sort, field, body)
SELECT d.id, c.code, c.sort, c.field, c.body
FROM app.klik_task_description d
JOIN app.klik_task t ON t.id = d.klik_task_id
CROSS JOIN (VALUES
  ('NHJ1', 1, 'goal', $da$Mindre rettelse: Fordringer er indlæst fra Debitor – men oprettet på baggrund af oplysninger fra KMD Aktiv.$da$),
  ('NHJ2', 2, 'description', $da$Typo$da$),
  ('NHJ3', 3, 'description', $da$Jeg synes ikke vi skal sætte noget tal på.$da$),
  ('NHJ4', 4, 'description', $da$[...] forventeligt vil kunne

Jeg synes vi skal være lidt mindre bombastiske.$da$),
  ('NHJ5', 5, 'description', $da$Såfremt det er muligt.$da$),
  ('NHJ6', 6, 'description', $da$Foretage sagsoprettelse eller -tilknytning$da$),
  ('NHJ7', 7, 'description', $da$Vi betegner det som hhv. sagsoprettelse (ny sag i KY) og sagstilknytning (eksisterende sag i KY)$da$),
  ('NHJ8', 8, 'method', $da$Og den automatiske sagsoprettelse eller -tilknytning$da$),
  ('NHJ9', 9, 'method', $da$Sagsbehandling generelt. Det gør sig også gældende for afskrivninger, nedreguleringer og nye fordringer.$da$),
  ('NHJ10', 10, 'method', $da$Jeg synes den her formulering er lidt rodet og uklar$da$),
  ('NHJ11', 11, 'method', $da$Det er ikke sådan her, at det foregår.

- 1) Netcompany opretter en ny opgavepakke, hvor alle opgaverne til manuel behandling kan ses
- 2) Sagsbehandler gennemfører de opgaver på sagstilknytning eller -oprettelse, som ligger til manuel behandling

Opgaven er udført, når der ikke er flere opgaver tilbage i opgavepakken.$da$)
) AS c (code, sort, field, body)
WHERE t.code = 'MI 32' AND d.version = '1.0';

-- ── Version 1.1, published ─────────────────────────────────────────────────────────────────────────────────
INSERT INTO app.klik_task_description
  (klik_task_id, version, status, title, theme, phase, priority, k98, sts,
   duration_text, duration_working_days, frozen_zone, start_date_rule, end_date_rule,
   goal, description, method, result, recommended_performer, quality_criteria, involved_parties,
   version_note, version_initials, version_date, published_at)
VALUES (
  (SELECT id FROM app.klik_task WHERE code = 'MI 32'), '1.1', 'PUBLISHED',
  'MI 32 Manuel tilknytning af debitorkonti fra KMD Aktiv',
  'MI',                                  -- theme: It-miljø og infrastruktur, from the title (BR-20)
  '3',                                   -- phase: Ibrugtagning
  '2',                                   -- priority: obligatorisk
  'NEJ',                                 -- K98: published by wave, after the load plan (BR-16)
  'NEJ',                                 -- no STS or infrastructure task
  '15 arbejdsdage', 15, NULL,            -- A-02, A-03: a planning estimate, not the deadline; no frozen zone
  -- start, A-04: the anchor from outside that the circular template lacks
  'Den dag, hvor den automatiske sagsoprettelse eller sagstilknytning er gennemført i kommunen, eller førstkommende arbejdsdag',
  -- end
  '1 måned efter startdato eller førstkommende arbejdsdag',
  -- goal (NHJ1; grant only where there is a direct one, A-01)
  $da$Målet med opgaven er, at alle fordringer, der er indlæst fra Debitor og oprettet på baggrund af oplysninger fra KMD Aktiv, bliver tilknyttet en sag i KY med de nødvendige oplysninger. Det betyder, at fordringerne på en debitorkonto skal være korrekt relateret til en sag i KY og, såfremt der findes en direkte bevilling, til denne bevilling, så de er korrekt placeret i forhold til borgerens sager.$da$,
  -- description (NHJ2 to NHJ7; no share and no promise, BR-15)
  $da$Opgaven er en manuel opgave, som skal fuldstændiggøre sagstilknytningen af de KMD Aktiv-fordringer, hvor automatisk sagsoprettelse eller sagstilknytning ikke har været mulig, f.eks. som følge af datatab eller manuelle arbejdsgange. Ved KMD Aktiv-fordringer forstås fordringer, der er indlæst fra Debitor og oprettet på baggrund af oplysninger fra KMD Aktiv.

Opgaven omfatter kun de indlæste debitorkonti, der skal tilknyttes manuelt. De øvrige debitorkonti vil forventeligt kunne indlæses og tilknyttes automatisk, da deres datakvalitet er tilstrækkelig.

Sagsbehandlerens opgave består i, såfremt det er muligt, at matche de omfattede debitorkonti til en KMD Aktiv-bevilling. Det er muligt, når der findes en direkte bevilling at knytte debitorkontoen til. Når bevillingen er angivet på debitorkontoen, vil KY automatisk foretage sagsoprettelsen eller sagstilknytningen.

Der vil være tale om enten:

1. Sagsoprettelse (ny sag i KY)
2. Sagstilknytning (eksisterende sag i KY).

Der er tilfælde, hvor der ikke findes en direkte bevilling at knytte debitorkontoen til. Særlig støtte og manuelle fordringer er eksempler herpå. Sagsbehandleren angiver da, at der ikke findes en direkte bevilling, og vælger en eksisterende sag eller anmoder om, at KY opretter en ny sag.$da$,
  -- method (NHJ8 to NHJ11)
  $da$Opgaven skal udføres, efter at indlæsningen af KMD Aktiv-fordringer er foretaget, og den automatiske sagsoprettelse eller sagstilknytning er gennemført. Kommunen skal udføre opgaven snarest muligt derefter og senest ved udløbet af KLIK-opgavens deadline.

Det er vigtigt, at opgaven udføres inden deadline. En debitorkonto skal være tilknyttet den korrekte bevilling, såfremt der findes en direkte bevilling, og dermed den korrekte sag, før sagsbehandleren eller KY kan behandle dens fordringer. Det gælder al sagsbehandling, herunder dækninger, afskrivninger, nedreguleringer og nye fordringer, da den forudsætter, at fordringen, og dermed debitorkontoen, har en sag i KY.

Følgende trin udgør processen for opgaveløsningen:

1. Netcompany opretter en ny opgavepakke, hvor alle opgaverne til manuel behandling kan ses.
2. Sagsbehandleren gennemfører de opgaver om sagsoprettelse eller sagstilknytning, som ligger til manuel behandling.
3. Opgaven er udført, når der ikke er flere opgaver tilbage i opgavepakken. Kommunen kan derefter markere KLIK-opgaven som fuldført.$da$,
  -- result
  $da$Opgaven er gennemført, når kommunen har fuldført alle opgaver i opgavepakken, som er unik for den enkelte kommune, og sagstilknytningen er gennemført.$da$,
  -- recommended performer
  $da$Opgaven bør udføres af KY-sagsbehandlere, der har de fornødne faglige kompetencer i forhold til KMD Aktiv-bevillinger, og som derfor kan vurdere, hvilken bevilling en debitorkonto skal knyttes til.$da$,
  -- quality criteria
  NULL,
  -- involved parties
  $da$Netcompany skal involveres, såfremt der er tvivl om, hvorvidt kommunen har gennemført opgaven korrekt, eller hvis kommunen bliver bekendt med udfordringer eller mangler i relation til KLIK-opgaven.$da$,
  'Kommentarerne NHJ1-NHJ11 er indarbejdet, stavefejl er rettet, og tema, fase, prioritet, K98 og STS er udfyldt',
  NULL, DATE '2026-01-05', TIMESTAMPTZ '2026-01-05 08:00:00+01'
);
