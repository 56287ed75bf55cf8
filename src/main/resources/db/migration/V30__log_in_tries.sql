-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What slows down those who guess passwords (ASVS 5.0 6.3.1).

create table log_in_try (
    who      text        primary key,
    tries    integer     not null check (tries > 0),
    tried_at timestamptz not null
);

comment on table log_in_try is 'Log-ins begun and not come to a good end: one row an account that has some, and at most 4,096 for names that nobody has';
comment on column log_in_try.who is 'The account''s id, with /factor after it for its second factor; for names that nobody has, twelve bits of a keyed digest';
comment on column log_in_try.tried_at is 'When the last one that counted was begun';

create table log_in_address (
    network cidr        primary key,
    tries   integer     not null check (tries >= 0),
    since   timestamptz not null
);

comment on table log_in_address is 'The same by where they came from: an IPv4 address, or a network of IPv6, in the ten minutes after the first';

-- None while tries are free; then thirty seconds, and twice as long after each further one.
create function log_in_wait(tries integer, free integer, longest interval) returns interval
    language sql immutable
    return case when tries < free then interval '0'
                else least(interval '30 seconds' * power(2, least(tries - free, 20)), longest) end;
