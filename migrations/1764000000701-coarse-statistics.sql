-- What the planner of a load must know is how large a table has become; a tenth of the usual sample tells that. The fine
-- statistics, for the questions of people, come from autovacuum soon after.
ALTER FUNCTION app.refresh_statistics() SET default_statistics_target = 10;
