package eu.groupexchange.participation.map;

import eu.groupexchange.atlas.Town;
import eu.groupexchange.exchange.Slug;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The towns of an exchange's organisations, counted. */
@Repository
class Origins {

    private final JdbcClient jdbc;

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that still are in it or were to its end; whoever was declined, withdrew or lapsed is not on the map. */
    List<Town> of(Slug slug) {
        return jdbc.sql("""
            select coalesce(place_name, city) as town, latitude, longitude, count(*) as organisations
              from participation
             where exchange = ? and latitude is not null and longitude is not null
               and status not in ('DECLINED', 'WITHDRAWN', 'LAPSED', 'CANCELLED')
             group by 1, 2, 3 order by 4 desc, 1
            """)
                .param(slug.value())
                .query((row, number) -> new Town(
                        row.getString("town"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getInt("organisations")))
                .list();
    }
}
