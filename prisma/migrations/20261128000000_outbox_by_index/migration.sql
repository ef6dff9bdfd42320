-- The outbox is emptied as fast as it fills, so that until the next VACUUM nearly all of it is rows that are gone. Whether there is
-- one was looked up by reading them all, each time: half of what PostgreSQL did for a gift. By its index it steps over
-- them, whatever the planner once thought of an empty table. Before version 18 what may not be is counted as a cost, so high that
-- PostgreSQL would compile the rest.
ALTER FUNCTION sequence_events(int) SET enable_seqscan = off;
ALTER FUNCTION sequence_events(int) SET jit = off;
