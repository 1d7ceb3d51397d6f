package it.opposizioni.local.resilience;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for texts in files as {@code strings | grep} would: in UTF-8 and in both forms of UTF-16. Each file is read once. */
final class ClearTextScan {

    private static final int CHUNK = 1 << 20;

    /** @param bytes one spelling of {@code text} */
    private record Wanted(String text, byte[] bytes) {}

    /** By their first byte. */
    private final List<List<Wanted>> wanted = Stream.generate(() -> (List<Wanted>) new ArrayList<Wanted>())
            .limit(256)
            .toList();

    private int longest;

    ClearTextScan(List<String> texts) {
        for (String text : texts) {
            add(new Wanted(text, text.getBytes(StandardCharsets.UTF_8)));
            // without its last byte, which in this form follows the last character and in the other one precedes the
            // first
            byte[] wide = text.getBytes(StandardCharsets.UTF_16LE);
            add(new Wanted(text, Arrays.copyOf(wide, wide.length - 1)));
        }
    }

    private void add(Wanted each) {
        wanted.get(each.bytes()[0] & 0xff).add(each);
        longest = Math.max(longest, each.bytes().length);
    }

    /** @return {@code file: text} for each of them that stands in a file under the folder */
    Set<String> under(Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                in(file).forEach(text -> found.add(file + ": " + text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Set<String> in(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        try (InputStream content = Files.newInputStream(file)) {
            byte[] window = new byte[CHUNK + longest];
            int kept = 0;
            int read;
            while ((read = content.readNBytes(window, kept, CHUNK)) > 0) {
                int end = kept + read;
                find(window, end, found);
                kept = Math.min(end, longest - 1);
                System.arraycopy(window, end - kept, window, 0, kept);
            }
        } catch (NoSuchFileException _) {
            // a log or a segment that was deleted meanwhile
        }
        return found;
    }

    private void find(byte[] window, int end, Set<String> found) {
        for (int at = 0; at < end; at++) {
            for (Wanted each : wanted.get(window[at] & 0xff)) {
                byte[] text = each.bytes();
                if (at + text.length <= end && Arrays.equals(window, at, at + text.length, text, 0, text.length)) {
                    found.add(each.text());
                }
            }
        }
    }
}
