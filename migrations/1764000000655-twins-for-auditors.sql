-- A national auditor reads of which decision a link is the twin; like the rest of the row it names no citizen.
GRANT SELECT (twin_of) ON app.account_link TO r_auditor_national;
