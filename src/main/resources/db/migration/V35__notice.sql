-- SPDX-License-Identifier: AGPL-3.0-or-later

create table notice (
    only_one    boolean primary key default true check (only_one),
    version     bigint      not null,
    text        text check (text <> '' and char_length(text) <= 500),
    text_en     text check (text_en <> '' and char_length(text_en) <= 500),
    shown_from  date,
    shown_until date,
    changed_by  uuid        not null,
    changed_at  timestamptz not null default now(),
    check (shown_from <= shown_until),
    check (text is not null or num_nonnulls(text_en, shown_from, shown_until) = 0)
);

comment on table notice is 'What stands above every page; while there is a row, the setting mandati.body.notice is not looked at';
comment on column notice.version is 'Grows with each change: who changes another state than they saw is told';
comment on column notice.text is 'In Italian; null where the notice was taken down';
comment on column notice.shown_until is 'The last day, in Rome; null: until it is taken down';
