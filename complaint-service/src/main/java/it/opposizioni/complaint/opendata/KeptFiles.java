package it.opposizioni.complaint.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The whole files, kept until a week is counted again: anybody may ask for them, and to make one takes all cells into memory. One file is made
 * at a time.
 */
@ApplicationScoped
class KeptFiles {

    enum Format {
        CSV,
        JSON,
        PARQUET
    }

    /** @param counted when each week had been counted that is in the file */
    private record Kept(Map<LocalDate, Instant> counted, byte[] content) {}

    private final CellRepository cells;
    private final CountedWeeks weeks;
    private final ObjectMapper json;
    private final Map<Format, Kept> kept = new ConcurrentHashMap<>();
    private final Lock making = new ReentrantLock();

    KeptFiles(CellRepository cells, CountedWeeks weeks, ObjectMapper json) {
        this.cells = cells;
        this.weeks = weeks;
        this.json = json;
    }

    /** While one request makes a file again, the others get the one before. */
    byte[] get(Format format) {
        // before the cells are read: what is counted in between comes with the next request
        Map<LocalDate, Instant> counted = weeks.ofCalls();
        Kept known = kept.get(format);
        if (known != null && known.counted().equals(counted)) {
            return known.content();
        }
        if (known == null) {
            making.lock();
        } else if (!making.tryLock()) {
            return known.content();
        }
        try {
            Kept made = kept.get(format);
            if (made == null || !made.counted().equals(counted)) {
                made = new Kept(counted, make(format));
                kept.put(format, made);
            }
            return made.content();
        } finally {
            making.unlock();
        }
    }

    private byte[] make(Format format) {
        List<CallCell> all = cells.all();
        return switch (format) {
            case CSV -> CellFiles.csv(all).getBytes(StandardCharsets.UTF_8);
            case JSON -> json(all);
            case PARQUET -> CellFiles.parquet(all);
        };
    }

    private byte[] json(List<CallCell> all) {
        try {
            return json.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
