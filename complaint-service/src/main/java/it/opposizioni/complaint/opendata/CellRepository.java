package it.opposizioni.complaint.opendata;

import it.opposizioni.complaint.cases.appealed.AnnulledDecisions;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.opendata.ReportedCall.Declaration;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reported calls as they stand in complaints, and the cells that are published. */
@ApplicationScoped
class CellRepository {

    private static final String CALLS = """
            select c.reporter, k.kind, c.product, c.called_number, k.caller_number is not null, c.accused_operator_id is not null,
                c.grade is not null, %s, count(*)
            from complaint c join complaint_call k on k.complaint_id = c.id where c.filed_at >= ? and c.filed_at < ?
            group by 1, 2, 3, 4, 5, 6, 7, 8
            """.formatted(AnnulledDecisions.STAGE);
    private static final String SECTORS = """
            select product, count(*) from complaint where filed_at >= ? and filed_at < ? group by product
            """;
    private static final String CELL = """
            insert into open_call_cell (week, ordinal, kind, sector, area, declaration, outcome, calls, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** The empty text stands for any. */
    private static final String PAGE = """
            select week, kind, sector, area, declaration, outcome, calls, people, ordinal from open_call_cell
            where week between ? and ? and (week, ordinal) < (?, ?)
            and (kind = ? or ? = '') and (sector = ? or ? = '') and (area = ? or ? = '')
            and (declaration = ? or ? = '') and (outcome = ? or ? = '')
            order by week desc, ordinal desc limit ?
            """;

    private static final String ALL = """
            select week, kind, sector, area, declaration, outcome, calls, people from open_call_cell order by week desc, ordinal desc
            """;

    private static final int DAYS_OF_A_WEEK = 7;

    private final Jdbc jdbc;

    CellRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param place within the week: the first has the highest, so that all weeks are read backwards along one index */
    record Numbered(CallCell cell, int place) {}

    /** Of the complaints that were filed in that week; those that one person reported alike are together. */
    List<ReportedCall> calls(LocalDate week) {
        return jdbc.query(
                CALLS,
                row -> ReportedCall.of(
                        row.getString(1),
                        CallKind.valueOf(row.getString(2)),
                        Product.valueOf(row.getString(3)),
                        PhoneNumber.ofDigits(row.getLong(4)),
                        Declaration.of(row.getBoolean(5), row.getBoolean(6), row.getBoolean(7)),
                        Stage.valueOf(row.getString(8)),
                        row.getLong(9)),
                Rome.startOf(week),
                Rome.startOf(week.plusDays(DAYS_OF_A_WEEK)));
    }

    /** How many complaints of each sector were filed in that week. */
    Map<String, Long> complaints(LocalDate week) {
        return jdbc
                .query(
                        SECTORS,
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        Rome.startOf(week),
                        Rome.startOf(week.plusDays(DAYS_OF_A_WEEK)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In place of what was published of that week. */
    void replace(LocalDate week, List<CallCell> cells) {
        jdbc.update("delete from open_call_cell where week = ?", week);
        List<CallCell> lastFirst = cells.reversed();
        jdbc.batch(CELL, IntStream.range(0, cells.size()).boxed().toList(), place -> {
            CallCell cell = lastFirst.get(place);
            return new Object[] {
                week,
                place,
                cell.kind(),
                cell.sector(),
                cell.area(),
                cell.declaration(),
                cell.outcome(),
                cell.calls(),
                cell.people()
            };
        });
    }

    void forgetBefore(LocalDate week) {
        jdbc.update("delete from open_call_cell where week < ?", week);
    }

    /** Newest week first; one more than the limit where there are more. */
    List<Numbered> page(CellFilter filter) {
        List<Object> values = new ArrayList<>(List.of(
                filter.from(),
                filter.to(),
                filter.after().week(),
                filter.after().place()));
        filter.properties().forEach(property -> {
            values.add(property);
            values.add(property);
        });
        values.add(filter.limit() + 1);
        return jdbc.query(PAGE, row -> new Numbered(cell(row), row.getInt(9)), values.toArray());
    }

    /** Newest week first. */
    List<CallCell> all() {
        return jdbc.query(ALL, CellRepository::cell);
    }

    private static CallCell cell(ResultSet row) throws SQLException {
        return new CallCell(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8));
    }
}
