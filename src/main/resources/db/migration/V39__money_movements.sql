-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What money moved is kept: a page of payments costs what it shows, not what its creditor ever received.
-- Only the derivation writes here; everything can be computed again from the facts.

drop view movement_share;
drop view money_movement;

create table money_movement (
    creditor_id    bigint,
    mandate_id     bigint  not null,
    line_id        bigint  not null references mandate_line (id) on delete cascade,
    seq            int     not null,
    kind           text    not null check (kind in ('EXECUTED', 'REGULARISED', 'RETURNED', 'REOPENED')),
    happened_on    date    not null,
    receipt_number text,
    part           numeric not null,
    standing       numeric not null,
    whole          numeric not null,
    gross          numeric not null,
    net            numeric not null,
    returned_on    date,
    split_vat      boolean not null,
    together_count int     not null,
    together_net   numeric not null,
    primary key (line_id, seq)
);

comment on table money_movement is 'What money moved on each mandate line, from the one source that counts for it';
comment on column money_movement.creditor_id is 'The payee of the line; null while he is not known';
comment on column money_movement.seq is 'The order in its line: by date, then as the journal numbers it';
comment on column money_movement.part is 'How much of the line it moved, signed, out of whole: exact, where cents are not';
comment on column money_movement.standing is 'How much of the line stands after it, out of whole';
comment on column money_movement.gross is 'Signed cents of the line''s amount: what was paid and what was withheld of it';
comment on column money_movement.net is 'Signed cents that reached the payee: what the rounded net standing grew by';
comment on column money_movement.returned_on is 'Of a payment: when the line''s money was all gone again';
comment on column money_movement.split_vat is 'Whether what the line keeps back is VAT in split payment; false where it keeps nothing back';
comment on column money_movement.together_count is 'How many movements of the mandate went the same way to the payee, or back from him, that day';
comment on column money_movement.together_net is 'The net of all these: a bank may make one transfer of it';

-- A creditor's list in its order, read from either end, with all that it is filtered by and adds up.
create index money_movement_of_creditor
    on money_movement (creditor_id, happened_on desc, mandate_id desc, line_id, seq desc)
    include (net, gross, together_net, split_vat);

-- As V37 says of position: an index answers alone for the pages that vacuum has seen.
alter table money_movement set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);

-- What the treasurer's answers say of money stands by itself, so that both are looked for by line, each in its indexes.
create view answered_movement as
select line.id                                                                        as line_id,
       case told.answer when 'PAID' then 'EXECUTED' else told.answer end              as kind,
       rome_day(happened_at)                                                          as happened_on,
       extract(epoch from happened_at)::bigint                                        as movement,
       ''                                                                             as journal,
       coalesce(told.amount, line.amount)                                             as amount,
       null::text                                                                     as receipt_number
from mandate_line line
         join mandate on mandate.id = line.mandate_id
         join treasury_answer told on told.year = mandate.year and told.mandate_number = mandate.number
    and coalesce(told.line_no, line.line_no) = line.line_no
where told.answer in ('PAID', 'REGULARISED', 'RETURNED')
  and line.paid_on is null and line.state is distinct from 'RETURNED'
  and not exists (select from treasury_event event where event.line_id = line.id);

comment on view answered_movement is 'What the treasurer''s answers to orders say of the money of each line of which neither the journal nor the own CSV does';

create or replace view treasurer_movement as
select line_id, kind, happened_on, movement, journal, amount, receipt_number
from treasury_event
where line_id is not null
union all
select line_id, kind, happened_on, movement, journal, amount, receipt_number from answered_movement;

-- What it holds besides was for the movements of a creditor's lines, which are read no longer.
drop index mandate_line_creditor;
create index mandate_line_creditor on mandate_line (creditor_id);

-- What of each movement belongs to each document of its line, in net cents: what the rounded share of the document
-- grew by. The rounding's rest lies on the line's last document, so that the shares make the movement.
create view movement_share as
with piece as (
    select movement.line_id, movement.seq, allocation.document_code, allocation.document_id, document.creditor_id,
           coalesce(abs(allocation.amount), line.amount)
               * case when coalesce(document.type = 'CREDIT_NOTE', allocation.amount < 0, false) then -1 else 1 end
               * (line.amount - coalesce(line.withheld, 0))                           as rate_num,
           line.amount * movement.whole                                               as rate_den,
           movement.standing, movement.standing - movement.part                       as stood
    from money_movement movement
             join mandate_line line on line.id = movement.line_id
             join allocation on allocation.line_id = movement.line_id
             left join document on document.id = allocation.document_id
),
rounded as (
    select piece.*, round(rate_num * standing / rate_den, 2) - round(rate_num * stood / rate_den, 2) as share,
           round(sum(rate_num) over line * standing / rate_den, 2)
               - round(sum(rate_num) over line * stood / rate_den, 2)                 as shares,
           max(document_code collate "C") over line                                   as last_code
    from piece
    window line as (partition by line_id, seq)
)
select line_id, seq, document_code, document_id, creditor_id,
       case when document_code = last_code then shares - sum(share) over line + share else share end as net
from rounded
window line as (partition by line_id, seq);

comment on view movement_share is 'What of a movement belongs to each document that its line pays';
comment on column movement_share.creditor_id is 'The document''s creditor, who may be another than the payee; null while he is not known';
