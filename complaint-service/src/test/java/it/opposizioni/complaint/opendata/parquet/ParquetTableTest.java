package it.opposizioni.complaint.opendata.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what another program reads. */
class ParquetTableTest {

    private record Row(LocalDate day, String name, long count) {}

    private static final ParquetTable<Row> TABLE = new ParquetTable<Row>()
            .date("day", Row::day)
            .text("name", Row::name)
            .whole("count", Row::count);

    @Test
    void datesTextsAndNumbersComeBackAsWhatTheyAre() throws IOException, SQLException {
        byte[] file = TABLE.file(List.of(
                new Row(LocalDate.of(2026, 11, 16), "Valle d’Aosta 漢", Long.MAX_VALUE),
                new Row(LocalDate.of(1969, 12, 31), "", -1)));
        assertThat(DuckDb.ask(file, "select * from $file"))
                .containsExactly("2026-11-16 Valle d’Aosta 漢 9223372036854775807", "1969-12-31  -1");
        assertThat(DuckDb.ask(file, "select column_name, column_type from (describe select * from $file)"))
                .containsExactly("day DATE", "name VARCHAR", "count BIGINT");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 20_000, 200_000})
    void howeverManyThereAre(int rows) throws IOException, SQLException {
        byte[] file = TABLE.file(IntStream.range(0, rows)
                .mapToObj(i -> new Row(LocalDate.ofEpochDay(i), "name-" + i, i))
                .toList());
        assertThat(
                        DuckDb.ask(
                                file,
                                "select count(*), count(distinct day), count(distinct name), coalesce(sum(count), 0) from $file"))
                .containsExactly("%1$d %1$d %1$d %2$d".formatted(rows, rows * Math.max(0L, rows - 1L) / 2));
    }

    /** The list of a struct has its length in a place of its own then. */
    @Test
    void howeverManyColumnsThereAre() throws IOException, SQLException {
        ParquetTable<Row> wide = new ParquetTable<>();
        IntStream.range(0, 40).forEach(i -> wide.whole("c" + i, row -> row.count() + i));
        assertThat(DuckDb.ask(wide.file(List.of(new Row(null, null, 100))), "select c0, c14, c39 from $file"))
                .containsExactly("100 114 139");
    }
}
