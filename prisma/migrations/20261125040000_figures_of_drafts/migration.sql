-- That the figures of a draft changed, through a campaign below it, is known to whoever may know of the draft.
CREATE OR REPLACE FUNCTION announce_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, region_id, private, subject_id)
  SELECT gen_random_uuid(), 'campaign.totals_changed', e.recorded_at, e.recorded_at, ARRAY[c.organization_id], ARRAY[c.id], c.region_id,
    c.status = 'DRAFT', c.id
  FROM (
    WITH RECURSIVE touched AS (
      SELECT campaign_id AS id, max(recorded_at) AS recorded_at FROM added WHERE campaign_id IS NOT NULL GROUP BY 1
    ),
    above AS (
      SELECT id, recorded_at FROM touched
      UNION SELECT c.parent_id, a.recorded_at FROM above a JOIN campaigns c ON c.id = a.id WHERE c.parent_id IS NOT NULL
    )
    SELECT id, max(recorded_at) AS recorded_at FROM above GROUP BY 1
  ) e
  JOIN campaigns c ON c.id = e.id
  ORDER BY c.id;
  RETURN NULL;
END $$;

UPDATE event_outbox SET private = true
  WHERE type = 'campaign.totals_changed' AND subject_id IN (SELECT id FROM campaigns WHERE status = 'DRAFT');
UPDATE events SET private = true
  WHERE type = 'campaign.totals_changed' AND campaign_ids && ARRAY(SELECT id FROM campaigns WHERE status = 'DRAFT');
