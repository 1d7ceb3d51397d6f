package it.opposizioni.operator.consultation.query;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.operator.consultation.ConsultationKind;
import it.opposizioni.operator.consultation.ConsultationState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The question for a page of consultations, newest first: ids begin with the time.
 *
 * <p>Those that an operator made and those made for it are two questions: each follows an index from the newest on and stops after
 * the page, where one with an "or" reads through everything. Kinds and states are in the text: the database can see
 * that an index of lists alone answers it.
 *
 * @param values of its question marks, in their order
 */
record ConsultationQuery(String sql, List<Object> values) {

    /** From the question to the seal of a quick check, in which its caller has long given up. Lists may wait for days. */
    private static final Duration CHECKED_WITHIN = Duration.ofMinutes(10);

    private static final UUID HIGHEST = new UUID(-1, -1);

    /** @param before the last one of the page before; null for the first page */
    public static ConsultationQuery of(ConsultationFilter filter, UUID before, int most) {
        List<Object> values = new ArrayList<>();
        String made = part("operator_id", filter, before, most, values);
        String madeFor = part("on_behalf_of", filter, before, most, values);
        values.add(most);
        return new ConsultationQuery(
                "select * from consultation where id in (" + made + " union " + madeFor + ") order by id desc limit ?",
                List.copyOf(values));
    }

    private static String part(String party, ConsultationFilter filter, UUID before, int most, List<Object> values) {
        StringBuilder sql = new StringBuilder("(select id from consultation where ").append(party);
        sql.append(" = ? and id < ?");
        values.add(filter.operatorId());
        values.add(before == null ? HIGHEST : before);
        if (filter.soughtKind() != null) {
            sql.append(" and kind = '").append(filter.soughtKind()).append('\'');
        }
        if (filter.campaignId() != null) {
            sql.append(" and campaign_id = ?");
            values.add(filter.campaignId());
        }
        if (!filter.states().isEmpty()) {
            sql.append(" and ").append(states(filter, values));
        }
        if (filter.sealedFrom() != null) {
            sql.append(" and sealed_at >= ?");
            values.add(filter.sealedFrom());
            if (filter.kind() == ConsultationKind.NUMBER_CHECK) {
                sql.append(" and id >= ?");
                values.add(Ids.lowest(filter.sealedFrom().minus(CHECKED_WITHIN)));
            }
        }
        if (filter.sealedBefore() != null) {
            // nothing is sealed before it begins
            sql.append(" and sealed_at < ? and id < ?");
            values.add(filter.sealedBefore());
            values.add(Ids.lowest(filter.sealedBefore()));
        }
        if (filter.endsBy() != null) {
            sql.append(" and valid_until <= ?");
            values.add(filter.endsBy());
        }
        values.add(most);
        return sql.append(" order by id desc limit ?)").toString();
    }

    private static String states(ConsultationFilter filter, List<Object> values) {
        StringJoiner any = new StringJoiner(" or ", "(", ")");
        StringJoiner stored = new StringJoiner("', '", "state in ('", "')").setEmptyValue("");
        for (ConsultationState state : new TreeSet<>(filter.states())) {
            switch (state) {
                case SEALED -> any.add("state = 'SEALED' and valid_until > ?");
                case EXPIRED -> any.add("state = 'SEALED' and valid_until <= ?");
                default -> stored.add(state.name());
            }
            if (state == ConsultationState.SEALED || state == ConsultationState.EXPIRED) {
                values.add(filter.now());
            }
        }
        if (stored.length() > 0) {
            any.add(stored.toString());
        }
        return any.toString();
    }
}
