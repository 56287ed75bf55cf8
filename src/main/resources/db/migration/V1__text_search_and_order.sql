-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How texts are compared: search is blind to case and accents, numbers are ordered as people count.

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- The two-argument unaccent names its dictionary, so the result depends on nothing but the text.
create function fold(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1) collate "und-x-icu");

comment on function fold(text) is 'The text without case and accents; both sides of every search pass through here';

-- Not deterministic: 01 and 1 are the same number, so that the newest date decides between them.
create collation people_count (provider = icu, locale = 'it-u-kn-true', deterministic = false);
