-- proof that a list was compared with the register. Kept for good: the files go after 30 days, the receipt stays
create table consultation_receipt (
    consultation_id uuid not null,
    operator_id uuid not null,
    principal_id uuid, -- whom an outsourcer consulted for
    campaign_id uuid not null,
    input_sha256 text, -- of the list; null for a quick check
    sealed_at timestamptz not null,
    code text not null, -- 80 random bits: who knows it may see what the receipt says
    payload text, -- what will be signed when somebody first asks
    jws text,
    constraint consultation_receipt_key primary key (consultation_id),
    constraint consultation_receipt_code_key unique (code),
    constraint consultation_receipt_signed check ((payload is null) <> (jws is null)),
    -- checked at the commit, so that it does not matter which row is written first
    constraint fk_consultation_receipt_consultation foreign key (consultation_id) references consultation (id)
        deferrable initially deferred
);
-- was the same list compared again
create index ix_consultation_receipt_list on consultation_receipt (campaign_id, input_sha256, sealed_at)
    where input_sha256 is not null;

-- what was answered about each number of a sealed consultation, for complaints (DPR 26/2022 art. 8 c. 5). Numbers stand only
-- inside the encrypted columns, in their delta-coded order, about 13 bits each
create table consultation_answers (
    consultation_id uuid not null,
    operator_id uuid not null,
    on_behalf_of uuid,
    post boolean not null,
    sealed_at timestamptz not null,
    valid_until timestamptz not null,
    head bytea, -- index of the blocks, or the only block; null while it is promised and not written
    tags bigint[], -- keyed digests of the numbers of a quick check, to find the few that hold a number; null for lists
    gone_at timestamptz, -- when the answers were taken away, or found to be lost
    constraint consultation_answers_key primary key (consultation_id),
    constraint fk_consultation_answers_consultation foreign key (consultation_id) references consultation (id)
        deferrable initially deferred
);
alter table consultation_answers alter column head set storage external;
-- alive at the instant of a call: lists apart from quick checks, of which there may be many
create index ix_consultation_answers_list on consultation_answers (operator_id, valid_until) where tags is null;
create index ix_consultation_answers_check on consultation_answers (operator_id, valid_until) where tags is not null;
create index ix_consultation_answers_behalf on consultation_answers (on_behalf_of, valid_until) where on_behalf_of is not null;
create index ix_consultation_answers_promised on consultation_answers (sealed_at) where head is null and gone_at is null;
create index ix_consultation_answers_kept on consultation_answers (sealed_at) where gone_at is null;

create table consultation_answer_block (
    consultation_id uuid not null,
    block int not null,
    content bytea not null,
    constraint consultation_answer_block_key primary key (consultation_id, block),
    constraint fk_consultation_answer_block_consultation foreign key (consultation_id)
        references consultation_answers (consultation_id)
);
-- it is encrypted: there is nothing to compress
alter table consultation_answer_block alter column content set storage external;

-- lists that were sealed before answers were kept: to be made anew from their files while these are there
insert into consultation_answers (consultation_id, operator_id, on_behalf_of, post, sealed_at, valid_until)
select id, operator_id, on_behalf_of, false, sealed_at, valid_until from consultation where state = 'SEALED';
