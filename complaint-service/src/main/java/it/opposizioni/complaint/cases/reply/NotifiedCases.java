package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.TimePosition;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The cases in which operators were asked, or that were decided about them, read without the authority's own work on them. */
@ApplicationScoped
class NotifiedCases {

    /** The last days of the office's own steps stay within the office: only the last day to reply is told. By ix_case_file_party. */
    static final String ASKED = """
        select f.id, f.code, f.subject_name, f.principal_id is not null as as_principal, f.stage = 'HEARING' and f.heard_on >= day.today as before_hearing,
            f.heard_on, f.hearing_place, a.asked_at, a.question,
            case when f.ended_at is not null then 'CLOSED' when f.stage <> 'INFORMATION_REQUESTED' then 'ANSWERED'
                when f.due_on < day.today then 'LATE' else 'TO_ANSWER' end as state,
            case when f.stage = 'INFORMATION_REQUESTED' then f.due_on end as due_on,
            least(case when f.stage = 'INFORMATION_REQUESTED' then f.due_on end,
                case when f.ended_at is null and f.heard_on >= day.today then f.heard_on end) as awaited_on,
            case when coalesce(goes_on.stage, f.stage) = 'DECIDED' then coalesce(goes_on.outcome, f.outcome) end as outcome,
            (select count(*) from %s c where c.case_id = f.id
                and c.party_id = coalesce(f.operator_id, f.principal_id) and c.stage <> 'WITHDRAWN') as complaints,
            goes_on.code as continued_in, coalesce(goes_on.stage, f.stage) = 'ARCHIVED' as archived
        from (select cast(? as date) as today) day cross join case_file f
        join lateral (
            select coalesce(max(s.at) filter (where s.act <> 'APPROVE'), max(s.at)) as asked_at,
                max(s.version) filter (where s.act = 'REQUEST_INFORMATION') as question
            from case_step s where s.case_id = f.id and s.act in ('REQUEST_INFORMATION', 'HEAR', 'APPROVE')) a
            on a.asked_at is not null
        left join lateral (
            with recursive way (code, stage, outcome, merged_into) as (
                select o.code, o.stage, o.outcome, o.merged_into from case_file o where o.id = f.merged_into
                union all
                select o.code, o.stage, o.outcome, o.merged_into from way join case_file o on o.id = way.merged_into)
            select code, stage, outcome from way where merged_into is null) goes_on on f.merged_into is not null
        where coalesce(f.operator_id, f.principal_id) = ?
        """.formatted(PartOf.ROWS);

    private static final String ONE = "select * from (" + ASKED + ") asked where id = ?";
    private static final String PAGE = "select * from (" + ASKED + """
        ) asked where state = any (?)
        and (cast(? as timestamptz) is null or (asked_at, id) < (cast(? as timestamptz), cast(? as uuid)))
        order by asked_at desc, id desc limit ?
        """;
    private static final String AWAITED = "select * from (" + ASKED + """
        ) asked where awaited_on is not null and state = any (?)
        and (cast(? as date) is null or (awaited_on, id) > (cast(? as date), cast(? as uuid)))
        order by awaited_on, id limit ?
        """;

    private static final String LOCK = "select from case_file where id = ? for update";
    private static final String QUESTIONS = """
        select version, at, note from case_step where case_id = ? and act = 'REQUEST_INFORMATION' order by version
        """;

    private static final String QUESTIONS_WITH_RELATED = RelatedCases.ofCase("""
        select s.version, s.at, s.note from related
        join case_step s on s.case_id = related.id and s.act = 'REQUEST_INFORMATION' and s.at <= related.until
        order by s.at, s.version, s.case_id
        """);

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final Now now;

    NotifiedCases(Jdbc jdbc, PersonalData personalData, Now now) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.now = now;
    }

    /** @throws DomainException 404 when there is none, it is another operator's, or the operator has not been told of it */
    NotifiedCase require(UUID id, UUID operatorId) {
        return find(id, operatorId).orElseThrow(DomainException::notFound);
    }

    Optional<NotifiedCase> find(UUID id, UUID operatorId) {
        return jdbc.first(ONE, this::read, today(), operatorId, id);
    }

    /** The same case, locked until the end of the transaction: others who act on it wait. */
    NotifiedCase requireForChange(UUID id, UUID operatorId) {
        lock(id);
        return require(id, operatorId);
    }

    void lock(UUID id) {
        jdbc.exists(LOCK, id);
    }

    /** @param states none for all */
    Page<NotifiedCase> list(UUID operatorId, Collection<RequestState> states, String cursor, int limit) {
        TimePosition after = TimePosition.decode(cursor).orElse(new TimePosition(null, null));
        List<NotifiedCase> found = jdbc.query(
                PAGE, this::read, today(), operatorId, names(states), after.at(), after.at(), after.id(), limit + 1);
        return Page.of(found, limit, asked -> TimePosition.write(asked.askedAt(), asked.id()));
    }

    /** Where something is awaited of the operator, the most urgent first. @param states none for all */
    Page<NotifiedCase> awaited(UUID operatorId, Collection<RequestState> states, String cursor, int limit) {
        DayPosition after = DayPosition.decode(cursor);
        List<NotifiedCase> found = jdbc.query(
                AWAITED,
                this::read,
                today(),
                operatorId,
                names(states),
                after.day(),
                after.day(),
                after.id(),
                limit + 1);
        return Page.of(found, limit, asked -> DayPosition.write(asked.awaitedOn(), asked.id()));
    }

    /** A place in the order of the days on which something is awaited. */
    private record DayPosition(LocalDate day, UUID id) {

        private static final DayPosition START = new DayPosition(null, null);

        static DayPosition decode(String cursor) {
            return Cursor.decode(cursor, DayPosition::read).orElse(START);
        }

        private static DayPosition read(String text) {
            String[] parts = text.split(" ", 2);
            return new DayPosition(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String write(LocalDate day, UUID id) {
            return day + " " + id;
        }
    }

    /** What was asked, oldest first. */
    List<InformationRequestView.Question> questions(UUID id) {
        return questions(QUESTIONS, id);
    }

    /** What was asked, oldest first, with what was asked in {@link RelatedCases}. */
    List<InformationRequestView.Question> questionsWithRelated(UUID id) {
        return questions(QUESTIONS_WITH_RELATED, id);
    }

    private List<InformationRequestView.Question> questions(String query, UUID id) {
        return jdbc.query(
                query,
                row -> new InformationRequestView.Question(
                        row.getLong(1),
                        Jdbc.instant(row, 2),
                        row.getString(3) == null ? "" : personalData.decrypt(row.getString(3))),
                id);
    }

    LocalDate today() {
        return Rome.day(now.get());
    }

    /** The names of these states, or of all where there are none: an empty filter narrows nothing. */
    static String[] names(Collection<RequestState> states) {
        List<RequestState> named = states.stream().filter(Objects::nonNull).toList();
        return (named.isEmpty() ? Arrays.asList(RequestState.values()) : named)
                .stream().map(RequestState::name).toArray(String[]::new);
    }

    private NotifiedCase read(ResultSet row) throws SQLException {
        String place = row.getString("hearing_place");
        return new NotifiedCase(
                row.getObject("id", UUID.class),
                row.getString("code"),
                RequestState.valueOf(row.getString("state")),
                row.getString("subject_name"),
                row.getBoolean("as_principal"),
                Jdbc.instant(row, row.findColumn("asked_at")),
                row.getObject("question", Long.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("heard_on", LocalDate.class),
                row.getObject("awaited_on", LocalDate.class),
                row.getBoolean("before_hearing"),
                place == null ? null : personalData.decrypt(place),
                row.getString("outcome"),
                row.getString("continued_in"),
                row.getBoolean("archived"),
                row.getLong("complaints"));
    }
}
