-- a person may belong to several operators, and acts for the one that was chosen last
create sequence team_member_chosen;
alter table team_member add column chosen bigint not null default nextval('team_member_chosen');
alter sequence team_member_chosen owned by team_member.chosen;
drop index team_member_subject_key;
create unique index team_member_subject_key on team_member (subject, operator_id) where state <> 'REMOVED';

-- who was asked by the earlier procedure and has not come has no link to answer by: the place was never taken, its row goes, and it is
-- offered again by an invitation. The accounts that were bound to it are released
insert into team_sync (subject, invite, attempts, generation, next_at)
select subject, false, 0, 1, now() from team_member where state = 'INVITED'
on conflict (subject) do update set generation = team_sync.generation + 1, attempts = 0, next_at = excluded.next_at;
delete from team_member where state = 'INVITED';

-- the identity provider writes to nobody any more
alter table team_sync drop column invite;
