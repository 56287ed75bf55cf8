-- SPDX-License-Identifier: AGPL-3.0-or-later

-- "offset 0" below keeps the planner from joining: a creditor's lines look up their own movements one by one, by
-- index, and nobody reads through the movements of others, however many lines one creditor has.
drop index mandate_line_creditor;
create index mandate_line_creditor on mandate_line (creditor_id, id) include (mandate_id, amount, withheld);

create view money_movement as
-- The treasurer's journal, where it speaks of a line, is the only source of its money. Its amounts are gross.
with told as (
    select line.creditor_id, line.mandate_id, line.id as line_id, event.kind, event.happened_on, event.receipt_number,
           row_number() over so_far                                                   as seq,
           event.part, sum(event.part) over so_far                                    as standing,
           line.amount as gross, line.amount - coalesce(line.withheld, 0)             as net
    from mandate_line line
             cross join lateral (
        select journal, movement, kind, happened_on, receipt_number,
               case when kind in ('EXECUTED', 'REGULARISED') then amount else -amount end as part
        from treasury_event
        where line_id = line.id
        offset 0) event
    window so_far as (partition by line.creditor_id, line.id
                      order by event.happened_on, event.movement, event.journal)
),
-- Otherwise the mandate row speaks, of net amounts: a returned payment is money that came and went, a payment
-- without an amount or beyond the net is of the net, and one of nothing, where all is withheld, is whole.
stated as not materialized (
    select line.*, line.amount - coalesce(line.withheld, 0)                           as net,
           coalesce(line.paid_on, line.state_on, line.issued_on)                      as came_on,
           coalesce(line.state_on, line.paid_on, line.issued_on)                      as went_on,
           coalesce(line.state = 'RETURNED', false)                                   as returned,
           case when line.amount = line.withheld then 1
                else line.amount - coalesce(line.withheld, 0) end                     as whole,
           case when line.amount = line.withheld then 1
                else least(coalesce(line.paid_amount, line.amount),
                           line.amount - coalesce(line.withheld, 0)) end              as part
    from mandate_line line
    where (line.paid_on is not null and (line.state is null or line.state in ('ISSUED', 'TRANSMITTED', 'PAID'))
               or line.state = 'RETURNED')
      and not exists (select from treasury_event where line_id = line.id offset 0)
)
select creditor_id, mandate_id, line_id, seq, kind, happened_on, receipt_number, part, standing, gross as whole,
       part                                                                           as gross,
       round(net * standing / gross, 2) - round(net * (standing - part) / gross, 2)   as net,
       case when kind in ('EXECUTED', 'REGULARISED')
            then min(happened_on) filter (where kind = 'RETURNED' and standing <= 0) over later end as returned_on
from told
window later as (partition by creditor_id, line_id order by seq rows between 1 following and unbounded following)
union all
select creditor_id, mandate_id, id, 1, 'EXECUTED', came_on, receipt_number, part, part, whole,
       round(amount * part / whole, 2), least(part, net), case when returned then went_on end
from stated
union all
select creditor_id, mandate_id, id, 2, 'RETURNED', went_on, null, -part, 0, whole,
       -round(amount * part / whole, 2), -least(part, net), null
from stated
where returned;

comment on view money_movement is 'What money moved on each mandate line, from the one source that counts for it';
comment on column money_movement.creditor_id is 'The payee of the line; null while he is not known';
comment on column money_movement.seq is 'The order in its line: by date, then as the journal numbers it';
comment on column money_movement.part is 'How much of the line it moved, signed, out of whole: exact, where cents are not';
comment on column money_movement.standing is 'How much of the line stands after it, out of whole';
comment on column money_movement.gross is 'Signed cents of the line''s amount: what was paid and what was withheld of it';
comment on column money_movement.net is 'Signed cents that reached the payee: what the rounded net standing grew by';
comment on column money_movement.returned_on is 'Of a payment: when the line''s money was all gone again';

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
