-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What money moved on each mandate line, how the line stands, and what each of its parts is worth.
-- Out: treasurer (what he says of money), movement (a row per movement), standing (a row per line in play), share (a row
-- per part of a line and moment).
-- Paid is the fraction paid_num / paid_den, kept apart so that one division alone is rounded.

create temporary table in_play on commit drop as
select id from scope_line
union
select line_id from allocation join scope_document on scope_document.id = document_id;

analyze in_play;

-- As in treasurer_movement, both looked for by line: of the two together all there ever was would be read.
create temporary table treasurer on commit drop as
select line_id, kind, happened_on, movement, journal, amount, receipt_number
from treasury_event join in_play on in_play.id = line_id
union all
select line_id, kind, happened_on, movement, journal, amount, receipt_number
from answered_movement join in_play on in_play.id = line_id;

analyze treasurer;

create temporary table movement on commit drop as
-- Where the treasurer does not speak of the line, its mandate row does, and of net amounts: a payment
-- without an amount is of the net, a returned one is money that came and went, one of nothing is whole.
with stated as (
    select line.id as line_id, told.kind, told.happened_on, told.turn, told.receipt_number,
           case when net.amount = 0 then 1 else least(coalesce(line.paid_amount, net.amount), net.amount) end as amount,
           case when net.amount = 0 then 1 else net.amount end                                   as whole
    from mandate_line line
             join in_play using (id)
             cross join lateral (select line.amount - coalesce(line.withheld, 0)) net (amount)
             cross join lateral (
        values ('EXECUTED', coalesce(line.paid_on, line.state_on), 1, line.receipt_number),
               ('RETURNED', coalesce(line.state_on, line.paid_on), 2, null)) told (kind, happened_on, turn, receipt_number)
    where (line.state = 'RETURNED' or told.kind = 'EXECUTED' and line.paid_on is not null)
      and not exists (select from treasurer where treasurer.line_id = line.id)
),
told as (
    select line_id, kind, happened_on, movement, journal, amount, receipt_number, null::numeric as whole from treasurer
    union all
    select line_id, kind, happened_on, turn, null, amount, receipt_number, whole from stated
)
select told.line_id, row_number() over so_far as seq, told.kind, told.happened_on, told.receipt_number,
       coalesce(told.whole, line.amount)                                                         as den,
       -- How much of the line stands paid after it.
       greatest(0, least(coalesce(told.whole, line.amount),
                         sum(case when kind in ('EXECUTED', 'REGULARISED') then told.amount else -told.amount end)
                             over so_far))                                                       as stands
from told
         join mandate_line line on line.id = told.line_id
window so_far as (partition by told.line_id order by told.happened_on, told.movement, told.journal collate "C");

analyze movement;

create temporary table standing on commit drop as
with moved as (
    select line_id, max(seq) as moves, max(den) as den, (array_agg(stands order by seq desc))[1] as stands,
           max(happened_on) filter (where kind in ('EXECUTED', 'REGULARISED'))                   as paid_on,
           (array_agg(kind order by seq desc))[1] = 'RETURNED'                                   as ends_returned
    from movement
    group by line_id
),
money as (
    select line.id, line.mandate_id, line.line_no, line.creditor_id, line.amount as gross, net.amount as net, word.state,
           word.transmitted_on, coalesce(moves, 0) as moves, coalesce(stands, 0) as paid_num,
           coalesce(den, nullif(net.amount, 0), 1) as paid_den, moved.paid_on, ends_returned
    from mandate_line line
             join in_play using (id)
             join line_word word on word.line_id = line.id
             cross join lateral (select line.amount - coalesce(line.withheld, 0)) net (amount)
             left join moved on moved.line_id = line.id
)
select id, mandate_id, line_no, creditor_id, gross, net, transmitted_on, moves, paid_num, paid_den, paid_on, stage.standing,
       stage.standing not in ('CANCELLED', 'REPLACED')                                           as live,
       stage.standing in ('RETURNED', 'NOT_EXECUTABLE')                                          as failed
from money
         cross join lateral (
    select case
               when state in ('CANCELLED', 'REPLACED')                                           then state
               when paid_num >= paid_den                                                         then 'PAID'
               when ends_returned                                                                then 'RETURNED'
               when paid_num > 0                                                                 then 'PARTLY_PAID'
               when state = 'NOT_EXECUTABLE'                                                     then 'NOT_EXECUTABLE'
               when moves > 0 or transmitted_on is not null or state = 'TRANSMITTED'             then 'TRANSMITTED'
               else 'ISSUED' end as standing) stage;

-- The moments of a line: 0 is when all of it is paid, 1 and on are its movements.
create temporary table share on commit drop as
with piece as (
    select standing.id as line_id, allocation.document_code, allocation.document_id,
           coalesce(abs(allocation.amount), standing.gross)
               * case when coalesce(document.type = 'CREDIT_NOTE', allocation.amount < 0, false)
                      then -1 else 1 end                                                         as part,
           document.id is not null
               and document.creditor_id is not distinct from standing.creditor_id                as own,
           standing.net, standing.gross * standing.paid_den                                      as rate_den, standing.paid_den
    from standing
             left join allocation on allocation.line_id = standing.id
             left join document on document.id = allocation.document_id
),
moment as (
    select piece.*, 0 as seq, net * paid_den as rate_num from piece
    union all
    select piece.*, movement.seq, net * movement.stands from piece join movement using (line_id)
),
rounded as (
    select moment.*, round(part * rate_num / rate_den, 2) as rounded from moment
)
select line_id, document_id, own, part, seq,
       -- The rounding's rest lies on the line's last document, so that the parts make the payment.
       case when document_code is not distinct from max(document_code collate "C") over line
            then rounded + round(sum(part) over line * rate_num / rate_den, 2) - sum(rounded) over line
            else rounded end                                                                     as amount
from rounded
window line as (partition by line_id, seq);

analyze standing;
analyze share;
