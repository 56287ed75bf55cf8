-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How the offices find a creditor by what somebody at the desk has in hand, and what they have open.

create function compact(text) returns text
    language sql immutable strict parallel safe
    return replace(public.fold($1), ' ', '');

comment on function compact(text) is 'A reference as it is compared: without case, accents and blanks';

create index document_number on document (compact(number)) where creditor_id is not null;
create index document_protocol on document (compact(protocol)) where protocol is not null and creditor_id is not null;
create index document_cig on document (compact(cig)) where cig is not null and creditor_id is not null;
create index mandate_line_cig on mandate_line (compact(cig)) where cig is not null and creditor_id is not null;
create index mandate_number on mandate (number);

create table opening (
    account_id  uuid        not null,
    creditor_id bigint      not null,
    reason      text        not null,
    note        text        not null check (length(note) <= 500),
    ends_at     timestamptz not null,
    primary key (account_id, creditor_id)
);

comment on table opening is 'Which creditors somebody of the staff has open, and until when. The trail tells that they were opened: a row here ends by itself, and has no foreign keys';
comment on column opening.note is 'What the clerk wrote beside the reason; for the body only';
