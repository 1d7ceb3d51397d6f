-- a call from a line registers it, renews it or asks for its removal, and nobody has signed in
alter table opposition_history add column channel text;
comment on column opposition_history.channel is
    'LINE_CALL where a call from the line itself asked for it; null on the site, and for what nobody asked for';
alter table registration alter column holder drop not null;
comment on column registration.holder is 'Subject of who declared; null for a call from the line itself';
