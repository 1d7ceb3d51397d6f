package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.NumberList;
import java.nio.file.Path;

/** One way to go from a list to its callable numbers, file to file, the register already at hand. */
interface Way {

    /** The file that the callable lines go to. */
    String CALLABLE = "callable";

    String name();

    /** @param folder where the outputs go; empty before, emptied afterwards */
    void run(NumberList list, Path folder) throws Exception;

    /** Whether a bar hangs on it; if not, it is there for honesty, and once is enough when it is slow. */
    default boolean judged() {
        return true;
    }

    /** How long the file of callable lines must be, or -1 when this way makes none. */
    default long callableBytes(NumberList list) {
        return list.callableBytes();
    }
}
