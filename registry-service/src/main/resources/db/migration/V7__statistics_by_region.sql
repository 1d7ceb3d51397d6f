-- Landlines are counted by region too, that of their area code. Null for mobile lines, for area codes of no region, for renewals, and in rows of
-- the release before: RegionRecount gives those their region.
alter table statistics_delta add column region text;
