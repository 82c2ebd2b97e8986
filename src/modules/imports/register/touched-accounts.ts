const CHANGED = (files: string): string => `(SELECT id FROM changed_row WHERE file IN (${files}))`;

/**
 * The accounts that a load touched: their own rows changed (those that a claim moved away from included), or their
 * debtor did (also one whose number another debtor now calls an earlier one), or their named or linked grant, or a case
 * that they are linked to or that is tied to their linked grant.
 */
export const INSERT_TOUCHED = `
INSERT INTO touched (account_id)
SELECT id FROM changed_row WHERE file IN ('accounts', 'claims')
UNION SELECT before_id FROM changed_row WHERE before_id IS NOT NULL
UNION SELECT a.id FROM app.debtor_account a WHERE a.municipality_code = app.current_municipality() AND a.debtor_id IN ${CHANGED("'citizens'")}
UNION SELECT a.id FROM app.debtor_previous_cpr p
        JOIN app.debtor d ON d.municipality_code = p.municipality_code AND d.cpr_hash = p.cpr_hash
        JOIN app.debtor_account a ON a.municipality_code = d.municipality_code AND a.debtor_id = d.id
        WHERE p.municipality_code = app.current_municipality() AND p.debtor_id IN ${CHANGED("'citizens'")}
UNION SELECT l.account_id FROM app.account_link l WHERE l.municipality_code = app.current_municipality() AND l.ended_at IS NULL
        AND l.grant_id IN ${CHANGED("'grants'")}
UNION SELECT l.account_id FROM app.account_link l WHERE l.municipality_code = app.current_municipality() AND l.ended_at IS NULL
        AND l.case_id IN ${CHANGED("'cases'")}
UNION SELECT l.account_id FROM app.case_file k
        JOIN app.grant_award g ON g.municipality_code = k.municipality_code AND g.grant_no_key = k.grant_no_key
        JOIN app.account_link l ON l.municipality_code = g.municipality_code AND l.grant_id = g.id AND l.ended_at IS NULL
        WHERE k.municipality_code = app.current_municipality() AND k.id IN ${CHANGED("'cases'")}
UNION SELECT a.id FROM app.debtor_account a JOIN app.grant_award g ON g.municipality_code = a.municipality_code AND g.grant_no_key = a.grant_ref_key
        WHERE a.municipality_code = app.current_municipality() AND g.id IN ${CHANGED("'grants'")}
ON CONFLICT DO NOTHING`;
