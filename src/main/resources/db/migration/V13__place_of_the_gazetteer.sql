-- Which place of the gazetteer was measured, by its number at GeoNames, and the territory that it lies in where that has a code of
-- its own. Null for what was located before, and for an exact point.
alter table participation
    add column place_geoname_id bigint,
    add column place_territory text;
