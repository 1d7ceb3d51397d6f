create table note (
    id int primary key,
    body text,
    body_key bytea,
    picture bytea,
    words bigint[] -- keyed digests of the words of the body
);
