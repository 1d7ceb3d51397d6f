-- When who let a company call was told that the period is over. Null while that is to come, and where there is no period; the release before does
-- not know the column and tells nobody.
alter table exemption add column expiry_told_at timestamptz;

-- what is over by now is no news
update exemption set expiry_told_at = valid_until where valid_until <= now();

-- nearly empty of what is due at any time; far fewer rows than oppositions, so that it is made here
create index ix_exemption_to_tell on exemption (valid_until)
    where valid_until is not null and ended_at is null and expiry_told_at is null;
