package eu.groupexchange.platform.webapps.history;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what there is to choose from. */
@Repository
@Transactional(readOnly = true)
class JdbcChoices {

    private final JdbcClient jdbc;

    JdbcChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param processes keys of those whose history may be seen */
    Choices choices(Set<String> processes) {
        String[] keys = processes.toArray(String[]::new);
        return new Choices(
                jdbc.sql("""
                                select slug, coalesce(max(title), slug) as title
                                  from (select unnest(exchanges) as slug, null as title from (
                                            select distinct exchanges from history_case
                                             where definition_key = any(:processes)) ended
                                        union
                                        select v.text_, t.text_ from act_ru_execution e
                                          join act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = any(:processes)
                                          join act_hi_varinst v on v.proc_inst_id_ = e.id_ and v.name_ = 'exchange'
                                          left join act_hi_varinst t on t.proc_inst_id_ = e.id_ and t.name_ = 'exchangeTitle'
                                         where e.parent_id_ is null) known
                                 where slug is not null group by slug order by 1""")
                        .param("processes", keys)
                        .query((row, number) -> new Choices.Exchange(row.getString("slug"), row.getString("title")))
                        .list(),
                jdbc.sql("""
                                select distinct decider from (
                                    select unnest(deciders) as decider from (
                                        select distinct deciders from history_case
                                         where definition_key = any(:processes)) ended
                                    union
                                    select o.user_id_ from act_hi_op_log o
                                      join act_ru_execution e on e.id_ = o.proc_inst_id_
                                     where o.proc_def_key_ = any(:processes)) known
                                 where decider is not null order by 1""").param("processes", keys).query(String.class).list());
    }
}
