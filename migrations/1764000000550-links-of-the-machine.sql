-- INV-02 for the machine's links. They come thousands at a time, so what the row trigger asks of a person's link is asked
-- of all of them at once; for the machine there is no exception of any kind.
CREATE FUNCTION app.automatic_links_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_code text;
BEGIN
  SELECT CASE
    WHEN k.created_in_error THEN 'cases.case_created_in_error'
    WHEN k.benefit_type IS DISTINCT FROM l.benefit_type THEN 'cases.case_of_other_benefit_type'
    WHEN g.status = 'ANNULLED' THEN 'linking.grant_annulled'
    WHEN g.benefit_type IS DISTINCT FROM l.benefit_type OR a.benefit_type IS DISTINCT FROM l.benefit_type THEN 'linking.benefit_type_differs_from_grant'
    WHEN g.debtor_id IS DISTINCT FROM a.debtor_id THEN 'linking.grant_of_other_citizen'
    WHEN k.debtor_id IS DISTINCT FROM a.debtor_id THEN 'cases.case_of_other_citizen'
    WHEN w.id IS NOT NULL THEN 'linking.account_withdrawn' END
  INTO v_code
  FROM arrived l
  LEFT JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
  LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
  LEFT JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
  LEFT JOIN app.account_withdrawal w ON w.municipality_code = l.municipality_code AND w.account_id = l.account_id AND w.ended_at IS NULL
  WHERE l.method = 'AUTOMATIC' AND (k.created_in_error OR g.status = 'ANNULLED' OR w.id IS NOT NULL
    OR (k.benefit_type, g.benefit_type, a.benefit_type) IS DISTINCT FROM (l.benefit_type, l.benefit_type, l.benefit_type)
    OR (g.debtor_id, k.debtor_id) IS DISTINCT FROM (a.debtor_id, a.debtor_id))
  ORDER BY l.id LIMIT 1;
  IF v_code IS NOT NULL THEN PERFORM app.refuse(v_code); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER automatic_links_guard AFTER INSERT ON app.account_link REFERENCING NEW TABLE AS arrived
  FOR EACH STATEMENT EXECUTE FUNCTION app.automatic_links_guard();

DROP TRIGGER account_link_guard ON app.account_link;
CREATE TRIGGER account_link_guard BEFORE INSERT ON app.account_link
  FOR EACH ROW WHEN (NEW.method <> 'AUTOMATIC') EXECUTE FUNCTION app.account_link_guard();
DROP TRIGGER account_link_not_withdrawn ON app.account_link;
CREATE TRIGGER account_link_not_withdrawn BEFORE INSERT ON app.account_link
  FOR EACH ROW WHEN (NEW.method <> 'AUTOMATIC') EXECUTE FUNCTION app.account_link_not_withdrawn();
