ALTER TABLE "werkregel" ALTER COLUMN "onbekend" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "werkregel" ALTER COLUMN "te_beoordelen" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "werkregel" ADD COLUMN "telling" jsonb;--> statement-breakpoint
-- Every row is worked out again: what can be done with a case is counted otherwise.
DELETE FROM "werkregel";--> statement-breakpoint
INSERT INTO "werkregel_oud" ("dossier") SELECT "id" FROM "beoordeling" WHERE "dossier" IS NULL;
