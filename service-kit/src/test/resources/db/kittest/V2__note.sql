create table note (
    id int primary key,
    body text,
    body_key bytea,
    picture bytea
);
