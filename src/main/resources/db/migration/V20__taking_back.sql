-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What a run needs to be taken back: which file made each row, and how the rows looked that it changed or removed.

-- The file that is being imported, in its own transaction alone.
create function importing_file() returns bigint
    language sql stable
    return nullif(current_setting('mandati.file_id', true), '')::bigint;

create table import_image (
    id         bigint generated always as identity primary key,
    file_id    bigint not null references import_file (id) on delete cascade,
    table_name text   not null,
    row_key    text   not null,
    image      jsonb  not null
);

comment on table import_image is 'A row of the facts as it was before a file changed or removed it';

create index import_image_file on import_image (file_id);
create index import_image_row on import_image (table_name, row_key);

create function image_key(table_name text, image jsonb) returns text
    language sql immutable strict
    return case table_name
               when 'allocation' then concat_ws(' ', image ->> 'line_id', image ->> 'document_code')
               when 'document_state' then concat_ws(' ', image ->> 'document_id', image ->> 'state', image ->> 'state_on')
               else image ->> 'id' end;

-- What the file itself made need not be remembered: it goes with it.
create function keep_image() returns trigger language plpgsql as $$
begin
    if importing_file() is not null then
        insert into import_image (file_id, table_name, row_key, image)
        select importing_file(), tg_table_name, image_key(tg_table_name, to_jsonb(gone)), to_jsonb(gone)
        from gone
        where gone.made_by is distinct from importing_file();
    end if;
    return null;
end $$;

do $$
declare
    fact text;
begin
    foreach fact in array array ['office', 'creditor', 'document', 'document_state', 'mandate', 'mandate_line',
        'allocation', 'treasury_event', 'treasury_answer', 'sdi_receipt']
        loop
            execute format('alter table %I add made_by bigint', fact);
            execute format('alter table %I alter made_by set default importing_file()', fact);
            execute format('create trigger %I after update on %I referencing old table as gone
                            for each statement execute function keep_image()', fact || '_changed', fact);
            execute format('create trigger %I after delete on %I referencing old table as gone
                            for each statement execute function keep_image()', fact || '_removed', fact);
        end loop;
end $$;

alter table import_run add undone_at timestamptz, add undone_by uuid;

alter table import_file drop constraint import_file_state_check;
alter table import_file add check (state in ('RUNNING', 'TAKEN', 'TRIED', 'DUPLICATE', 'REFUSED', 'FAILED', 'UNDONE'));
