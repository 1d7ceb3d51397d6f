package it.opposizioni.complaint.annotation;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.page.AskedDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Annotations as the changes that were made to them; rows are only ever added. */
@ApplicationScoped
class AnnotationStore {

    private static final String ADD = """
            insert into trend_annotation_change (annotation_id, version, act, day, text, done_by, done_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String READ =
            "select annotation_id, version, act, day, text, done_by, done_at from trend_annotation_change c";
    private static final String ONE = READ + " where annotation_id = ? order by version";

    /** Of one day the one first that was added last: ids begin with the time. */
    private static final String OF_DAYS = READ + """
             join (select annotation_id, day as last_day from trend_annotation_change n
                where not exists (select from trend_annotation_change l
                    where l.annotation_id = n.annotation_id and l.version > n.version)
                and day between ? and ? and (day, annotation_id) < (?, ?) and act = any (?)
                order by day desc, annotation_id desc limit ?) newest using (annotation_id)
            order by last_day desc, annotation_id desc, version
            """;

    private static final String ONE_AT_A_TIME =
            "select from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked";

    private final Jdbc jdbc;
    private final PersonalData personalData;

    AnnotationStore(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    private record Row(UUID id, Annotation.Change change) {}

    void add(UUID id, Annotation.Change change) {
        jdbc.update(
                ADD,
                id,
                change.version(),
                change.act(),
                change.day(),
                personalData.encrypt(change.text()),
                change.by(),
                change.at());
    }

    /** Nobody changes it until the end of the transaction. */
    Optional<Annotation> lock(UUID id) {
        jdbc.query(ONE_AT_A_TIME, _ -> 1, "trend-annotation " + id);
        return find(id);
    }

    Optional<Annotation> find(UUID id) {
        return annotations(rows(ONE, id)).stream().findFirst();
    }

    /** A place in the list of all. */
    record Place(LocalDate day, UUID id) {

        static final Place START = new Place(AskedDays.LATEST, new UUID(-1L, -1L));
    }

    /** The latest days first. @param state null for all */
    List<Annotation> between(LocalDate from, LocalDate to, AnnotationState state, Place after, int most) {
        String[] last = Stream.of(AnnotationAct.values())
                .filter(act -> state == null || act.leadsTo() == state)
                .map(Enum::name)
                .toArray(String[]::new);
        return annotations(rows(OF_DAYS, from, to, after.day(), after.id(), last, most));
    }

    private List<Row> rows(String sql, Object... values) {
        return jdbc.query(
                sql,
                row -> new Row(
                        row.getObject(1, UUID.class),
                        new Annotation.Change(
                                row.getInt(2),
                                AnnotationAct.valueOf(row.getString(3)),
                                row.getObject(4, LocalDate.class),
                                personalData.decrypt(row.getString(5)),
                                row.getString(6),
                                Jdbc.instant(row, 7))),
                values);
    }

    private static List<Annotation> annotations(List<Row> rows) {
        Map<UUID, List<Annotation.Change>> byId = new LinkedHashMap<>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row.change()));
        return byId.entrySet().stream()
                .map(each -> new Annotation(each.getKey(), each.getValue()))
                .toList();
    }
}
