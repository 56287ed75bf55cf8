-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Several instances may serve one inbox: each file is claimed by what it holds, before it is taken.

-- Unlogged: it is worth nothing after a crash of the database, when every lease begins anew.
create unlogged table import_instance (
    id          uuid primary key,
    lease_until timestamptz not null
);

comment on table import_instance is 'The instances at work; one whose lease is over is taken for dead';

create sequence import_claim_token;

create table import_claim (
    sha256   text   primary key,
    instance uuid   not null,
    token    bigint not null default nextval('import_claim_token'),
    name     text,
    refusal  text
);

comment on table import_claim is 'The files in work, by their content, until they have left the inbox';
comment on column import_claim.token is 'Grows with every claim: who was paused and overtaken is known by an old one';
comment on column import_claim.name is 'The file in the inbox once its outcome is settled and it is only to be moved';
comment on column import_claim.refusal is 'Why a settled file is refused; null where it was taken';

alter table import_run add instance uuid;

comment on column import_run.instance is 'Who is at it, to tell a run that goes on from one that was interrupted';
