-- Somebody asks the desk to end one of two media. A kind of its own (MEDIUM_WITHDRAWAL, with that medium in telephone or post): the release before,
-- which reads a withdrawal as one of everything, cannot decide about it.

-- nobody decides twice about the same number; nearly empty at any time
create unique index desk_request_proposed_medium_withdrawal_key on desk_request (number)
    where state = 'PROPOSED' and kind = 'MEDIUM_WITHDRAWAL';
