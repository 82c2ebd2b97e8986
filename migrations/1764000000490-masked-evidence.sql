-- National auditors see persons masked (design.md 2): they read on what a decision rests, without whom it names. The
-- receipt's fields are named one by one, so that what a later version adds stays closed until it is listed here.
CREATE FUNCTION app.masked_evidence(p_municipality text, p_link_id bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT CASE WHEN l.evidence ? 'candidates' THEN jsonb_build_object(
    'isTie', l.evidence->'isTie',
    'pendingPostings', l.evidence->'pendingPostings',
    'chosen', jsonb_build_object('grantNo', l.evidence #> '{chosen,grantNo}', 'category', l.evidence #> '{chosen,category}'),
    'candidates', (SELECT coalesce(jsonb_agg(jsonb_build_object('rank', c->'rank', 'score', c->'score', 'band', c->'band',
        'parts', c->'parts', 'grantNo', c->'grantNo', 'recipient', NULL, 'benefitType', c->'benefitType', 'period', c->'period')
        ORDER BY position), '[]') FROM jsonb_array_elements(l.evidence->'candidates') WITH ORDINALITY AS shown (c, position)),
    'cases', (SELECT coalesce(jsonb_agg(jsonb_build_object('caseNo', k->'caseNo', 'benefitType', k->'benefitType', 'opened', k->'opened',
        'status', k->'status', 'tiedGrantNo', k->'tiedGrantNo') ORDER BY position), '[]')
        FROM jsonb_array_elements(l.evidence->'cases') WITH ORDINALITY AS known (k, position)))
  ELSE jsonb_build_object('reference', l.evidence->'reference', 'grantNo', l.evidence->'grantNo', 'grantPeriod', l.evidence->'grantPeriod',
    'mainClaimPeriod', l.evidence->'mainClaimPeriod', 'balanceOere', l.evidence->'balanceOere', 'claimsOere', l.evidence->'claimsOere',
    'caseStep', l.evidence->'caseStep')
  END
  FROM app.account_link l WHERE l.municipality_code = p_municipality AND l.id = p_link_id
$$;
REVOKE ALL ON FUNCTION app.masked_evidence FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.masked_evidence TO r_auditor_national;
