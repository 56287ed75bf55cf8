-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Where the read table of what money moved differs from what the facts say, told another way than the derivation does:
-- one line at a time.
-- What the treasurer says of a line, where he does, is the only source of its money. His amounts are gross.
with told as (
    select line.creditor_id, line.mandate_id, line.id as line_id, event.kind, event.happened_on, event.receipt_number,
           row_number() over so_far                                                   as seq,
           event.part, sum(event.part) over so_far                                    as standing,
           line.amount as gross, line.amount - coalesce(line.withheld, 0)             as net
    from mandate_line line
             cross join lateral (
        select journal, movement, kind, happened_on, receipt_number,
               case when kind in ('EXECUTED', 'REGULARISED') then amount else -amount end as part
        from treasurer_movement
        where line_id = line.id
        offset 0) event
    window so_far as (partition by line.creditor_id, line.id
                      order by event.happened_on, event.movement, event.journal)
),
-- Otherwise the mandate row speaks, of net amounts: a returned payment is money that came and went, a payment
-- without an amount or beyond the net is of the net, and one of nothing, where all is withheld, is whole.
stated as (
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
      and not exists (select from treasurer_movement where line_id = line.id offset 0)
),
movement as (
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
    where returned
),
expected as (
    select movement.*,
           coalesce(line.withheld, 0) > 0
               and (select coalesce(bool_or(document.split_vat <> 0), false) and not coalesce(bool_or(document.withheld <> 0), false)
                    from allocation join document on document.id = allocation.document_id
                    where allocation.line_id = movement.line_id)                      as split_vat,
           count(*) over mandate_day, sum(net) over mandate_day
    from movement join mandate_line line on line.id = movement.line_id
    window mandate_day as (partition by movement.creditor_id, movement.mandate_id, happened_on, kind in ('EXECUTED', 'REGULARISED'))
)
(select 'missing' as what, expected.* from expected
 except
 select 'missing', money_movement.* from money_movement)
union all
(select 'not so', money_movement.* from money_movement
 except
 select 'not so', expected.* from expected)
