-- SPDX-License-Identifier: AGPL-3.0-or-later

create table letter_batch (
    id       uuid        primary key,
    made_at  timestamptz not null default now(),
    made_by  uuid        not null,
    protocol text,
    last_day date        not null,
    sent_at  timestamptz
);

comment on table letter_batch is 'Activation letters made in one go; what they say is nowhere';
comment on column letter_batch.id is 'Made with the form: a form sent twice makes one batch';
comment on column letter_batch.sent_at is 'When the last byte went out; without it nobody can have the letters, and they are made again';

create table letter (
    batch_id   uuid not null references letter_batch (id),
    account_id uuid not null references account (id) on delete cascade,
    primary key (account_id, batch_id)
);

create index letter_in_batch on letter (batch_id);
