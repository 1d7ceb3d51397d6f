package it.opposizioni.complaint.opendata.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads Parquet files as somebody does who takes the open data. */
public final class DuckDb {

    private DuckDb() {}

    /** @param question with {@code $file} for the file; @return each row's values, joined by blanks */
    public static List<String> ask(byte[] parquet, String question) throws IOException, SQLException {
        Path file = Files.createTempFile("open-data", ".parquet");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            Files.write(file, parquet);
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(question.replace("$file", "'" + file + "'"))) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        values.add(row.getString(column));
                    }
                    rows.add(String.join(" ", values));
                }
            }
            return rows;
        } finally {
            Files.delete(file);
        }
    }
}
