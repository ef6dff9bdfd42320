-- The rules about places and people that no code path may forget.
--
-- What takes more than one row (a place in a shift, a swap, a shift that moves) is a function, so that it is one statement
-- for its caller. All of them take their locks in one order: shifts by id, then volunteers by id, then places. So two of
-- them never wait for each other in a ring, and what was read behind the locks is still so when it is written.

-- What may be in a row ----------------------------------------------------------------------------------------------

CREATE UNIQUE INDEX affiliations_current_key ON affiliations (volunteer_id, organization_id) WHERE until IS NULL;
CREATE UNIQUE INDEX team_members_current_key ON team_members (team_id, volunteer_id) WHERE until IS NULL;
CREATE UNIQUE INDEX signups_live_key ON signups (shift_id, volunteer_id) WHERE status <> 'CANCELLED';
CREATE INDEX signups_waiting_idx ON signups (shift_id, seq) WHERE status = 'WAITLISTED';
CREATE INDEX attendances_on_duty_idx ON attendances (organization_id) WHERE status = 'CHECKED_IN';

ALTER TABLE volunteers
  ADD CONSTRAINT volunteer_erased CHECK ((status = 'ERASED') = (erased_at IS NOT NULL)
    AND (status <> 'ERASED' OR (num_nonnulls(name, phone, email, address, health_note, latitude, longitude) = 0
      AND languages = '{}' AND availability = '{}'))),
  ADD CONSTRAINT volunteer_lists CHECK (num_nulls(languages, availability) = 0),
  ADD CONSTRAINT volunteer_named CHECK (status = 'ERASED' OR name IS NOT NULL),
  ADD CONSTRAINT volunteer_position CHECK (num_nonnulls(latitude, longitude) <> 1 AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE affiliations ADD CONSTRAINT affiliation_ends CHECK (until >= since);
ALTER TABLE team_members ADD CONSTRAINT team_member_ends CHECK (until >= since);
ALTER TABLE headcounts ADD CONSTRAINT headcount_amount CHECK (amount > 0), ADD CONSTRAINT headcount_not_ahead CHECK (effective_at <= recorded_at);
ALTER TABLE sites
  ADD CONSTRAINT site_lists CHECK (opening_times IS NOT NULL),
  ADD CONSTRAINT site_position CHECK (num_nonnulls(latitude, longitude) <> 1 AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE shifts
  ADD CONSTRAINT shift_times CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '48 hours'),
  ADD CONSTRAINT shift_capacity CHECK (capacity BETWEEN 1 AND 10000),
  ADD CONSTRAINT shift_not_overbooked CHECK (taken >= 0 AND waiting >= 0 AND overbooked >= 0 AND taken <= capacity + overbooked),
  ADD CONSTRAINT shift_rest CHECK (rest_minutes BETWEEN 0 AND 10080 AND break_minutes >= 0);
-- Nobody has a place in two shifts at once; whoever leaves one has the rest that it asks for before the next.
ALTER TABLE signups
  ADD CONSTRAINT signup_clash EXCLUDE USING gist (volunteer_id WITH =, during WITH &&) WHERE (status = 'CONFIRMED'),
  ADD CONSTRAINT signup_rest EXCLUDE USING gist (volunteer_id WITH =, guarded WITH &&)
    WHERE (status = 'CONFIRMED' AND NOT 'REST' = ANY (overrides)),
  ADD CONSTRAINT signup_override_has_reason CHECK (overrides IS NOT NULL AND (overrides = '{}' OR override_reason IS NOT NULL));
ALTER TABLE attendances
  ADD CONSTRAINT attendance_times CHECK (checked_out_at >= checked_in_at),
  ADD CONSTRAINT attendance_within_shift CHECK (minutes >= 0 AND minutes <= extract(epoch FROM ends_at - starts_at) / 60),
  ADD CONSTRAINT attendance_state CHECK (CASE status
    WHEN 'NO_SHOW' THEN checked_in_at IS NULL AND minutes IS NULL
    WHEN 'CHECKED_IN' THEN checked_in_at IS NOT NULL AND checked_out_at IS NULL AND minutes IS NULL
    ELSE checked_out_at IS NOT NULL AND minutes IS NOT NULL END),
  ADD CONSTRAINT attendance_approved CHECK ((status = 'APPROVED') = (approved_at IS NOT NULL));
ALTER TABLE hours_certificates ADD CONSTRAINT certificate_period CHECK (to_at > from_at AND minutes >= 0);

-- Places: kept from the shift, and counted in it --------------------------------------------------------------------

CREATE FUNCTION signup_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT tstzrange(starts_at, ends_at), tstzrange(starts_at, ends_at + make_interval(mins => rest_minutes))
    INTO NEW.during, NEW.guarded FROM shifts WHERE id = NEW.shift_id;
  RETURN NEW;
END $$;
CREATE TRIGGER signup_times BEFORE INSERT OR UPDATE ON signups FOR EACH ROW EXECUTE FUNCTION signup_times();

CREATE FUNCTION count_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE shifts s SET taken = s.taken + n.taken, waiting = s.waiting + n.waiting, overbooked = s.overbooked + n.overbooked
    FROM (
      SELECT shift_id, count(*) FILTER (WHERE status = 'CONFIRMED') AS taken, count(*) FILTER (WHERE status = 'WAITLISTED') AS waiting,
        count(*) FILTER (WHERE status = 'CONFIRMED' AND 'CAPACITY' = ANY (overrides)) AS overbooked
      FROM added GROUP BY 1
    ) n WHERE s.id = n.shift_id AND (n.taken > 0 OR n.waiting > 0);
  ELSE
    UPDATE shifts s SET taken = s.taken + n.taken, waiting = s.waiting + n.waiting, overbooked = s.overbooked + n.overbooked
    FROM (
      SELECT shift_id, sum(sign) FILTER (WHERE status = 'CONFIRMED') AS taken, sum(sign) FILTER (WHERE status = 'WAITLISTED') AS waiting,
        sum(sign) FILTER (WHERE status = 'CONFIRMED' AND 'CAPACITY' = ANY (overrides)) AS overbooked
      FROM (SELECT shift_id, status, overrides, 1 AS sign FROM added UNION ALL SELECT shift_id, status, overrides, -1 FROM gone) r GROUP BY 1
    ) g CROSS JOIN LATERAL (SELECT g.shift_id, COALESCE(g.taken, 0) AS taken, COALESCE(g.waiting, 0) AS waiting, COALESCE(g.overbooked, 0) AS overbooked) n
    WHERE s.id = n.shift_id AND (n.taken <> 0 OR n.waiting <> 0 OR n.overbooked <> 0);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_places_added AFTER INSERT ON signups REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_places();
CREATE TRIGGER count_places_changed AFTER UPDATE ON signups REFERENCING OLD TABLE AS gone NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_places();

-- What the functions answer: why not, or what happened, event by event ------------------------------------------------

CREATE TYPE happening AS (
  problem text, detail text, event text, subject_id uuid, signup_id uuid, shift_id uuid,
  organization_ids uuid[], region_id uuid, hidden boolean, payload jsonb
);

CREATE FUNCTION problem(what text, about text DEFAULT NULL) RETURNS happening LANGUAGE sql IMMUTABLE
  RETURN ROW(what, about, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)::happening;

-- A place is a volunteer's own: only the shift's organisation and the one that signed up hear of it.
CREATE FUNCTION signup_event(name text, p signups) RETURNS happening LANGUAGE sql STABLE
  RETURN (SELECT ROW(NULL, NULL, name, p.id, p.id, p.shift_id, array_remove(ARRAY[s.organization_id, NULLIF(p.organization_id, s.organization_id)], NULL),
    s.region_id, true, jsonb_build_object('shiftId', p.shift_id))::happening FROM shifts s WHERE s.id = p.shift_id);

CREATE FUNCTION shift_event(name text, shift uuid) RETURNS happening LANGUAGE sql STABLE
  RETURN (SELECT ROW(NULL, NULL, name, s.id, NULL, s.id, ARRAY[s.organization_id], s.region_id, s.status = 'DRAFT',
    jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at))::happening FROM shifts s WHERE s.id = shift);

-- The first needed skill that a volunteer has not, or not well enough, or without a certificate that holds on the day.
CREATE FUNCTION lacking(who uuid, needs jsonb, on_day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT n.skill || ' (' || n.level || ')' || CASE WHEN k.valid_until < on_day THEN ', whose certificate expires on ' || k.valid_until ELSE '' END
  FROM jsonb_to_recordset(needs) AS n(skill text, level skill_level)
  LEFT JOIN volunteer_skills k ON k.volunteer_id = who AND k.skill = n.skill AND k.level >= n.level
  WHERE k.id IS NULL OR k.valid_until < on_day
  ORDER BY n.skill LIMIT 1
$$;

-- What keeps a volunteer from a place at a time: another place then, or the rest before or after it. `but` are places that do not count.
CREATE FUNCTION in_the_way(who uuid, from_at timestamptz, to_at timestamptz, rest int, but uuid[], rest_matters boolean) RETURNS happening LANGUAGE plpgsql STABLE AS $$
DECLARE
  other uuid;
BEGIN
  SELECT shift_id INTO other FROM signups WHERE volunteer_id = who AND status = 'CONFIRMED' AND NOT id = ANY (but)
    AND during && tstzrange(from_at, to_at) LIMIT 1;
  IF FOUND THEN RETURN problem('CLASH', other::text); END IF;
  IF rest_matters THEN
    SELECT shift_id INTO other FROM signups WHERE volunteer_id = who AND status = 'CONFIRMED' AND NOT id = ANY (but)
      AND guarded && tstzrange(from_at, to_at + make_interval(mins => rest)) LIMIT 1;
    IF FOUND THEN RETURN problem('REST', other::text); END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION site_day(shift shifts) RETURNS date LANGUAGE sql STABLE
  RETURN (SELECT (shift.ends_at AT TIME ZONE t.time_zone)::date FROM sites t WHERE t.id = shift.site_id);

CREATE FUNCTION belongs(who uuid, organization uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM affiliations a WHERE a.volunteer_id = who AND a.organization_id = organization AND a.until IS NULL);

-- Taking a place ----------------------------------------------------------------------------------------------------

-- `actor` is the organisation that acts; null is the operator, who acts for all.
CREATE FUNCTION take_place(new_id uuid, at_shift uuid, who uuid, actor uuid, overridden text[], why text, application uuid, may_wait boolean)
RETURNS SETOF happening LANGUAGE plpgsql AS $$
DECLARE
  s shifts;
  v volunteers;
  p signups;
  coordinates boolean;
  way happening;
  lack text;
  confirmed boolean;
BEGIN
  SELECT * INTO s FROM shifts WHERE id = at_shift FOR NO KEY UPDATE;
  coordinates := actor IS NULL OR s.organization_id = actor;
  IF s.id IS NULL OR (s.status = 'DRAFT' AND NOT coordinates) THEN RETURN NEXT problem('SHIFT_NOT_FOUND'); RETURN; END IF;
  SELECT * INTO v FROM volunteers WHERE id = who FOR NO KEY UPDATE;
  IF v.id IS NULL OR NOT (actor IS NULL OR belongs(who, actor)) OR v.status = 'ERASED' THEN RETURN NEXT problem('VOLUNTEER_NOT_FOUND'); RETURN; END IF;
  IF overridden <> '{}' AND NOT coordinates THEN RETURN NEXT problem('NOT_COORDINATOR'); RETURN; END IF;
  IF s.status <> 'PUBLISHED' THEN RETURN NEXT problem('SHIFT_' || s.status); RETURN; END IF;
  IF NOT s.open_to_others AND NOT belongs(who, s.organization_id) THEN RETURN NEXT problem('NOT_OPEN_TO_OTHERS'); RETURN; END IF;
  IF s.ends_at <= now() AND NOT 'PAST' = ANY (overridden) THEN RETURN NEXT problem('SHIFT_OVER'); RETURN; END IF;
  SELECT * INTO p FROM signups WHERE shift_id = s.id AND volunteer_id = who AND status <> 'CANCELLED';
  IF FOUND THEN RETURN NEXT problem('ALREADY_' || p.status); RETURN; END IF;
  lack := lacking(who, s.skills, site_day(s));
  IF lack IS NOT NULL AND NOT 'SKILL' = ANY (overridden) THEN RETURN NEXT problem('NOT_QUALIFIED', lack); RETURN; END IF;
  way := in_the_way(who, s.starts_at, s.ends_at, s.rest_minutes, '{}', NOT 'REST' = ANY (overridden));
  IF way.problem IS NOT NULL THEN RETURN NEXT way; RETURN; END IF;
  confirmed := s.taken < s.capacity OR 'CAPACITY' = ANY (overridden);
  IF NOT confirmed AND NOT may_wait THEN RETURN NEXT problem('FULL', s.waiting::text); RETURN; END IF;
  INSERT INTO signups (id, shift_id, volunteer_id, organization_id, status, overrides, override_reason, overridden_by, confirmed_at)
  VALUES (new_id, s.id, who, actor, CASE WHEN confirmed THEN 'CONFIRMED' ELSE 'WAITLISTED' END::signup_status,
    CASE WHEN s.taken < s.capacity THEN array_remove(overridden, 'CAPACITY') ELSE overridden END, NULLIF(why, ''),
    CASE WHEN overridden <> '{}' THEN application END, CASE WHEN confirmed THEN now() END)
  RETURNING * INTO p;
  RETURN NEXT signup_event(CASE WHEN confirmed THEN 'signup.confirmed' ELSE 'signup.waitlisted' END, p);
  IF confirmed AND s.taken + 1 = s.capacity THEN RETURN NEXT shift_event('shift.filled', s.id); END IF;
END $$;

-- Gives free places to those who wait, in the order in which they came; who could not take it now goes on waiting.
-- The caller holds the shift and the volunteers who wait for it.
CREATE FUNCTION promote(at_shift uuid) RETURNS SETOF happening LANGUAGE plpgsql AS $$
DECLARE
  s shifts;
  p signups;
  way happening;
  free int;
BEGIN
  SELECT * INTO s FROM shifts WHERE id = at_shift;
  free := s.capacity - s.taken;
  IF free <= 0 OR s.waiting = 0 OR s.status <> 'PUBLISHED' OR s.ends_at <= now() THEN RETURN; END IF;
  FOR p IN SELECT * FROM signups WHERE shift_id = s.id AND status = 'WAITLISTED' ORDER BY seq LOOP
    EXIT WHEN free = 0;
    way := in_the_way(p.volunteer_id, s.starts_at, s.ends_at, s.rest_minutes, '{}', NOT 'REST' = ANY (p.overrides));
    CONTINUE WHEN way.problem IS NOT NULL OR ('SKILL' <> ALL (p.overrides) AND lacking(p.volunteer_id, s.skills, site_day(s)) IS NOT NULL);
    UPDATE signups SET status = 'CONFIRMED', confirmed_at = now() WHERE id = p.id RETURNING * INTO p;
    free := free - 1;
    RETURN NEXT signup_event('signup.confirmed', p);
  END LOOP;
  IF free = 0 THEN RETURN NEXT shift_event('shift.filled', s.id); END IF;
END $$;

CREATE FUNCTION hold_waiting(shift_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM volunteers v WHERE v.id IN (SELECT volunteer_id FROM signups WHERE shift_id = ANY (shift_ids) AND status = 'WAITLISTED')
    ORDER BY v.id FOR NO KEY UPDATE;
END $$;

-- Free places that nobody who waits could take are a gap, while the shift is ahead.
CREATE FUNCTION gap_left(at_shift uuid) RETURNS SETOF happening LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM shifts WHERE id = at_shift AND status = 'PUBLISHED' AND taken < capacity AND ends_at > now()) THEN
    RETURN NEXT shift_event('shift.coverage_gap', at_shift);
  END IF;
END $$;

CREATE FUNCTION leave_place(signup uuid, actor uuid, reason text) RETURNS SETOF happening LANGUAGE plpgsql AS $$
DECLARE
  s shifts;
  p signups;
BEGIN
  SELECT * INTO p FROM signups WHERE id = signup;
  SELECT * INTO s FROM shifts WHERE id = p.shift_id FOR NO KEY UPDATE;
  IF s.id IS NULL OR NOT (actor IS NULL OR s.organization_id = actor OR p.organization_id = actor OR belongs(p.volunteer_id, actor)) THEN
    RETURN NEXT problem('SIGNUP_NOT_FOUND'); RETURN;
  END IF;
  PERFORM hold_waiting(ARRAY[s.id]);
  SELECT * INTO p FROM signups WHERE id = signup FOR UPDATE;
  IF p.status = 'CANCELLED' THEN RETURN NEXT problem('ALREADY_CANCELLED'); RETURN; END IF;
  IF EXISTS (SELECT 1 FROM attendances WHERE signup_id = p.id) THEN RETURN NEXT problem('ATTENDED'); RETURN; END IF;
  IF s.ends_at <= now() THEN RETURN NEXT problem('SHIFT_OVER'); RETURN; END IF;
  UPDATE signups SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = reason WHERE id = signup;
  RETURN NEXT signup_event('signup.cancelled', p);
  IF p.status = 'CONFIRMED' THEN
    RETURN QUERY SELECT * FROM promote(s.id);
    RETURN QUERY SELECT * FROM gap_left(s.id);
  END IF;
END $$;

-- Two volunteers exchange their places. The two places that were end, and two new ones begin, so that both are on record.
CREATE FUNCTION swap_places(a_id uuid, b_id uuid, new_a uuid, new_b uuid, actor uuid) RETURNS SETOF happening LANGUAGE plpgsql AS $$
DECLARE
  a signups;
  b signups;
  sa shifts;
  sb shifts;
  way happening;
  lack text;
BEGIN
  SELECT * INTO a FROM signups WHERE id = a_id;
  SELECT * INTO b FROM signups WHERE id = b_id;
  PERFORM 1 FROM shifts WHERE id IN (a.shift_id, b.shift_id) ORDER BY id FOR NO KEY UPDATE;
  PERFORM 1 FROM volunteers WHERE id IN (a.volunteer_id, b.volunteer_id) ORDER BY id FOR NO KEY UPDATE;
  PERFORM 1 FROM signups WHERE id IN (a_id, b_id) ORDER BY id FOR UPDATE;
  SELECT * INTO a FROM signups WHERE id = a_id;
  SELECT * INTO b FROM signups WHERE id = b_id;
  SELECT * INTO sa FROM shifts WHERE id = a.shift_id;
  SELECT * INTO sb FROM shifts WHERE id = b.shift_id;
  IF a.id IS NULL OR b.id IS NULL OR NOT (actor IS NULL OR (sa.organization_id = actor AND sb.organization_id = actor)
    OR (belongs(a.volunteer_id, actor) AND belongs(b.volunteer_id, actor))) THEN RETURN NEXT problem('SIGNUP_NOT_FOUND'); RETURN; END IF;
  IF a.status <> 'CONFIRMED' OR b.status <> 'CONFIRMED' THEN RETURN NEXT problem('NOT_CONFIRMED'); RETURN; END IF;
  IF a.shift_id = b.shift_id OR a.volunteer_id = b.volunteer_id THEN RETURN NEXT problem('NOTHING_TO_SWAP'); RETURN; END IF;
  IF sa.starts_at <= now() OR sb.starts_at <= now() THEN RETURN NEXT problem('SHIFT_OVER'); RETURN; END IF;
  IF EXISTS (SELECT 1 FROM attendances WHERE signup_id IN (a_id, b_id)) THEN RETURN NEXT problem('ATTENDED'); RETURN; END IF;
  IF EXISTS (SELECT 1 FROM signups WHERE status <> 'CANCELLED' AND ((shift_id = sb.id AND volunteer_id = a.volunteer_id) OR (shift_id = sa.id AND volunteer_id = b.volunteer_id)))
    THEN RETURN NEXT problem('ALREADY_CONFIRMED'); RETURN; END IF;
  IF NOT ((sb.open_to_others OR belongs(a.volunteer_id, sb.organization_id)) AND (sa.open_to_others OR belongs(b.volunteer_id, sa.organization_id)))
    THEN RETURN NEXT problem('NOT_OPEN_TO_OTHERS'); RETURN; END IF;
  lack := COALESCE(lacking(a.volunteer_id, sb.skills, site_day(sb)), lacking(b.volunteer_id, sa.skills, site_day(sa)));
  IF lack IS NOT NULL THEN RETURN NEXT problem('NOT_QUALIFIED', lack); RETURN; END IF;
  way := in_the_way(a.volunteer_id, sb.starts_at, sb.ends_at, sb.rest_minutes, ARRAY[a.id], true);
  IF way.problem IS NULL THEN way := in_the_way(b.volunteer_id, sa.starts_at, sa.ends_at, sa.rest_minutes, ARRAY[b.id], true); END IF;
  IF way.problem IS NOT NULL THEN RETURN NEXT way; RETURN; END IF;
  -- A place that was given beyond the capacity stays one: the number of places does not change by a swap.
  UPDATE signups SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'SWAPPED' WHERE id IN (a.id, b.id);
  INSERT INTO signups (id, shift_id, volunteer_id, organization_id, status, overrides, override_reason, overridden_by, confirmed_at) VALUES
    (new_a, sb.id, a.volunteer_id, a.organization_id, 'CONFIRMED', array_remove(array_remove(b.overrides, 'REST'), 'SKILL'), b.override_reason, b.overridden_by, now()),
    (new_b, sa.id, b.volunteer_id, b.organization_id, 'CONFIRMED', array_remove(array_remove(a.overrides, 'REST'), 'SKILL'), a.override_reason, a.overridden_by, now());
  RETURN QUERY SELECT (signup_event('signup.swapped', p)).* FROM signups p WHERE p.id IN (new_a, new_b) ORDER BY p.id = new_b;
END $$;

-- A shift moves or changes. Who clashes with the new time, lacks the rest or a skill that is needed now loses the place; who
-- came last waits again where there are fewer places.
CREATE FUNCTION change_shift(at_shift uuid, actor uuid, new_starts timestamptz, new_ends timestamptz, new_capacity int, new_rest int, new_break int, new_skills jsonb, new_note text)
RETURNS SETOF happening LANGUAGE plpgsql AS $$
DECLARE
  s shifts;
  p signups;
  way happening;
  held int;
BEGIN
  SELECT * INTO s FROM shifts WHERE id = at_shift FOR NO KEY UPDATE;
  IF s.id IS NULL OR NOT (actor IS NULL OR s.organization_id = actor) THEN RETURN NEXT problem('SHIFT_NOT_FOUND'); RETURN; END IF;
  IF s.status = 'CANCELLED' THEN RETURN NEXT problem('SHIFT_CANCELLED'); RETURN; END IF;
  PERFORM 1 FROM volunteers v WHERE v.id IN (SELECT volunteer_id FROM signups WHERE shift_id = s.id AND status <> 'CANCELLED') ORDER BY v.id FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM signups g JOIN attendances t ON t.signup_id = g.id WHERE g.shift_id = s.id) THEN RETURN NEXT problem('ATTENDED'); RETURN; END IF;
  s.starts_at := COALESCE(new_starts, s.starts_at);
  s.ends_at := COALESCE(new_ends, s.ends_at);
  s.rest_minutes := COALESCE(new_rest, s.rest_minutes);
  s.skills := COALESCE(new_skills, s.skills);
  IF s.ends_at <= s.starts_at OR s.ends_at > s.starts_at + interval '48 hours' THEN RETURN NEXT problem('BAD_TIMES'); RETURN; END IF;
  FOR p IN SELECT * FROM signups WHERE shift_id = s.id AND status = 'CONFIRMED' ORDER BY seq LOOP
    way := in_the_way(p.volunteer_id, s.starts_at, s.ends_at, s.rest_minutes, ARRAY[p.id], NOT 'REST' = ANY (p.overrides));
    IF way.problem IS NOT NULL OR ('SKILL' <> ALL (p.overrides) AND lacking(p.volunteer_id, s.skills, site_day(s)) IS NOT NULL) THEN
      UPDATE signups SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'SHIFT_CHANGED' WHERE id = p.id RETURNING * INTO p;
      RETURN NEXT signup_event('signup.cancelled', p);
    END IF;
  END LOOP;
  SELECT count(*) FILTER (WHERE 'CAPACITY' <> ALL (overrides)) INTO held FROM signups WHERE shift_id = s.id AND status = 'CONFIRMED';
  FOR p IN SELECT * FROM signups WHERE shift_id = s.id AND status = 'CONFIRMED' AND 'CAPACITY' <> ALL (overrides)
    ORDER BY seq DESC LIMIT greatest(0, held - COALESCE(new_capacity, s.capacity)) LOOP
    UPDATE signups SET status = 'WAITLISTED', confirmed_at = NULL WHERE id = p.id RETURNING * INTO p;
    RETURN NEXT signup_event('signup.waitlisted', p);
  END LOOP;
  UPDATE shifts SET starts_at = s.starts_at, ends_at = s.ends_at, rest_minutes = s.rest_minutes, skills = s.skills,
    capacity = COALESCE(new_capacity, capacity), break_minutes = COALESCE(new_break, break_minutes), note = COALESCE(new_note, note),
    version = version + 1, changed_at = now() WHERE id = s.id;
  -- Their times are taken from the shift anew.
  UPDATE signups SET status = status WHERE shift_id = s.id AND status <> 'CANCELLED';
  RETURN NEXT shift_event('shift.changed', s.id);
  RETURN QUERY SELECT * FROM promote(s.id);
  RETURN QUERY SELECT * FROM gap_left(s.id);
END $$;

CREATE FUNCTION cancel_shift(at_shift uuid, actor uuid, reason text) RETURNS SETOF happening LANGUAGE plpgsql AS $$
DECLARE
  s shifts;
BEGIN
  SELECT * INTO s FROM shifts WHERE id = at_shift FOR NO KEY UPDATE;
  IF s.id IS NULL OR NOT (actor IS NULL OR s.organization_id = actor) THEN RETURN NEXT problem('SHIFT_NOT_FOUND'); RETURN; END IF;
  IF s.status = 'CANCELLED' THEN RETURN NEXT problem('SHIFT_CANCELLED'); RETURN; END IF;
  -- A check-in holds its volunteer and its place while it looks at them.
  PERFORM 1 FROM volunteers v WHERE v.id IN (SELECT volunteer_id FROM signups WHERE shift_id = s.id AND status <> 'CANCELLED') ORDER BY v.id FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM signups g JOIN attendances t ON t.signup_id = g.id WHERE g.shift_id = s.id) THEN RETURN NEXT problem('ATTENDED'); RETURN; END IF;
  UPDATE shifts SET status = 'CANCELLED', cancelled_at = now(), changed_at = now(), cancel_reason = reason, version = version + 1 WHERE id = s.id;
  RETURN NEXT shift_event('shift.cancelled', s.id);
  RETURN QUERY WITH gone AS (
    UPDATE signups SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'SHIFT_CANCELLED' WHERE shift_id = s.id AND status <> 'CANCELLED' RETURNING *
  ) SELECT (signup_event('signup.cancelled', g::signups)).* FROM gone g;
END $$;

-- Being there -------------------------------------------------------------------------------------------------------

CREATE FUNCTION attendance_event(name text, t attendances) RETURNS happening LANGUAGE sql STABLE
  RETURN (SELECT ROW(NULL, NULL, name, t.id, t.signup_id, g.shift_id, ARRAY[t.organization_id], t.region_id, true,
    jsonb_build_object('shiftId', g.shift_id))::happening FROM signups g WHERE g.id = t.signup_id);

CREATE FUNCTION check_in(new_id uuid, signup uuid, actor uuid, at timestamptz, by_method check_method) RETURNS SETOF happening LANGUAGE plpgsql AS $$
DECLARE
  s shifts;
  p signups;
  t attendances;
BEGIN
  SELECT * INTO p FROM signups WHERE id = signup;
  PERFORM 1 FROM volunteers WHERE id = p.volunteer_id FOR NO KEY UPDATE;
  SELECT * INTO p FROM signups WHERE id = signup FOR UPDATE;
  SELECT * INTO s FROM shifts WHERE id = p.shift_id;
  IF s.id IS NULL OR NOT (actor IS NULL OR s.organization_id = actor OR (by_method = 'SITE_CODE' AND belongs(p.volunteer_id, actor)))
    THEN RETURN NEXT problem('SIGNUP_NOT_FOUND'); RETURN; END IF;
  IF p.status <> 'CONFIRMED' THEN RETURN NEXT problem('NOT_CONFIRMED'); RETURN; END IF;
  IF at < s.starts_at - interval '1 hour' THEN RETURN NEXT problem('TOO_EARLY', to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')); RETURN; END IF;
  IF at >= s.ends_at THEN RETURN NEXT problem('SHIFT_OVER'); RETURN; END IF;
  SELECT * INTO t FROM attendances WHERE signup_id = p.id;
  IF FOUND AND t.status <> 'NO_SHOW' THEN RETURN NEXT problem('ALREADY_' || t.status); RETURN; END IF;
  INSERT INTO attendances (id, signup_id, volunteer_id, organization_id, region_id, duty, status, starts_at, ends_at, checked_in_at, checked_in_by, late_minutes, break_minutes)
  VALUES (new_id, p.id, p.volunteer_id, s.organization_id, s.region_id, s.duty, 'CHECKED_IN', s.starts_at, s.ends_at, at, by_method,
    greatest(0, floor(extract(epoch FROM at - s.starts_at) / 60))::int, s.break_minutes)
  ON CONFLICT (signup_id) DO UPDATE SET status = 'CHECKED_IN', checked_in_at = excluded.checked_in_at, checked_in_by = excluded.checked_in_by, late_minutes = excluded.late_minutes
  RETURNING * INTO t;
  RETURN NEXT attendance_event('attendance.checked_in', t);
END $$;

CREATE FUNCTION mark_no_show(new_id uuid, signup uuid, actor uuid) RETURNS SETOF happening LANGUAGE plpgsql AS $$
DECLARE
  s shifts;
  p signups;
  t attendances;
BEGIN
  SELECT * INTO p FROM signups WHERE id = signup;
  PERFORM 1 FROM volunteers WHERE id = p.volunteer_id FOR NO KEY UPDATE;
  SELECT * INTO p FROM signups WHERE id = signup FOR UPDATE;
  SELECT * INTO s FROM shifts WHERE id = p.shift_id;
  IF s.id IS NULL OR NOT (actor IS NULL OR s.organization_id = actor) THEN RETURN NEXT problem('SIGNUP_NOT_FOUND'); RETURN; END IF;
  IF p.status <> 'CONFIRMED' THEN RETURN NEXT problem('NOT_CONFIRMED'); RETURN; END IF;
  IF s.starts_at > now() THEN RETURN NEXT problem('TOO_EARLY', to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')); RETURN; END IF;
  SELECT * INTO t FROM attendances WHERE signup_id = p.id;
  IF FOUND THEN RETURN NEXT problem('ALREADY_' || t.status); RETURN; END IF;
  INSERT INTO attendances (id, signup_id, volunteer_id, organization_id, region_id, duty, status, starts_at, ends_at, break_minutes)
  VALUES (new_id, p.id, p.volunteer_id, s.organization_id, s.region_id, s.duty, 'NO_SHOW', s.starts_at, s.ends_at, s.break_minutes) RETURNING * INTO t;
  RETURN NEXT attendance_event('attendance.missed', t);
END $$;

-- What a volunteer was is gone; what was done stays counted. The places ahead are given to others.
CREATE FUNCTION erase_volunteer(who uuid, actor uuid) RETURNS SETOF happening LANGUAGE plpgsql AS $$
DECLARE
  v volunteers;
  p signups;
  ahead uuid[];
BEGIN
  SELECT array_agg(DISTINCT shift_id) INTO ahead FROM signups WHERE volunteer_id = who AND status <> 'CANCELLED';
  PERFORM 1 FROM shifts WHERE id = ANY (ahead) ORDER BY id FOR NO KEY UPDATE;
  PERFORM 1 FROM volunteers x WHERE x.id = who OR x.id IN (SELECT volunteer_id FROM signups WHERE shift_id = ANY (ahead) AND status = 'WAITLISTED')
    ORDER BY x.id FOR NO KEY UPDATE;
  SELECT * INTO v FROM volunteers WHERE id = who;
  IF v.id IS NULL OR NOT (actor IS NULL OR belongs(who, actor)) THEN RETURN NEXT problem('VOLUNTEER_NOT_FOUND'); RETURN; END IF;
  IF v.status = 'ERASED' THEN RETURN NEXT problem('ALREADY_ERASED'); RETURN; END IF;
  FOR p IN SELECT g.* FROM signups g JOIN shifts s ON s.id = g.shift_id WHERE g.volunteer_id = who AND g.status <> 'CANCELLED' AND s.ends_at > now()
    AND NOT EXISTS (SELECT 1 FROM attendances t WHERE t.signup_id = g.id) ORDER BY g.shift_id LOOP
    -- A place that was taken while we came to hold the shifts: come again.
    IF NOT p.shift_id = ANY (COALESCE(ahead, '{}')) THEN RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = 'a place was taken meanwhile'; END IF;
    UPDATE signups SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'ERASED' WHERE id = p.id;
    RETURN NEXT signup_event('signup.cancelled', p);
    IF p.status = 'CONFIRMED' THEN
      RETURN QUERY SELECT * FROM promote(p.shift_id);
      RETURN QUERY SELECT * FROM gap_left(p.shift_id);
    END IF;
  END LOOP;
  UPDATE volunteers SET status = 'ERASED', erased_at = now(), name = NULL, phone = NULL, email = NULL, address = NULL, health_note = NULL, latitude = NULL,
    longitude = NULL, languages = '{}', availability = '{}', consent = '' WHERE id = who;
  DELETE FROM volunteer_skills WHERE volunteer_id = who;
  UPDATE affiliations SET reference = NULL WHERE volunteer_id = who;
  UPDATE team_members SET until = now() WHERE volunteer_id = who AND until IS NULL;
  UPDATE calendar_feeds SET revoked_at = now() WHERE volunteer_id = who AND revoked_at IS NULL;
  UPDATE attendances SET dispute_reason = NULL, correction = NULL WHERE volunteer_id = who AND num_nonnulls(dispute_reason, correction) > 0;
  -- What people wrote may say something of the volunteer.
  UPDATE signups SET override_reason = CASE WHEN override_reason IS NOT NULL THEN 'ERASED' END,
    cancel_reason = CASE WHEN cancel_reason IN ('SWAPPED', 'SHIFT_CHANGED', 'SHIFT_CANCELLED', 'ERASED') THEN cancel_reason END
    WHERE volunteer_id = who AND num_nonnulls(override_reason, cancel_reason) > 0;
  RETURN NEXT ROW(NULL, NULL, 'volunteer.erased', who, NULL, NULL,
    (SELECT array_agg(organization_id) FROM affiliations WHERE volunteer_id = who AND until IS NULL), NULL, true, '{}')::happening;
END $$;

-- Whether a time of the week lies in pairs of minutes of the week; no pairs is any time. A week has 10,080 minutes, and goes round.
CREATE FUNCTION fits_week(pairs int[], from_at timestamptz, to_at timestamptz, zone text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  week int4multirange;
  first int;
  -- By the clocks on the wall, which a change of them does not disturb.
  length int := extract(epoch FROM (to_at AT TIME ZONE zone) - (from_at AT TIME ZONE zone)) / 60;
BEGIN
  IF pairs = '{}' THEN RETURN true; END IF;
  first := (extract(isodow FROM from_at AT TIME ZONE zone) - 1) * 1440 + extract(hour FROM from_at AT TIME ZONE zone) * 60 + extract(minute FROM from_at AT TIME ZONE zone);
  SELECT range_agg(int4range(pairs[i] + 10080 * n, pairs[i + 1] + 10080 * n)) INTO week
    FROM generate_series(1, array_length(pairs, 1), 2) AS i, generate_series(0, 1) AS n;
  RETURN week @> int4range(first, first + length);
END $$;
