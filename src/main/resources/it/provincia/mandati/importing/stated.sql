-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the rows say of subjects. Out: stated(tax_code, vat_number, name, seat); it is kept for ever in stated_subject.

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
