-- The gate's first lock, taken by the service before it counts for the certificate: from here on nothing that refers to
-- the municipality is uncommitted, so what is counted is what is certified.
CREATE FUNCTION app.lock_for_completion(p_municipality text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  IF p_municipality IS DISTINCT FROM app.current_municipality() THEN PERFORM app.refuse('packages.package_not_found'); END IF;
  PERFORM 1 FROM app.municipality m WHERE m.code = p_municipality FOR UPDATE;
END $$;
REVOKE ALL ON FUNCTION app.lock_for_completion FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.lock_for_completion TO r_case;
