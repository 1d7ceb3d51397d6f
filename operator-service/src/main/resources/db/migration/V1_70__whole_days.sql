-- periods that the law counts in days end with the last of them in Rome, not at the hour at which they began
update operator
set lapses_at = (date_trunc('day', lapses_at at time zone 'Europe/Rome') + interval '1 day') at time zone 'Europe/Rome'
where lapses_at is not null and state <> 'LAPSED';
comment on column operator.lapses_at is 'first instant after the registration, while nothing is consulted';

update consultation
set files_until = (date_trunc('day', files_until at time zone 'Europe/Rome') + interval '1 day') at time zone 'Europe/Rome'
where files_until is not null and purged_at is null;
