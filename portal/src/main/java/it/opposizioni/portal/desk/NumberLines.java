package it.opposizioni.portal.desk;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a file: the first column of each line that is not empty, without a header. Which of them are numbers the registry says,
 * line by line.
 */
final class NumberLines {

    /** As many as the registry takes in one request. */
    static final int MOST = 1_000;

    /** Of a line; what is longer is no number. */
    private static final int LONGEST = 60;

    /** Of the file: a thousand lines with some columns. */
    private static final int LARGEST = 1_000_000;

    private NumberLines() {}

    /** @param line in the file, from 1 */
    record Numbered(int line, String text) {}

    /** At most one more than {@link #MOST}, which says that there are too many. */
    static List<Numbered> read(InputStream file) throws IOException {
        List<Numbered> found = new ArrayList<>();
        byte[] bytes = file.readNBytes(LARGEST);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
            int place = 0;
            for (String line = lines.readLine(); line != null && found.size() <= MOST; line = lines.readLine()) {
                place++;
                String cell = firstCell(line);
                boolean header = found.isEmpty() && cell.chars().noneMatch(Character::isDigit);
                if (!cell.isEmpty() && !header) {
                    found.add(new Numbered(place, cell));
                }
            }
        }
        return found;
    }

    private static String firstCell(String line) {
        String cell = line.split("[;,\t]", 2)[0]
                .replace("\"", "")
                .replaceAll("\\p{C}", "")
                .strip();
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST);
    }
}
