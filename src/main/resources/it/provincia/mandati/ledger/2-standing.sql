-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How each mandate line stands, and what each of its parts is worth.
-- Out: standing (a row per line in play), part (a row per document that a line pays).
-- Paid is the fraction paid_num / paid_den, kept apart so that one division alone is rounded.

create temporary table standing on commit drop as
with in_play as (
    select id from scope_line
    union
    select line_id from allocation join scope_document on scope_document.id = document_id
),
-- The treasurer's journal, where it speaks of the line, is the only source of its money.
journal as (
    select line_id,
           sum(case when kind in ('EXECUTED', 'REGULARISED') then amount else -amount end)       as paid,
           max(happened_on) filter (where kind in ('EXECUTED', 'REGULARISED'))                   as paid_on,
           (array_agg(kind order by happened_on desc, movement desc))[1] = 'RETURNED'            as ends_returned
    from treasury_event join in_play on in_play.id = line_id
    group by line_id
),
-- Otherwise the mandate row speaks: a returned payment is money that came and went.
stated as (
    select line.id,
           line.amount - coalesce(line.withheld, 0)                                              as net,
           line.state is distinct from 'RETURNED' and line.paid_on is not null                   as paid,
           line.state = 'RETURNED'
               and (line.paid_on is null or coalesce(line.state_on, line.paid_on) >= line.paid_on) as ends_returned
    from mandate_line line join in_play using (id)
),
money as (
    select line.id, line.mandate_id, line.line_no, line.creditor_id, line.amount as gross, stated.net,
           line.state is null or line.state not in ('CANCELLED', 'REPLACED')                     as live,
           line.state is not null and line.state = 'NOT_EXECUTABLE'                              as not_executable,
           case when journal.line_id is not null then greatest(0, least(journal.paid, line.amount))
                when not stated.paid then 0
                when stated.net = 0 then 1
                else least(coalesce(line.paid_amount, stated.net), stated.net) end               as paid_num,
           case when journal.line_id is not null then line.amount
                when stated.net = 0 then 1
                else stated.net end                                                              as paid_den,
           case when journal.line_id is not null then journal.paid_on
                when stated.paid then line.paid_on end                                           as paid_on,
           coalesce(journal.ends_returned, stated.ends_returned, false)                          as ends_returned
    from mandate_line line
             join stated using (id)
             left join journal on journal.line_id = line.id
)
select money.*,
       live and (not_executable and paid_num = 0 or paid_num < paid_den and ends_returned)       as failed
from money;

create temporary table part on commit drop as
with piece as (
    select allocation.line_id, allocation.document_code, allocation.document_id,
           coalesce(abs(allocation.amount), standing.gross)                                      as gross,
           case when coalesce(document.type = 'CREDIT_NOTE', allocation.amount < 0, false)
                then -1 else 1 end                                                               as sign,
           document.id is not null
               and document.creditor_id is not distinct from standing.creditor_id                as own,
           standing.net * standing.paid_num                                                      as rate_num,
           standing.gross * standing.paid_den                                                    as rate_den
    from allocation
             join standing on standing.id = allocation.line_id
             left join document on document.id = allocation.document_id
),
rounded as (
    select piece.*, sign * round(gross * rate_num / rate_den, 2)                                 as share
    from piece
)
select line_id, document_id, gross, sign, own,
       -- The rounding's rest lies on the line's last document, so that the parts make the payment.
       case when document_code = max(document_code collate "C") over line
            then share + round(sum(sign * gross) over line * rate_num / rate_den, 2) - sum(share) over line
            else share end                                                                       as paid
from rounded
window line as (partition by line_id);
