package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Compares made-up lists until the loops are compiled: otherwise the first list after a start, perhaps the one that somebody waits
 * for, takes many times as long.
 */
public final class WarmUp {

    private static final int LINES = 100_000;
    private static final int ROUNDS = 8;

    /** One line in so many is no canonical one, so that the slow way is compiled too, but not for the fast one's profile. */
    private static final int ODD = 50;

    /** All in a few pages of the image: in a small register each of the others would be a page of zeros in memory for nobody. */
    private static final long FIRST = 3_330_000_000L;

    private static final int DIFFERENT = 1_000_000;

    private WarmUp() {}

    /**
     * Compares with the register that lists will be compared with: in another, pages are elsewhere in memory.
     *
     * @return how many lines
     */
    public static long run(RegisterSnapshot register) throws IOException {
        byte[] list = list();
        OutputStream nowhere = OutputStream.nullOutputStream();
        ComparedWith with = new ComparedWith(register, Exemptions.none(), register.asOf());
        long lines = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ListOptions options = new ListOptions(ListLayout.FIRST_COLUMN, ListLimits.DEFAULT, 1 + round % 2);
            ListOutputs outputs = new ListOutputs(nowhere, nowhere, nowhere, nowhere);
            ListComparison comparison = new ListComparison(with, outputs, options, _ -> {});
            lines += comparison.run(new ByteArrayInputStream(list)).received();
            comparison.numbers().close();
        }
        return lines;
    }

    private static byte[] list() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder(LINES * 15);
        for (int i = 0; i < LINES; i++) {
            long mobile = FIRST + random.nextInt(DIFFERENT);
            text.append(i % ODD == 0 ? "" : "+39").append(mobile).append(i % ODD == 0 ? ";x\n" : "\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
