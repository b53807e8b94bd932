package eu.groupexchange.desk.participants;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.overview.GridQuestion;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The views that people of the staff keep for themselves, for each exchange. */
@Repository
@Transactional
class SavedViews {

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String userId, Slug exchange, GridQuestion shown) {
        String query = GridAddress.query(shown.page(1, GridQuestion.USUAL_SIZE));
        return jdbc.sql(
                        "select name, query from saved_view where account = ? and exchange = ? order by lower(name), name")
                .params(userId, exchange.value())
                .query((row, number) -> new SavedView(
                        row.getString("name"),
                        row.getString("query"),
                        row.getString("query").equals(query)))
                .list();
    }

    /** In place of the one that has the name already. */
    public void keep(String userId, Slug exchange, String name, String query) {
        jdbc.sql("""
                        insert into saved_view (account, exchange, name, query) values (?, ?, ?, ?)
                        on conflict (account, exchange, name) do update set query = excluded.query""").params(userId, exchange.value(), name, query).update();
    }

    /** Does nothing where there is none. */
    public void forget(String userId, Slug exchange, String name) {
        jdbc.sql("delete from saved_view where account = ? and exchange = ? and name = ?")
                .params(userId, exchange.value(), name)
                .update();
    }
}
