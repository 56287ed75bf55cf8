-- SPDX-License-Identifier: AGPL-3.0-or-later

delete from import_image where file_id in (select id from undone_file);
delete from import_restated where file_id in (select id from undone_file) or restated_id in (select id from undone_file);
delete from import_joined_account where file_id in (select id from undone_file);

update import_file set state = 'UNDONE' where id in (select id from undone_file) and state = 'TAKEN';

-- The sources are as fresh as their newest load that stands.
delete from source_freshness where source in (select kind from import_file where id in (select id from undone_file));

insert into source_freshness (source, loaded_at)
select kind, max(ended_at)
from import_file
where state = 'TAKEN' and kind in (select kind from import_file where id in (select id from undone_file))
group by kind;
