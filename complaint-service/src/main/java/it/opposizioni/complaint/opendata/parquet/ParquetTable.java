package it.opposizioni.complaint.opendata.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Writes a flat table without missing values as a Parquet file: one row group, one plain page for each column, not compressed. What every
 * reader of the format reads (github.com/apache/parquet-format, version 1 of the pages).
 *
 * @param <T> a row
 */
public final class ParquetTable<T> {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private static final int FORMAT_VERSION = 1;
    private static final int REQUIRED = 0;
    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RUN_LENGTH = 3;
    private static final int UNCOMPRESSED = 0;

    /** How a column's values are stored, and what they mean where that is not the same. */
    private enum Type {
        DATE(1, 6),
        WHOLE(2, null),
        TEXT(6, 0);

        private final int physical;
        private final Integer meaning;

        Type(int physical, Integer meaning) {
            this.physical = physical;
            this.meaning = meaning;
        }
    }

    private record Column<T>(String name, Type type, BiConsumer<T, ByteArrayOutputStream> value) {}

    private final List<Column<T>> columns = new ArrayList<>();

    public ParquetTable<T> date(String name, Function<T, LocalDate> value) {
        return column(
                name,
                Type.DATE,
                (row, page) ->
                        page.writeBytes(little(Math.toIntExact(value.apply(row).toEpochDay()))));
    }

    public ParquetTable<T> whole(String name, ToLongFunction<T> value) {
        return column(
                name,
                Type.WHOLE,
                (row, page) -> page.writeBytes(ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value.applyAsLong(row))
                        .array()));
    }

    public ParquetTable<T> text(String name, Function<T, String> value) {
        return column(name, Type.TEXT, (row, page) -> {
            byte[] utf8 = value.apply(row).getBytes(StandardCharsets.UTF_8);
            page.writeBytes(little(utf8.length));
            page.writeBytes(utf8);
        });
    }

    private ParquetTable<T> column(String name, Type type, BiConsumer<T, ByteArrayOutputStream> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    public byte[] file(List<T> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(MAGIC);
        List<ThriftStruct> chunks = new ArrayList<>();
        for (Column<T> column : columns) {
            int start = file.size();
            writePage(column, rows, file);
            chunks.add(chunk(column, rows.size(), start, file.size() - start));
        }
        int end = file.size();
        byte[] footer = footer(rows.size(), chunks, end - MAGIC.length);
        file.writeBytes(footer);
        file.writeBytes(little(footer.length));
        file.writeBytes(MAGIC);
        return file.toByteArray();
    }

    private void writePage(Column<T> column, List<T> rows, ByteArrayOutputStream file) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        rows.forEach(row -> column.value().accept(row, page));
        file.writeBytes(new ThriftStruct()
                .number(1, DATA_PAGE)
                .number(2, page.size())
                .number(3, page.size())
                .struct(
                        5,
                        new ThriftStruct()
                                .number(1, rows.size())
                                .number(2, PLAIN)
                                .number(3, RUN_LENGTH)
                                .number(4, RUN_LENGTH))
                .bytes());
        file.writeBytes(page.toByteArray());
    }

    private static ThriftStruct chunk(Column<?> column, int rows, int start, int size) {
        ThriftStruct description = new ThriftStruct()
                .number(1, column.type().physical)
                .numbers(2, PLAIN, RUN_LENGTH)
                .texts(3, column.name())
                .number(4, UNCOMPRESSED)
                .longNumber(5, rows)
                .longNumber(6, size)
                .longNumber(7, size)
                .longNumber(9, start);
        return new ThriftStruct().longNumber(2, start).struct(3, description);
    }

    private byte[] footer(int rows, List<ThriftStruct> chunks, int size) {
        List<ThriftStruct> schema = new ArrayList<>();
        schema.add(new ThriftStruct().text(4, "schema").number(5, columns.size()));
        columns.forEach(column -> schema.add(element(column)));
        ThriftStruct group =
                new ThriftStruct().structs(1, chunks).longNumber(2, size).longNumber(3, rows);
        return new ThriftStruct()
                .number(1, FORMAT_VERSION)
                .structs(2, schema)
                .longNumber(3, rows)
                .structs(4, List.of(group))
                .text(6, "Opposizioni")
                .bytes();
    }

    private static ThriftStruct element(Column<?> column) {
        ThriftStruct element = new ThriftStruct()
                .number(1, column.type().physical)
                .number(3, REQUIRED)
                .text(4, column.name());
        return column.type().meaning == null ? element : element.number(6, column.type().meaning);
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
