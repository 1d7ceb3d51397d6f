-- at each request one question: where somebody stands, and where somebody stood
create index ix_team_member_subject on team_member (subject);
drop index ix_team_member_removed;
