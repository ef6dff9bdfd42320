-- The outbox is emptied as fast as it fills, so that until the next VACUUM nearly all of it is rows that are gone. Whether there is
-- one was looked up by reading them all, each time: half of what PostgreSQL did for a gift. By its index it steps over
-- them; and whatever the planner once thought of an empty table, it does not read this one whole. Before version 18 what may not be
-- is counted as a cost, so high that PostgreSQL would compile the rest.
CREATE OR REPLACE FUNCTION sequence_events(most int, OUT head bigint, OUT taken bigint) LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
DECLARE
  added bigint;
BEGIN
  taken := 0;
  PERFORM seq FROM event_outbox ORDER BY seq LIMIT 1;
  IF NOT FOUND THEN
    SELECT h.position INTO head FROM event_head h;
    RETURN;
  END IF;
  SELECT h.position INTO head FROM event_head h FOR UPDATE;
  PERFORM make_event_partition(head + most);
  WITH gone AS (
    DELETE FROM event_outbox WHERE seq IN (SELECT seq FROM event_outbox ORDER BY seq LIMIT most) RETURNING *
  ),
  told AS (
    SELECT * FROM gone WHERE type <> 'campaign.totals_changed'
    UNION ALL
    (SELECT DISTINCT ON (subject_id) * FROM gone WHERE type = 'campaign.totals_changed' ORDER BY subject_id, seq DESC)
  ),
  written AS (
    INSERT INTO events (position, id, type, occurred_at, recorded_at, application_id, key_id, organization_ids, campaign_ids, region_ids, private, subject_id, payload)
    SELECT head + row_number() OVER (ORDER BY (t.type = 'campaign.totals_changed'), t.seq),
      CASE WHEN t.type = 'campaign.totals_changed' THEN gen_random_uuid() ELSE t.id END, t.type, t.occurred_at, t.recorded_at, t.application_id, t.key_id,
      t.organization_ids, t.campaign_ids, COALESCE(r.ancestor_ids, '{}'), t.private, t.subject_id, t.payload
    FROM told t LEFT JOIN regions r ON r.id = t.region_id
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM gone), (SELECT count(*) FROM written) INTO taken, added;
  head := head + added;
  UPDATE event_head SET position = head;
END $$;
