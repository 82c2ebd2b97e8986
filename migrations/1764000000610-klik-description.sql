-- The KLIK task description as a document (domain.md 4.11, BR-20, INV-11): a draft may have empty fields and is edited
-- until it is published; review comments are anchored to a field and resolved; what is published stays as it is.

-- ── A draft may lack anything; a published version has every starred field ─────────────────────────────────
ALTER TABLE app.klik_task_description
  ALTER COLUMN title DROP NOT NULL,
  ALTER COLUMN duration_text DROP NOT NULL,
  ALTER COLUMN goal DROP NOT NULL,
  ALTER COLUMN description DROP NOT NULL,
  ALTER COLUMN method DROP NOT NULL,
  ALTER COLUMN result DROP NOT NULL,
  ALTER COLUMN recommended_performer DROP NOT NULL,
  ALTER COLUMN involved_parties DROP NOT NULL,
  -- `version` is the document's own, "1.0"; this one counts the edits of a draft
  ADD COLUMN revision int NOT NULL DEFAULT 1,
  ADD CONSTRAINT klik_task_description_version_form CHECK (version ~ '^[1-9][0-9]{0,3}\.[0-9]{1,4}$'),
  ADD CONSTRAINT klik_task_description_starred CHECK
    (status = 'DRAFT' OR num_nulls(title, theme, phase, priority, k98, sts, goal, description, result, recommended_performer) = 0),
  ADD CONSTRAINT klik_task_description_theme_of_title CHECK (status = 'DRAFT' OR title ~ ('^' || theme || ' [1-9][0-9]* \S')),
  ADD CONSTRAINT klik_task_description_days CHECK (duration_working_days BETWEEN 1 AND 250);
-- What stood empty as '' is empty.
ALTER TABLE app.klik_task_description ADD CONSTRAINT klik_task_description_no_blank CHECK (
  '' <> ALL (ARRAY[btrim(coalesce(title, '-')), btrim(coalesce(goal, '-')), btrim(coalesce(description, '-')), btrim(coalesce(method, '-')),
    btrim(coalesce(result, '-')), btrim(coalesce(recommended_performer, '-')), btrim(coalesce(quality_criteria, '-')),
    btrim(coalesce(involved_parties, '-')), btrim(coalesce(duration_text, '-')), btrim(coalesce(frozen_zone, '-')),
    btrim(coalesce(start_date_rule, '-')), btrim(coalesce(end_date_rule, '-'))]));

-- ── Review comments ────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE app.klik_task_comment
  ADD COLUMN id               bigint GENERATED ALWAYS AS IDENTITY,
  ADD COLUMN initials         text,
  ADD COLUMN written_by       bigint REFERENCES app.app_user,
  ADD COLUMN written_by_name  text,
  -- the reviewed document says neither who beyond the initials nor when
  ADD COLUMN written_at       timestamptz,
  ADD COLUMN resolved_at      timestamptz,
  ADD COLUMN resolved_by_name text,
  ADD COLUMN resolution       text,
  ADD COLUMN version          int NOT NULL DEFAULT 1;
UPDATE app.klik_task_comment SET initials = substring(code FROM '^[A-ZÆØÅ]+');
ALTER TABLE app.klik_task_comment
  ALTER COLUMN initials SET NOT NULL,
  ADD CONSTRAINT klik_task_comment_id UNIQUE (id),
  ADD CONSTRAINT klik_task_comment_initials CHECK (initials ~ '^[A-ZÆØÅ]{2,5}$'),
  ADD CONSTRAINT klik_task_comment_code CHECK (code ~ ('^' || initials || '[1-9][0-9]*$')),
  ADD CONSTRAINT klik_task_comment_field CHECK (field IN ('title', 'theme', 'phase', 'priority', 'k98', 'sts', 'duration', 'frozenZone',
    'startDateRule', 'endDateRule', 'goal', 'description', 'method', 'result', 'recommendedPerformer', 'qualityCriteria', 'involvedParties', 'versionHistory')),
  ADD CONSTRAINT klik_task_comment_body CHECK (length(btrim(body)) BETWEEN 1 AND 4000),
  ADD CONSTRAINT klik_task_comment_resolved_whole CHECK ((resolved_at IS NULL) = (resolved_by_name IS NULL)),
  ADD CONSTRAINT klik_task_comment_resolution CHECK (resolution IS NULL OR resolved_at IS NOT NULL);

-- 1.1 carries the eleven comments of 1.0, each with what became of it (domain.md 3.5).
INSERT INTO app.klik_task_comment (description_id, code, sort, field, body, initials, resolved_at, resolved_by_name, resolution)
SELECT published.id, c.code, c.sort, c.field, c.body, c.initials, published.published_at, 'Netcompany', r.resolution
FROM app.klik_task_comment c
JOIN app.klik_task_description d ON d.id = c.description_id AND d.version = '1.0'
JOIN app.klik_task_description published ON published.klik_task_id = d.klik_task_id AND published.version = '1.1'
JOIN (VALUES
  ('NHJ1', 'Målet siger nu, at fordringerne er indlæst fra Debitor og oprettet på baggrund af oplysninger fra KMD Aktiv.'),
  ('NHJ2', 'Stavefejl er rettet.'),
  ('NHJ3', 'Der står ikke noget tal.'),
  ('NHJ4', 'Ordlyden er dæmpet: forventeligt vil kunne.'),
  ('NHJ5', 'Matchningen sker nu, såfremt det er muligt.'),
  ('NHJ6', 'KY foretager sagsoprettelsen eller sagstilknytningen.'),
  ('NHJ7', 'De to ord bruges: sagsoprettelse (ny sag i KY) og sagstilknytning (eksisterende sag i KY).'),
  ('NHJ8', 'Opgaven udføres efter både indlæsningen og den automatiske sagsoprettelse eller sagstilknytning.'),
  ('NHJ9', 'Al sagsbehandling er nævnt, også afskrivninger, nedreguleringer og nye fordringer.'),
  ('NHJ10', 'Afsnittet er skrevet om.'),
  ('NHJ11', 'Trinene er rettet: Netcompany opretter pakken, og opgaven er udført, når der ikke er flere opgaver tilbage.')
) AS r (code, resolution) ON r.code = c.code;

-- ── Publishing ─────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION app.klik_description_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_count  int;
  v_code   text;
  v_latest text;
BEGIN
  IF TG_OP = 'INSERT' AND NEW.status <> 'DRAFT' THEN PERFORM app.refuse('packages.description_begins_as_draft'); END IF;
  IF TG_OP = 'UPDATE' AND NEW.klik_task_id <> OLD.klik_task_id THEN PERFORM app.refuse('packages.title_not_of_task'); END IF;
  IF NEW.status = 'PUBLISHED' THEN
    -- two publications of one KLIK task, one after the other
    SELECT k.code INTO v_code FROM app.klik_task k WHERE k.id = NEW.klik_task_id FOR UPDATE;
    SELECT d.version INTO v_latest FROM app.klik_task_description d
      WHERE d.klik_task_id = NEW.klik_task_id AND d.status = 'PUBLISHED' AND d.id <> NEW.id
      ORDER BY string_to_array(d.version, '.')::int[] DESC LIMIT 1;
    IF string_to_array(v_latest, '.')::int[] >= string_to_array(NEW.version, '.')::int[] THEN
      PERFORM app.refuse('packages.version_not_newer', jsonb_build_object('version', v_latest));
    END IF;
    IF NOT starts_with(NEW.title, v_code || ' ') THEN
      PERFORM app.refuse('packages.title_not_of_task', jsonb_build_object('code', v_code));
    END IF;
    SELECT count(*) INTO v_count FROM app.klik_task_comment c WHERE c.description_id = NEW.id AND c.resolved_at IS NULL;
    IF v_count > 0 THEN PERFORM app.refuse('packages.comments_open', jsonb_build_object('count', v_count)); END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER klik_description_gate BEFORE INSERT OR UPDATE ON app.klik_task_description
  FOR EACH ROW EXECUTE FUNCTION app.klik_description_gate();

-- A published version's comments are as closed as its text; a comment's words and place never change. The description
-- is locked, so that no comment slips in beside its publication.
CREATE FUNCTION app.klik_comment_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE v_status text;
BEGIN
  SELECT d.status INTO v_status FROM app.klik_task_description d WHERE d.id = NEW.description_id FOR NO KEY UPDATE;
  IF v_status = 'PUBLISHED' THEN PERFORM app.refuse('packages.published_description_is_immutable'); END IF;
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.description_id, NEW.code, NEW.sort, NEW.field, NEW.body, NEW.initials, NEW.written_by, NEW.written_at)
     IS DISTINCT FROM (OLD.id, OLD.description_id, OLD.code, OLD.sort, OLD.field, OLD.body, OLD.initials, OLD.written_by, OLD.written_at) THEN
    PERFORM app.refuse('packages.comment_is_fixed');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER klik_comment_guard BEFORE INSERT OR UPDATE ON app.klik_task_comment
  FOR EACH ROW EXECUTE FUNCTION app.klik_comment_guard();

-- ── Who may do what ────────────────────────────────────────────────────────────────────────────────────────
REVOKE UPDATE ON app.klik_task_description FROM r_vendor;
GRANT UPDATE (version, status, title, theme, phase, priority, k98, sts, duration_text, duration_working_days, frozen_zone, start_date_rule,
              end_date_rule, goal, description, method, result, recommended_performer, quality_criteria, involved_parties, version_note,
              version_initials, version_date, published_at, revision) ON app.klik_task_description TO r_vendor;
GRANT INSERT ON app.klik_task_comment TO r_vendor;
GRANT UPDATE (resolved_at, resolved_by_name, resolution, version) ON app.klik_task_comment TO r_vendor;

CALL app.audit_table('app.klik_task_description');
CALL app.audit_table('app.klik_task_comment');
GRANT INSERT ON app.klik_task TO r_vendor;

-- New versions of one KLIK task are numbered one after the other; nobody may change a KLIK task itself.
CREATE FUNCTION app.lock_klik_task(p_id bigint) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC SELECT 1 FROM app.klik_task WHERE id = p_id FOR UPDATE; END;
REVOKE ALL ON FUNCTION app.lock_klik_task FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.lock_klik_task TO r_vendor;
