-- Every set of weights that a receipt was ever made with: what a score says can be recomputed by its version for good
-- (`evidence replay`). The ranking itself is a pure rule that carries its numbers (src/modules/linking/ranking/weights.ts);
-- a test proves that they are the row's. Another number is another version.
CREATE TABLE app.ranking_weights (
  version    text PRIMARY KEY CHECK (version ~ '^[0-9]{4}-[0-9]+$'),
  numbers    jsonb NOT NULL,
  valid_from date NOT NULL
);
CALL app.protect_reference_table('app.ranking_weights');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.ranking_weights
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
INSERT INTO app.ranking_weights (version, valid_from, numbers) VALUES ('2026-3', '2026-11-01', '{
  "weights": {
    "reference": {"EXACT": 25, "WRITTEN": 23, "SLIP": 20, "JOURNAL": 20, "TWO_SLIPS": 14, "CUT": 14, "CUT_SHORT": 5, "NONE": 0},
    "weakerReference": {"EXACT": 0, "WRITTEN": 12, "SLIP": 8, "JOURNAL": 10, "TWO_SLIPS": 0, "CUT": 5, "CUT_SHORT": 2, "NONE": 0},
    "person": {"RECIPIENT": 20, "CO_RECIPIENT": 15, "PREVIOUS_CPR": 15, "OTHER": 0},
    "cprSlip": 12, "nameAgrees": 8, "nameDiffers": -20,
    "sameType": 15, "relatedType": 6, "otherType": -10,
    "period": 20, "periodOutside": -10,
    "exactAmount": 10, "nearAmount": 6, "amountWithin": 4, "grossAmount": -4, "amountAbove": -8,
    "establishedBefore": -10, "establishedWithin": 10, "establishedOutside": -6,
    "specialSupport": 70, "manualClaims": 70, "manualClaimBesideReference": 45,
    "noGrantAtAll": 40, "noGrantFits": 35, "noGrantOfType": 8, "neverGranted": 70, "severalGrants": 100
  },
  "bands": {"strong": 65, "possible": 40},
  "tieBelow": 10
}');
