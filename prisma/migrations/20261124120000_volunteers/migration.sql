-- Ranges of time that may not overlap for one volunteer are kept by exclusion constraints over a uuid and a range.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateEnum
CREATE TYPE "duty_kind" AS ENUM ('CHECKPOINT', 'PATROL', 'SENTRY', 'SCREENING', 'TEMPERATURE', 'WARD', 'HOTLINE', 'HOME_CARE', 'DELIVERY', 'LOGISTICS', 'DISINFECTION', 'INFORMATION', 'OTHER');

-- CreateEnum
CREATE TYPE "shift_status" AS ENUM ('DRAFT', 'PUBLISHED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "signup_status" AS ENUM ('CONFIRMED', 'WAITLISTED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "attendance_status" AS ENUM ('CHECKED_IN', 'CHECKED_OUT', 'APPROVED', 'DISPUTED', 'NO_SHOW');

-- CreateEnum
CREATE TYPE "check_method" AS ENUM ('COORDINATOR', 'SITE_CODE');

-- CreateEnum
CREATE TYPE "volunteer_status" AS ENUM ('ACTIVE', 'ERASED');

-- CreateEnum
CREATE TYPE "skill_level" AS ENUM ('BASIC', 'TRAINED', 'EXPERT');

-- CreateEnum
CREATE TYPE "headcount_kind" AS ENUM ('VOLUNTEERS', 'ORGANIZATIONS');

-- CreateEnum
CREATE TYPE "count_kind" AS ENUM ('REGISTERED', 'ACTIVE', 'ON_DUTY', 'SERVED', 'NO_SHOW', 'WORKED', 'APPROVED', 'TEAM', 'SITE', 'REPORTED_VOLUNTEERS', 'REPORTED_ORGANIZATIONS');

-- CreateTable
CREATE TABLE "sites" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT,
    "duty" "duty_kind" NOT NULL,
    "region_id" UUID NOT NULL,
    "address" TEXT,
    "latitude" DECIMAL(8,6),
    "longitude" DECIMAL(9,6),
    "time_zone" TEXT NOT NULL,
    "opening_times" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "code" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sites_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_series" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shift_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shifts" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "duty" "duty_kind" NOT NULL,
    "team_id" UUID,
    "series_id" UUID,
    "status" "shift_status" NOT NULL DEFAULT 'DRAFT',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "overbooked" INTEGER NOT NULL DEFAULT 0,
    "rest_minutes" INTEGER NOT NULL DEFAULT 0,
    "break_minutes" INTEGER NOT NULL DEFAULT 0,
    "skills" JSONB NOT NULL DEFAULT '[]',
    "open_to_others" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "shifts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signups" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "shift_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "organization_id" UUID,
    "status" "signup_status" NOT NULL,
    "during" tstzrange NOT NULL,
    "guarded" tstzrange NOT NULL,
    "overrides" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "override_reason" TEXT,
    "overridden_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "signups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendances" (
    "id" UUID NOT NULL,
    "signup_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "duty" "duty_kind" NOT NULL,
    "status" "attendance_status" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_in_at" TIMESTAMPTZ(3),
    "checked_in_by" "check_method",
    "checked_out_at" TIMESTAMPTZ(3),
    "checked_out_by" "check_method",
    "late_minutes" INTEGER NOT NULL DEFAULT 0,
    "break_minutes" INTEGER NOT NULL DEFAULT 0,
    "minutes" INTEGER,
    "corrected" BOOLEAN NOT NULL DEFAULT false,
    "correction" TEXT,
    "dispute_reason" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attendances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "organization_id" UUID NOT NULL,
    "team_id" UUID,
    "site_id" UUID,
    "volunteer_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "volunteers" (
    "id" UUID NOT NULL,
    "status" "volunteer_status" NOT NULL DEFAULT 'ACTIVE',
    "name" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "address" TEXT,
    "health_note" TEXT,
    "region_id" UUID NOT NULL,
    "latitude" DECIMAL(8,6),
    "longitude" DECIMAL(9,6),
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "availability" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "consented_at" TIMESTAMPTZ(3) NOT NULL,
    "consent" TEXT NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "volunteers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliations" (
    "id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "reference" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "affiliations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "volunteer_skills" (
    "id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "skill" TEXT NOT NULL,
    "level" "skill_level" NOT NULL,
    "certificate" TEXT,
    "valid_until" DATE,

    CONSTRAINT "volunteer_skills_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT,
    "region_id" UUID NOT NULL,
    "formed_at" TIMESTAMPTZ(3) NOT NULL,
    "disbanded_at" TIMESTAMPTZ(3),

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_members" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "team_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "headcounts" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "duty" "duty_kind",
    "kind" "headcount_kind" NOT NULL,
    "amount" BIGINT NOT NULL,
    "precision" "precision_kind" NOT NULL,
    "source" TEXT NOT NULL,
    "external_reference" TEXT NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "headcounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hours_certificates" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" BIGINT NOT NULL,
    "shift_count" INTEGER NOT NULL,
    "holder_hash" BYTEA NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "hours_certificates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "count_entries" (
    "position" BIGSERIAL NOT NULL,
    "kind" "count_kind" NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "precision" "precision_kind" NOT NULL DEFAULT 'EXACT',

    CONSTRAINT "count_entries_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "count_accounts" (
    "id" UUID NOT NULL,
    "scopes" UUID[],

    CONSTRAINT "count_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "count_scopes" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "region_id" UUID,
    "duty" "duty_kind",

    CONSTRAINT "count_scopes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_counts" (
    "scope" UUID NOT NULL,
    "kind" "count_kind" NOT NULL,
    "grain" "grain" NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "recorded_from" TIMESTAMPTZ(3) NOT NULL,
    "slot" SMALLINT NOT NULL,
    "entry_count" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "approximate" BIGINT NOT NULL,
    "at_least" BIGINT NOT NULL,

    CONSTRAINT "kept_counts_pkey" PRIMARY KEY ("scope","grain","kind","effective_from","recorded_from","slot")
);

-- CreateTable
CREATE TABLE "volunteer_activity" (
    "volunteer_id" UUID NOT NULL,
    "scope" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "volunteer_activity_pkey" PRIMARY KEY ("volunteer_id","scope")
);

-- CreateIndex
CREATE UNIQUE INDEX "sites_code_key" ON "sites"("code");

-- CreateIndex
CREATE INDEX "sites_organization_id_id_idx" ON "sites"("organization_id", "id");

-- CreateIndex
CREATE INDEX "sites_region_id_id_idx" ON "sites"("region_id", "id");

-- CreateIndex
CREATE INDEX "shift_series_site_id_idx" ON "shift_series"("site_id");

-- CreateIndex
CREATE INDEX "shifts_site_id_starts_at_idx" ON "shifts"("site_id", "starts_at");

-- CreateIndex
CREATE INDEX "shifts_organization_id_starts_at_idx" ON "shifts"("organization_id", "starts_at");

-- CreateIndex
CREATE INDEX "shifts_team_id_starts_at_idx" ON "shifts"("team_id", "starts_at");

-- CreateIndex
CREATE INDEX "shifts_region_id_starts_at_idx" ON "shifts"("region_id", "starts_at");

-- CreateIndex
CREATE INDEX "shifts_series_id_idx" ON "shifts"("series_id");

-- CreateIndex
CREATE INDEX "signups_shift_id_seq_idx" ON "signups"("shift_id", "seq");

-- CreateIndex
CREATE INDEX "signups_volunteer_id_seq_idx" ON "signups"("volunteer_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "attendances_signup_id_key" ON "attendances"("signup_id");

-- CreateIndex
CREATE INDEX "attendances_volunteer_id_starts_at_idx" ON "attendances"("volunteer_id", "starts_at");

-- CreateIndex
CREATE INDEX "attendances_organization_id_starts_at_idx" ON "attendances"("organization_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feeds_hash_key" ON "calendar_feeds"("hash");

-- CreateIndex
CREATE INDEX "calendar_feeds_organization_id_idx" ON "calendar_feeds"("organization_id");

-- CreateIndex
CREATE INDEX "volunteers_region_id_idx" ON "volunteers"("region_id");

-- CreateIndex
CREATE INDEX "volunteers_name_trgm" ON "volunteers" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "affiliations_volunteer_id_idx" ON "affiliations"("volunteer_id");

-- CreateIndex
CREATE INDEX "affiliations_organization_id_region_id_volunteer_id_idx" ON "affiliations"("organization_id", "region_id", "volunteer_id");

-- CreateIndex
CREATE INDEX "affiliations_organization_id_volunteer_id_idx" ON "affiliations"("organization_id", "volunteer_id");

-- CreateIndex
CREATE UNIQUE INDEX "affiliations_organization_id_reference_key" ON "affiliations"("organization_id", "reference");

-- CreateIndex
CREATE INDEX "volunteer_skills_skill_level_idx" ON "volunteer_skills"("skill", "level");

-- CreateIndex
CREATE UNIQUE INDEX "volunteer_skills_volunteer_id_skill_key" ON "volunteer_skills"("volunteer_id", "skill");

-- CreateIndex
CREATE INDEX "teams_organization_id_id_idx" ON "teams"("organization_id", "id");

-- CreateIndex
CREATE INDEX "team_members_team_id_volunteer_id_idx" ON "team_members"("team_id", "volunteer_id");

-- CreateIndex
CREATE INDEX "team_members_volunteer_id_idx" ON "team_members"("volunteer_id");

-- CreateIndex
CREATE UNIQUE INDEX "headcounts_organization_id_external_reference_key" ON "headcounts"("organization_id", "external_reference");

-- CreateIndex
CREATE UNIQUE INDEX "hours_certificates_number_key" ON "hours_certificates"("number");

-- CreateIndex
CREATE INDEX "hours_certificates_volunteer_id_idx" ON "hours_certificates"("volunteer_id");

-- CreateIndex
CREATE INDEX "count_entries_account_id_effective_at_idx" ON "count_entries"("account_id", "effective_at");

-- CreateIndex
CREATE INDEX "count_entries_account_id_recorded_at_idx" ON "count_entries"("account_id", "recorded_at");

-- CreateIndex
CREATE INDEX "count_accounts_scopes_idx" ON "count_accounts" USING GIN ("scopes");

-- CreateIndex
CREATE INDEX "count_scopes_region_id_duty_idx" ON "count_scopes"("region_id", "duty");

-- CreateIndex
CREATE INDEX "count_scopes_organization_id_duty_idx" ON "count_scopes"("organization_id", "duty");

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "shift_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signups" ADD CONSTRAINT "signups_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shifts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signups" ADD CONSTRAINT "signups_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signups" ADD CONSTRAINT "signups_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_signup_id_fkey" FOREIGN KEY ("signup_id") REFERENCES "signups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "sites"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteers" ADD CONSTRAINT "volunteers_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer_skills" ADD CONSTRAINT "volunteer_skills_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "headcounts" ADD CONSTRAINT "headcounts_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "headcounts" ADD CONSTRAINT "headcounts_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_certificates" ADD CONSTRAINT "hours_certificates_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_certificates" ADD CONSTRAINT "hours_certificates_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
