package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.NumberList;
import java.nio.file.Path;

/** One approach to get from a list to its callable numbers, file to file, the register already at hand. */
interface Approach {

    /** The file that the callable lines go to. */
    String CALLABLE = "callable";

    String name();

    /** @param folder where the outputs go; empty before, emptied afterwards */
    void run(NumberList list, Path folder) throws Exception;

    /** Whether a bar depends on it; if not, it is there for comparison, and one round is enough when it is slow. */
    default boolean judged() {
        return true;
    }

    /** How long the file of callable lines must be, or -1 when this approach makes none. */
    default long callableBytes(NumberList list) {
        return list.callableBytes();
    }
}
