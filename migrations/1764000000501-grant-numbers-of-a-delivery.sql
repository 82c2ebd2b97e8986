-- Whether another municipality has a grant of that number (R-12) must not depend on which of them a delivery brings first:
-- those that are staged and wait for their turn count as well. Only one run is staged at a time.
CREATE INDEX staging_grant_number ON staging.grant_award (upper(btrim(grant_no)));

CREATE OR REPLACE FUNCTION app.grant_number_elsewhere(p_key text, p_municipality text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
  BEGIN ATOMIC
    SELECT EXISTS (SELECT 1 FROM app.grant_award g WHERE g.grant_no_key = p_key AND g.municipality_code <> p_municipality)
        OR EXISTS (SELECT 1 FROM staging.grant_award s WHERE upper(btrim(s.grant_no)) = p_key AND s.municipality_code <> p_municipality);
  END;
