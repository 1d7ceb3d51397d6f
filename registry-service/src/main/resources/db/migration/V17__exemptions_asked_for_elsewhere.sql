-- ---- exemptions that were not asked for by somebody who has signed in: with a management code, or at the desk ----------------

alter table exemption_history
    add column channel text,
    add column received_at timestamptz,
    add column desk_request_id uuid;
comment on column exemption_history.channel is
    'WEB where somebody asked who had proved the line and not signed in, PHONE, EMAIL or POST where the desk was; null for who has signed in, and for what nobody asked for';

-- Null but for a request about an exemption.
alter table desk_request
    add column operator_id uuid,
    add column first_day date,
    add column last_day date;
comment on column desk_request.operator_id is 'The company that may call from now on, or no longer; null where the request is about no company';

-- One letter may ask for several companies: of one number each company may wait.
drop index desk_request_proposed_number_key;
create unique index desk_request_proposed_withdrawal_key on desk_request (number) where state = 'PROPOSED' and kind = 'WITHDRAWAL';
create unique index desk_request_proposed_exemption_key on desk_request (number, operator_id)
    where state = 'PROPOSED' and kind = 'EXEMPTION';
