-- Locks one municipality's row before anything else of it (lock order: municipality, package, task, account). Shared:
-- undoing a link; exclusive: creating, publishing and completing a package, which wait for every uncommitted row that
-- refers to the municipality. Nobody may change the row itself, so the lock is taken here, by the owner.
CREATE FUNCTION app.lock_municipality(p_code text, p_exclusive boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF p_exclusive THEN
    PERFORM 1 FROM app.municipality m WHERE m.code = p_code FOR UPDATE;
  ELSE
    PERFORM 1 FROM app.municipality m WHERE m.code = p_code FOR SHARE;
  END IF;
END $$;
REVOKE ALL ON FUNCTION app.lock_municipality FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.lock_municipality TO r_case, r_vendor, r_import;
