-- Complaints get a number for people, SEG-2026-7K3M-Q9X4. The service draws it (CodeFormat of the kit).

-- Likewise for complaints from before, and for those that the release before this one still writes. When no such release runs any more,
-- the default and this function go.
create function draw_complaint_code(filed timestamptz) returns text language plpgsql volatile as $$
declare
    alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    year constant text := to_char(filed at time zone 'Europe/Rome', 'YYYY');
    random_bytes bytea;
    body text;
    digit int;
    total int;
    drawn text;
begin
    loop
        random_bytes := uuid_send(gen_random_uuid());
        body := '';
        -- of a random UUID the bytes 6 and 8 are not all random
        for i in 9..15 loop
            body := body || substr(alphabet, (get_byte(random_bytes, i) & 31) + 1, 1);
        end loop;
        total := 0;
        for i in 1..11 loop
            digit := (strpos(alphabet, substr(reverse(year || body), i, 1)) - 1) * (1 + i % 2);
            total := total + digit / 32 + digit % 32;
        end loop;
        drawn := format('SEG-%s-%s-%s%s', year, left(body, 4), right(body, 3),
            substr(alphabet, (32 - total % 32) % 32 + 1, 1));
        exit when not exists (select from complaint where code = drawn);
    end loop;
    return drawn;
end $$;

alter table complaint add column code text, add constraint complaint_code_key unique (code);
-- a volatile function sees what this statement has written so far
update complaint set code = draw_complaint_code(filed_at);
alter table complaint
    alter column code set default draw_complaint_code(now()),
    alter column code set not null;
comment on column complaint.code is 'The number that people are given: SEG, the year of the filing, seven random characters and a check character.';

alter table complaint_call add column number_unknown boolean not null default false;
comment on column complaint_call.number_unknown is 'The reporter does not know the caller''s number; otherwise a missing number was withheld.';

alter table evidence_request add column calls_changed_at timestamptz;
comment on column evidence_request.calls_changed_at is
    'When the reporter added a call last: what was stated before does not count as an answer. Null: never.';
