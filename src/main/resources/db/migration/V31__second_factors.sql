-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the staff have besides a password (ASVS 5.0 6.3.3).

create table second_factor (
    account_id  uuid        primary key references account (id) on delete cascade,
    secret      bytea       not null,
    last_step   bigint      not null,
    enrolled_at timestamptz not null default now()
);

comment on column second_factor.secret is 'Locked with a key that is not in the database';
comment on column second_factor.last_step is 'Of the last code that was taken: neither it nor an older one is taken again (RFC 6238 5.2)';

create table recovery_code (
    account_id uuid not null references second_factor (account_id) on delete cascade,
    hash       text not null,
    primary key (account_id, hash)
);

comment on table recovery_code is 'What opens once where the telephone is lost; what has opened is no longer here';
