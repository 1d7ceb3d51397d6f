package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.operator.consultation.engine.list.ComparedWith;
import it.opposizioni.operator.consultation.engine.list.ListComparison;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListOptions;
import it.opposizioni.operator.consultation.engine.list.ListOutputs;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The engine of operator-service as a consultation uses it: all four outputs and the count of duplicates.
 *
 * @param exemptions whether the list's exempted lines are to be found
 */
record EngineApproach(String name, ComparedWith with, boolean exemptions, int workers) implements Approach {

    @Override
    public void run(NumberList list, Path folder) throws IOException {
        ListOptions options = new ListOptions(ListLayout.FIRST_COLUMN, ListLimits.DEFAULT, workers);
        ListCounts counts;
        try (InputStream in = Files.newInputStream(list.file());
                OutputStream callable = create(folder.resolve(CALLABLE));
                OutputStream opposed = create(folder.resolve("opposed"));
                OutputStream exempted = create(folder.resolve("exempted"));
                OutputStream invalid = create(folder.resolve("invalid"))) {
            ListOutputs outputs = new ListOutputs(callable, opposed, exempted, invalid);
            ListComparison comparison = new ListComparison(with, outputs, options, _ -> {});
            counts = comparison.run(in);
            comparison.numbers().close();
        }
        int exempted = exemptions ? list.exempted() : 0;
        if (counts.exempted() != exempted || counts.opposed() != list.opposed() - exempted) {
            throw new IllegalStateException("wrong: " + counts);
        }
    }

    /** For the lines that come one by one; what comes in large pieces goes past the buffer. */
    private static OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
