-- SPDX-License-Identifier: AGPL-3.0-or-later

update stage
set told_by = office.file_id,
    outcome = case
                  when stage.as_of < office.as_of then 'OLDER'
                  when (office.name, office.email, office.phone, office.as_of)
                      is distinct from (stage.name, stage.email, stage.phone, stage.as_of) then 'CHANGED'
                  else 'UNCHANGED' end
from office
where office.code = stage.code;

update office
set name = stage.name, email = stage.email, phone = stage.phone, as_of = stage.as_of, file_id = (select id from this_file)
from stage
where office.code = stage.code and stage.outcome = 'CHANGED';

insert into office (code, name, email, phone, as_of, file_id)
select code, name, email, phone, as_of, (select id from this_file)
from stage
where outcome = 'NEW';
