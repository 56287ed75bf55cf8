-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who is who (ADR 10). The CF is the key where given; a P.IVA tells a subject only where one alone bears it.
-- Out: owner(tax_code, vat_number, shared, creditor_id), whom each code in play means; absorbed(id, into_id),
-- records that turned out to be somebody else's, or nobody's: they go once nothing points at them.

create temporary table stated on commit drop as
select stated_tax_code as tax_code, stated_vat_number as vat_number, min(stated_name collate "C") as name,
       min(array [address, postal_code, town, province, country] collate "C") filter (where address is not null) as seat
from stage
where num_nonnulls(stated_tax_code, stated_vat_number) > 0
group by stated_tax_code, stated_vat_number;

insert into stated_subject as said (tax_code, vat_number, name, seat)
select tax_code, vat_number, name, seat from stated
on conflict (tax_code, vat_number) do update
    set name = least(said.name, excluded.name), seat = least(said.seat, excluded.seat)
    where (said.name, said.seat) is distinct from (least(said.name, excluded.name), least(said.seat, excluded.seat));

analyze stated;

do $$
begin
    if (select count(*) from stated) >= 1000 then
        analyze stated_subject;
    end if;
end $$;

-- A row bears on the subjects it names, on those that bear its number, and on all numbers that these bear.
create temporary table code_in_play on commit drop as
select tax_code from stated where tax_code is not null
union
select bearer.tax_code
from (select vat_number from stated where vat_number is not null
      union
      select tax_code from stated where tax_code ~ '^[0-9]{11}$') number
         cross join lateral (select tax_code from vat_bearer where vat_bearer.vat_number = number.vat_number) bearer;

analyze code_in_play;

create temporary table who on commit drop as
select number.vat_number, count(bearer.tax_code) as bearers,
       case when count(bearer.tax_code) = 1 then min(bearer.tax_code) end as tax_code
from (select vat_number from stated where vat_number is not null
      union
      select tax_code from code_in_play where tax_code ~ '^[0-9]{11}$'
      union
      select said.vat_number
      from stated_subject said join code_in_play using (tax_code)
      where said.vat_number is not null) number
         left join lateral (select tax_code from vat_bearer where vat_bearer.vat_number = number.vat_number) bearer on true
group by number.vat_number;

analyze who;

create temporary table subject on commit drop as
select tax_code, vat_number, min(name) as name, min(seat) as seat
from (select said.tax_code, null::text as vat_number, said.name, said.seat
      from stated_subject said join code_in_play using (tax_code)
      union all
      select who.tax_code, case when who.bearers = 0 then who.vat_number end, said.name, said.seat
      from stated_subject said join who on who.vat_number = said.vat_number
      where said.tax_code is null and who.bearers <= 1) told
group by tax_code, vat_number;

analyze subject;

-- A record known by P.IVA alone becomes that of the subject who turned out to bear it.
update creditor
set tax_code = heir.tax_code
from (select distinct on (who.tax_code) who.tax_code, alone.id
      from who join creditor alone on alone.vat_number = who.vat_number and alone.tax_code is null
      where who.bearers = 1 and not exists (select from creditor known where known.tax_code = who.tax_code)
      order by who.tax_code, who.vat_number) heir
where creditor.id = heir.id;

insert into creditor (tax_code, vat_number, name, file_id)
select tax_code, vat_number, name, (select id from this_file)
from subject
where name is not null
on conflict do nothing;

-- Of several numbers the one of the creditors file is shown, else the first in order, whichever came first.
update creditor
set vat_number = shown.vat_number
from (select code_in_play.tax_code, said.vat_number
      from code_in_play
               left join lateral (select vat_number from stated_subject
                                  where tax_code = code_in_play.tax_code and vat_number is not null
                                  order by registered desc, vat_number collate "C"
                                  limit 1) said on true) shown
where creditor.tax_code = shown.tax_code and creditor.vat_number is distinct from shown.vat_number;

create temporary table absorbed on commit drop as
select alone.id, heir.id as into_id
from who
         join creditor alone on alone.vat_number = who.vat_number and alone.tax_code is null
         left join creditor heir on heir.tax_code = who.tax_code
where who.bearers > 0
union all
-- Only a number that others bear too has ever said what it is called.
select creditor.id, null
from subject join creditor using (tax_code)
where subject.name is null and not creditor.registered;

-- What the creditors file said of the number alone, it said of the subject.
update creditor
set (name, kind, email, pec, registered, as_of, file_id)
        = (alone.name, alone.kind, alone.email, alone.pec, true, alone.as_of, alone.file_id),
    (address, postal_code, town, province, country, seat_stated)
        = (select seat.address, seat.postal_code, seat.town, seat.province, seat.country, seat.seat_stated
           from creditor seat where seat.id = case when alone.seat_stated then alone.id else alone.into_id end)
from (select distinct on (into_id) absorbed.into_id, creditor.*
      from absorbed join creditor using (id)
      where registered and into_id is not null
      order by into_id, as_of desc nulls last, file_id desc) alone
where creditor.id = alone.into_id
  and (not creditor.registered
    or case when num_nonnulls(creditor.as_of, alone.as_of) = 2 then creditor.as_of < alone.as_of
            else creditor.file_id < alone.file_id end);

create temporary table owner on commit drop as
select code_in_play.tax_code, null::text as vat_number, false as shared, creditor.id as creditor_id
from code_in_play
         left join creditor on creditor.tax_code = code_in_play.tax_code and creditor.id not in (select id from absorbed)
union all
select null, who.vat_number, who.bearers > 1, coalesce(bearer.id, alone.id)
from who
         left join creditor bearer on bearer.tax_code = who.tax_code and bearer.id not in (select id from absorbed)
         left join creditor alone on alone.vat_number = who.vat_number and alone.tax_code is null and who.bearers = 0;

analyze owner;

-- Until a creditors file says it: what rows call the subject, and where they say that it is.
update creditor
set (name, address, postal_code, town, province, country)
        = (told.name, told.address, told.postal_code, told.town, told.province, told.country)
from (select creditor.id,
             case when creditor.registered or subject.name is null then creditor.name else subject.name end as name,
             case when creditor.seat_stated then creditor.address else seat[1] end     as address,
             case when creditor.seat_stated then creditor.postal_code else seat[2] end as postal_code,
             case when creditor.seat_stated then creditor.town else seat[3] end        as town,
             case when creditor.seat_stated then creditor.province else seat[4] end    as province,
             case when creditor.seat_stated then creditor.country else seat[5] end     as country
      from subject
               join owner on coalesce(owner.tax_code, '') = coalesce(subject.tax_code, '')
          and coalesce(owner.vat_number, '') = coalesce(subject.vat_number, '')
               join creditor on creditor.id = owner.creditor_id) told
where creditor.id = told.id
  and (creditor.name, creditor.address, creditor.postal_code, creditor.town, creditor.province, creditor.country)
    is distinct from (told.name, told.address, told.postal_code, told.town, told.province, told.country);
