-- How easy a service was to use, asked at its end (criterion C.SE.1.7 of the Comuni model).
create table rating (
    id       uuid        not null constraint rating_pkey primary key,
    service  text        not null,
    stars    integer     not null constraint ck_rating_stars check (stars between 1 and 5),
    aspect   text,
    comment  text, -- encrypted
    given_at timestamptz not null
);
comment on table rating is 'What somebody thought of a service, without their name; deleted after 12 months';
comment on column rating.aspect is 'What was good, with four or five stars, or hard with fewer; null when nothing was chosen';
create index ix_rating_given_at on rating (given_at);
