package it.opposizioni.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.bench.data.Registers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ceiling is a valid bound only when it does all the work that it claims. */
class CeilingApproachTest {

    /** Several chunks. */
    private static final int LINES = 200_000;

    @TempDir
    Path folder;

    private NumberList list;

    @BeforeEach
    void write() throws Exception {
        list = NumberList.write(folder.resolve("list"), LINES, new Registers(1, 100_000, 100_000, 0, LINES), 1);
    }

    @Test
    void everyLineGoesToOneOfTwoFilesInItsOrder() throws Exception {
        List<String> callable = new ArrayList<>();
        List<String> opposed = new ArrayList<>();
        run("one", 1, callable, opposed);

        assertThat(opposed.size()).isBetween(LINES * 34 / 100, LINES * 36 / 100);
        List<String> rest = new ArrayList<>(Files.readAllLines(list.file()));
        assertThat(rest).hasSize(callable.size() + opposed.size());
        var left = callable.iterator();
        var right = opposed.iterator();
        String nextLeft = left.next();
        String nextRight = right.next();
        for (String line : rest) {
            if (line.equals(nextLeft)) {
                nextLeft = left.hasNext() ? left.next() : "";
            } else {
                assertThat(line).isEqualTo(nextRight);
                nextRight = right.hasNext() ? right.next() : "";
            }
        }
    }

    @Test
    void twoThreadsWriteWhatOneWrites() throws Exception {
        List<String> callable = new ArrayList<>();
        List<String> opposed = new ArrayList<>();
        List<String> callableOfTwo = new ArrayList<>();
        List<String> opposedOfTwo = new ArrayList<>();
        run("one", 1, callable, opposed);
        run("two", 2, callableOfTwo, opposedOfTwo);

        assertThat(callableOfTwo).isEqualTo(callable);
        assertThat(opposedOfTwo).isEqualTo(opposed);
    }

    @Test
    void theFloorWritesWhatTheCeilingWritesAndReadsAllOverItsMemory() throws Exception {
        List<String> callable = new ArrayList<>();
        List<String> opposed = new ArrayList<>();
        List<String> callableOfFloor = new ArrayList<>();
        List<String> opposedOfFloor = new ArrayList<>();
        run("ceiling", 1, callable, opposed);
        run("floor", 1, new long[1 << 10], callableOfFloor, opposedOfFloor);

        assertThat(callableOfFloor).isEqualTo(callable);
        assertThat(opposedOfFloor).isEqualTo(opposed);
        long[] written = new long[1 << 10];
        written[written.length - 1] = 1;
        assertThatThrownBy(() -> run("written", 1, written, callable, opposed))
                .hasRootCauseMessage("nobody has written into that memory");
    }

    private void run(String name, int workers, List<String> callable, List<String> opposed) throws Exception {
        run(name, workers, new long[1], callable, opposed);
    }

    private void run(String name, int workers, long[] memory, List<String> callable, List<String> opposed)
            throws Exception {
        Path outputs = Files.createDirectory(folder.resolve(name));
        new CeilingApproach(name, workers, memory).run(list, outputs);
        callable.addAll(Files.readAllLines(outputs.resolve(Approach.CALLABLE)));
        opposed.addAll(Files.readAllLines(outputs.resolve("opposed")));
    }
}
