package eu.groupexchange.platform.webapps.history;

import java.time.ZoneId;

/**
 * How instances and decisions read in the engine's tables. With these queries they are copied once they have ended, and read in
 * place until then, so that both say the same.
 */
final class EngineCases {

    /** The columns of {@code history_case}, of the instances {@code p} of {@code act_hi_procinst} that a condition names. */
    static final String CASES =
            """
            select p.id_ as id, p.proc_def_key_ as definition_key, p.proc_def_id_ as definition_id,
                   p.business_key_ as business_key, fact.reference, fact.organisation,
                   coalesce(case when fact.exchange is not null then array[fact.exchange] end, paid.exchanges, '{}') as exchanges,
                   p.start_time_ as started, p.end_time_ as ended, p.duration_ as milliseconds,
                   case when p.end_time_ is null then 'running'
                        when p.state_ = 'EXTERNALLY_TERMINATED' then 'stopped'
                        when p.state_ = 'INTERNALLY_TERMINATED' then 'superseded'
                        else coalesce(
                            (select outcome from history_outcome
                              where process = p.proc_def_key_ and ended_at = p.end_act_id_
                                and (variable is null or exists (
                                    select from act_hi_varinst v
                                     where v.proc_inst_id_ = p.id_ and v.name_ = variable
                                       and coalesce(v.text_, v.long_::text) = value))
                              order by place limit 1),
                            'ended') end as outcome,
                   array(
                       select user_id_::text from act_hi_op_log
                        where proc_inst_id_ = p.id_ and user_id_ is not null
                          and operation_type_ in ('Complete', 'Create', 'Delete', 'ModifyProcessInstance', 'Resolve')
                       union
                       select p.start_user_id_::text where p.start_user_id_ is not null
                       union
                       select substr(actor, 7) from decision_log
                        where subject in (p.business_key_, fact.reference) and actor like 'staff:%'
                          and at >= (p.start_time_ - interval '5 seconds') at time zone 'ENGINE_ZONE'
                          and (p.end_time_ is null or at <= (p.end_time_ + interval '5 seconds') at time zone 'ENGINE_ZONE')
                       order by 1) as deciders,
                   p.super_process_instance_id_ as calling_instance,
                   history_plain(concat_ws(' ', p.business_key_, fact.reference, fact.organisation, fact.exchange,
                       fact.title, array_to_string(paid.payees, ' '), array_to_string(paid.exchanges, ' '))) as plain
              from act_hi_procinst p
              left join lateral (
                  select max(text_) filter (where name_ = 'reference') as reference,
                         max(text_) filter (where name_ = 'organisationName') as organisation,
                         max(text_) filter (where name_ = 'exchange') as exchange,
                         max(text_) filter (where name_ = 'exchangeTitle') as title
                    from act_hi_varinst
                   where proc_inst_id_ = p.id_
                     and name_ in ('reference', 'organisationName', 'exchange', 'exchangeTitle')) fact on true
              left join lateral (
                  select array_agg(distinct payee.reference) as payees,
                         array_agg(distinct theirs.text_::text) filter (where theirs.text_ is not null) as exchanges
                    from act_hi_varinst v
                    join act_ge_bytearray b on b.id_ = v.bytearray_id_
                    cross join lateral (
                        select jsonb_array_elements(convert_from(b.bytes_, 'UTF8')::jsonb) ->> 'value' as reference) payee
                    left join act_hi_procinst c on c.business_key_ = payee.reference and c.super_process_instance_id_ is null
                    left join act_hi_varinst theirs on theirs.proc_inst_id_ = c.id_ and theirs.name_ = 'exchange'
                   where v.proc_inst_id_ = p.id_ and v.name_ = 'paymentCandidates') paid on true
            """.replace("ENGINE_ZONE", ZoneId.systemDefault().getId());

    /** Those that {@link NotCopied} named. */
    static final String NOT_COPIED = " where p.id_ = any(:notCopied)";

    /** Some of the others; the oldest first, so that what is still to be copied is what has ended last. */
    static final String NEXT = """
             where p.id_ in (
                 select id_ from act_hi_procinst ended
                  where end_time_ is not null
                    and not exists (select from history_case copied where copied.id = ended.id_)
                  order by end_time_ limit :limit)
            """;

    /** The columns of {@code history_decision}, of the decisions {@code d} of {@code act_hi_decinst} that a condition names. */
    static final String DECISIONS = """
            select d.id_ as id, d.dec_def_key_ as decision_key, d.dec_def_name_ as decision_name,
                   d.dec_def_id_ as definition_id, d.root_dec_inst_id_ is null as is_asked,
                   d.proc_inst_id_ as instance, d.proc_def_key_ as process_key, d.eval_time_ as made,
                   coalesce((
                       select string_agg(distinct said, ', ')
                         from (select case o.var_type_ when 'boolean' then (o.long_ = 1)::text
                                      else coalesce(nullif(o.text_, ''), o.double_::text, o.long_::text) end as said
                                 from act_hi_dec_out o where o.dec_inst_id_ = d.id_) outputs
                        where said is not null), '') as result
              from act_hi_decinst d
            """;

    private EngineCases() {}
}
