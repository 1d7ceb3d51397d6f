-- the programs of operators; the row comes before the client at the identity provider, and outlives it
create table machine_client (
    id uuid primary key,
    operator_id uuid not null,
    name text not null,
    client_id text not null,
    realm_id text,
    subject text,
    state text not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    constraint machine_client_client_id_key unique (client_id)
);
create index ix_machine_client_operator_id on machine_client (operator_id, id);
create index ix_machine_client_left_over on machine_client (id) where state in ('CREATING', 'DELETING');

create table machine_key (
    machine_id uuid not null references machine_client (id),
    position int not null,
    kid text not null,
    jwk text not null, -- public
    valid_from timestamptz not null,
    valid_until timestamptz,
    constraint machine_key_key primary key (machine_id, position)
);
