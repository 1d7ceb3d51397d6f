-- ---- a company that an organisation lets call many of its numbers at once, or no longer -------------------------------------------

-- The release before carries out none of these and cannot show them; the pages that ask for them come with the portal, which is upgraded after the
-- register.
alter table list_request
    add column operator_id uuid,
    add column first_day date,
    add column last_day date,
    add constraint list_request_company check ((operator_id is not null) = (kind in ('EXEMPTION', 'EXEMPTION_END')));
comment on column list_request.operator_id is 'The company that may call the numbers, or no longer; null in requests about anything else';
comment on column list_request.first_day is 'In Rome; null where it may call at once';
comment on column list_request.last_day is 'In Rome; null without an end';

-- the same twice is one, as long as nothing has come of it; about another company, or other days, it is another one
drop index list_request_open_content_key;
create unique index list_request_open_content_key on list_request (holder_id, kind, content_key, operator_id, first_day, last_day)
    nulls not distinct where closed_at is null;

alter table exemption add column list_id uuid;
comment on column exemption.list_id is 'The request about many numbers by which it was granted, and which told of it; null for what was granted to this number alone';
